package attache.evaluation;

/// A paragraph of a SQuAD set, read as a story.
///
/// @param headline title of its article and its number there
/// @param body the paragraph
record SquadParagraph(String headline, String body) {}
