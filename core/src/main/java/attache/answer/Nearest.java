package attache.answer;

/// What came close to an answer, and why it is none.
///
/// @param why what it has and what it lacks, in a reader's words
/// @param citation the sentence
public record Nearest(String why, Cited citation) {}
