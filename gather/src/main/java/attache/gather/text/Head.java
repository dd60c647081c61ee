package attache.gather.text;

/// Where a story of a digest begins.
///
/// @param line index of the first line of the headline
/// @param next index of the first line after the headline and what underlines it
/// @param headline its words, on one line, without numbers and marks
record Head(int line, int next, String headline) {}
