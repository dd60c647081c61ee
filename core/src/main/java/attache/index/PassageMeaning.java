package attache.index;

/// What a passage of a story means, under its headline.
///
/// @param first number of its first sentence; 0 is the headline
/// @param last number of its last sentence
/// @param vector its place in the space of the embedding model
public record PassageMeaning(int first, int last, Vector vector) {}
