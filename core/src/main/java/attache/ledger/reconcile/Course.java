package attache.ledger.reconcile;

import attache.ledger.Claim;
import attache.ledger.Stage;
import java.util.Optional;

/// How the stages of two claims on one matter stand to each other.
enum Course {
  /// No difference that a reader should be told.
  ALIKE,
  /// The first has moved on from the second.
  FIRST_LATER,
  /// The second has moved on from the first.
  SECOND_LATER,
  DISPUTED;

  // A stage moves forward or is stopped in time; only days of publication, or an end that follows
  // what it ends, tell that apart from two sources that disagree. A later, more cautious report
  // is a disagreement, never a step back.

  static Course of(Side first, Side second) {
    var one = Grade.of(first.claim().stage());
    var other = Grade.of(second.claim().stage());
    if (one == other || one == Grade.UNKNOWN || other == Grade.UNKNOWN) {
      return ALIKE;
    }
    if (one == Grade.STOPPED || other == Grade.STOPPED) {
      return stopped(first, second, one == Grade.STOPPED);
    }
    var furtherIsFirst = one.compareTo(other) > 0;
    return furtherIsFirst ? moved(first, second, FIRST_LATER) : moved(second, first, SECOND_LATER);
  }

  private static Course stopped(Side first, Side second, boolean firstStops) {
    var end = firstStops ? first : second;
    var course = firstStops ? FIRST_LATER : SECOND_LATER;
    var earlier = (firstStops ? second : first).before(end);
    if (earlier.isPresent()) {
      return earlier.get() ? course : DISPUTED;
    }
    var stage = end.claim().stage();
    return stage == Stage.ENDED || stage == Stage.SUSPENDED || first.story().equals(second.story())
        ? course
        : DISPUTED;
  }

  private static Course moved(Side further, Side behind, Course forward) {
    if (!apart(further.claim(), behind.claim())) {
      return ALIKE;
    }
    if (further.story().equals(behind.story())) {
      return withinStory(further, behind);
    }
    return behind.before(further).equals(Optional.of(true)) ? forward : DISPUTED;
  }

  private static Course withinStory(Side further, Side behind) {
    if (further.headline()) {
      return DISPUTED;
    }
    return behind.headline() || steps(further.claim(), behind.claim()) < 2 ? ALIKE : DISPUTED;
  }

  private static int steps(Claim further, Claim behind) {
    return Grade.of(further.stage()).ordinal() - Grade.of(behind.stage()).ordinal();
  }

  /// "Announced" and "agreed" are two words for one thing, unless one of them is left open or an
  /// approval is taken for the payment.
  private static boolean apart(Claim further, Claim behind) {
    return steps(further, behind) > 1
        || Grade.of(behind.stage()) == Grade.TENTATIVE
        || behind.stage() == Stage.APPROVED
        || behind.stage() == Stage.PENDING
        || (Grade.open(behind.modality()) && !Grade.open(further.modality()));
  }
}
