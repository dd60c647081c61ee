package attache.story;

/// Where in a file a story stood, for stories that were cut out of a longer text.
///
/// @param file the file as the reader named it
/// @param offset UTF-16 units before the headline, in the decoded file
/// @param line 1-based line of the headline
public record Origin(String file, int offset, int line) {}
