package attache.ledger.reconcile;

import attache.ledger.Claim;
import attache.ledger.Link.Kind;
import attache.ledger.Party;
import attache.ledger.Period;
import attache.ledger.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What tells two claims on one matter apart: a denial, the stage, the date, the parties. Asked in
/// this order; the first that differs is what a reader is told.
final class Differences {
  private Differences() {}

  static Optional<Finding> between(Side one, Side other) {
    return denial(one, other).or(() -> stages(one, other)).or(() -> periods(one, other));
  }

  private static Optional<Finding> denial(Side one, Side other) {
    if (one.denied() == other.denied()) {
      return Optional.empty();
    }
    var denies = one.denied() ? one : other;
    var said = denies == one ? other : one;
    var speaker = denies.claim().attribution();
    var sameSpeaker =
        said.row().source().equals(denies.row().source())
            || speaker.names().stream().anyMatch(said.claim().names()::contains);
    if (sameSpeaker && said.before(denies).equals(Optional.of(true))) {
      var why = "%s takes it back".formatted(who(denies));
      return Optional.of(new Finding(Kind.RETRACTED, denies, said, why));
    }
    var why = "%s denies what %s says".formatted(who(denies), who(said));
    return Optional.of(new Finding(Kind.STAGE_CONFLICT, denies, said, why));
  }

  private static Optional<Finding> stages(Side one, Side other) {
    return switch (Course.of(one, other)) {
      case ALIKE -> Optional.empty();
      case FIRST_LATER -> Optional.of(moved(one, other));
      case SECOND_LATER -> Optional.of(moved(other, one));
      case DISPUTED -> Optional.of(disputed(one, other));
    };
  }

  private static Finding moved(Side later, Side earlier) {
    var why =
        "first %s, later %s"
            .formatted(named(earlier.claim().stage()), named(later.claim().stage()));
    return new Finding(Kind.SUPERSEDES, later, earlier, why);
  }

  private static Finding disputed(Side one, Side other) {
    var why =
        one.story().equals(other.story())
            ? "one story says both %s and %s"
            : "one story says %s, another %s";
    var stages = why.formatted(said(one.claim()), said(other.claim()));
    return new Finding(Kind.STAGE_CONFLICT, one, other, stages);
  }

  private static String said(Claim claim) {
    var open = Grade.open(claim.modality());
    var modality = claim.modality().name().toLowerCase(Locale.ROOT);
    return open ? named(claim.stage()) + " (" + modality + ")" : named(claim.stage());
  }

  /// A stage in a reader's words.
  static String named(Stage stage) {
    return switch (stage) {
      case NOT_AN_ACT -> "not an act";
      case UNSPECIFIED -> "stage not stated";
      default -> stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  private static Optional<Finding> periods(Side one, Side other) {
    var first = one.claim().period();
    var second = other.claim().period();
    if (!apart(first, second)) {
      return Optional.empty();
    }
    var why = "one says %s, the other %s".formatted(quoted(first), quoted(second));
    return Optional.of(new Finding(Kind.PERIOD_CONFLICT, one, other, why));
  }

  private static String quoted(Period period) {
    return "“" + period.asWritten() + "”";
  }

  /// Whether two periods exclude each other: other last days, or no day in common.
  static boolean apart(Period one, Period other) {
    if (one.end().isEmpty() || other.end().isEmpty()) {
      return false;
    }
    if (one.deadline() && other.deadline()) {
      return !one.end().equals(other.end());
    }
    return ends(one, other) || ends(other, one);
  }

  private static boolean ends(Period one, Period other) {
    return one.end().isPresent()
        && other.start().isPresent()
        && !other.deadline()
        && one.end().get().isBefore(other.start().get());
  }

  /// One sum or act for some of the parties, or for more of them.
  static Optional<Finding> scope(Side one, Side other) {
    var first = one.claim().counterpart();
    var second = other.claim().counterpart();
    var comparable = closed(first) && closed(second) && !one.story().equals(other.story());
    if (!comparable || one.counterparts().size() == other.counterparts().size()) {
      return Optional.empty();
    }
    var fewer = one.counterparts().size() < other.counterparts().size() ? one : other;
    var more = fewer == one ? other : one;
    if (!covered(fewer.counterparts(), more.counterparts())) {
      return Optional.empty();
    }
    var why =
        "one names %s, the other %s"
            .formatted(fewer.claim().counterpart(), more.claim().counterpart());
    return Optional.of(new Finding(Kind.SCOPE_CONFLICT, fewer, more, why));
  }

  private static boolean closed(Party party) {
    return party.basis() == Party.Basis.STATED && !party.open();
  }

  static boolean covered(List<Set<String>> fewer, List<Set<String>> more) {
    return fewer.stream().allMatch(name -> Agreement.within(name, more));
  }

  private static String who(Side side) {
    var speaker = side.claim().attribution();
    return speaker.isStated() ? speaker.toString() : side.row().source();
  }
}
