package attache.answer;

import attache.question.Reading;
import attache.question.Wanted;
import java.util.regex.Pattern;

/// Tells whether a question takes for done what a sentence only holds possible: the false
/// presupposition a verdict corrects. The ledger will replace this reading of single words by
/// stages.
final class Hedges {
  private static final Pattern TAKEN_FOR_DONE =
      Pattern.compile(
          "\\b(?:did|has|have|had|since|already|was|were|bought|acquired|sold|finished|completed)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OPEN_QUESTION =
      Pattern.compile(
          "\\b(?:plans?|planned|planning|propos\\w*|consider\\w*|intend\\w*|might|may|could|would|want\\w*"
              + "|expect\\w*|seek\\w*|prepar\\w*|reported\\w*|rumou?r\\w*|likely|hop\\w+|will)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_DONE =
      Pattern.compile(
          "\\b(?:(?:is|are|was|were) (?:reportedly )?(?:considering|planning|preparing|weighing"
              + "|discussing|mulling|negotiating|exploring|in talks)|considers|plans to|intends? to"
              + "|proposes? to|potential|proposed|has not|have not|had not|did not|does not|not yet"
              + "|refus\\w+ to|reject\\w+|postponed|suspended|cancelled|canceled|denied|denies)\\b",
          Pattern.CASE_INSENSITIVE);

  private Hedges() {}

  /// Whether the question presupposes an act that the sentence does not report as done.
  static boolean corrects(Reading reading, String sentence) {
    var presupposes =
        switch (reading.wanted()) {
          case REASON, MANNER, VERDICT -> true;
          case DATE -> reading.english().toLowerCase(java.util.Locale.ROOT).contains("since ");
          default -> false;
        };
    return presupposes
        && reading.wanted() != Wanted.CHOICE
        && TAKEN_FOR_DONE.matcher(reading.english()).find()
        && !OPEN_QUESTION.matcher(reading.english()).find()
        && !reading
            .english()
            .toLowerCase(java.util.Locale.ROOT)
            .matches(".*\\b(?:not|n't|never)\\b.*")
        && NOT_DONE.matcher(sentence).find();
  }
}
