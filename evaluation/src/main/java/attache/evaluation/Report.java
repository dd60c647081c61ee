package attache.evaluation;

import attache.source.Extract;
import java.util.List;

/// What came of a run.
///
/// @param marks one for each question, in the order of the set
/// @param stories how many were searched
/// @param vectors whether meanings were learnt
/// @param refused stories that could not be read
record Report(
    QuestionSet set, List<Mark> marks, int stories, boolean vectors, List<Extract.Bad> refused) {
  Report {
    marks = List.copyOf(marks);
    refused = List.copyOf(refused);
  }

  /// Where a story stood that could not be read, and why it could not.
  static String said(Extract.Bad bad) {
    return "%s, line %d: %s".formatted(bad.where(), bad.line(), bad.reason());
  }

  Figures figures() {
    return new Figures(marks);
  }
}
