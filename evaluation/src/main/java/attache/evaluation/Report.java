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

  Figures figures() {
    return new Figures(marks);
  }
}
