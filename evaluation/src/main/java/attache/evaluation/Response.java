package attache.evaluation;

import java.time.Duration;
import java.util.List;

/// What came back for one question.
///
/// @param outcome the contract's word; [#FAILED] when asking itself went wrong
/// @param text what a reader reads; the error when asking went wrong
/// @param cited the sentences cited by the statements, in the order they are cited
/// @param quotes how many citations were shown, those beside the statements included
/// @param exact how many of them quote what the stored revision has there
/// @param took from question to answer
record Response(
    String outcome, String text, List<SourceSentence> cited, int quotes, int exact, Duration took) {
  static final String FAILED = "failed";

  Response {
    cited = List.copyOf(cited);
  }

  /// Whether it says that the sources do not say.
  boolean abstained() {
    return outcome.equals("not_in_sources");
  }

  double millis() {
    return took.toNanos() / 1e6;
  }
}
