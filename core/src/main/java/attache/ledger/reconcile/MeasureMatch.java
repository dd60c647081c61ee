package attache.ledger.reconcile;

import static attache.ledger.reconcile.Agreement.AGREE;
import static attache.ledger.reconcile.Agreement.APART;
import static attache.ledger.reconcile.Agreement.UNKNOWN;

import attache.ledger.ClaimId;
import attache.ledger.Link.Kind;
import attache.ledger.Measure;
import attache.ledger.Measure.Direction;
import attache.ledger.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether two measures are one decision or act, and what they are to each other.
final class MeasureMatch {
  // One act has one type, an actor in common, no other party that is somebody else, and an object
  // with words in common. Where the object is not stated, the parties and the words of the claim
  // must speak for it. If both state amounts, the amounts must be near.

  private static final Pattern EARLIER =
      Pattern.compile(
          "\\b(?:earlier|previously|formerly|before|once)\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<Direction> CLOSES = Set.of(Direction.TIGHTEN, Direction.PROHIBIT);
  private static final Set<Direction> OPENS = Set.of(Direction.EASE, Direction.PERMIT);

  private final Map<ClaimId, Side> figures;
  private final Rates rates;

  /// @param figures the figures at hand, by id
  MeasureMatch(Map<ClaimId, Side> figures, Rates rates) {
    this.figures = figures;
    this.rates = rates;
  }

  Optional<Finding> of(Side one, Side other) {
    var first = one.measure().orElseThrow();
    var second = other.measure().orElseThrow();
    if (first.type() != second.type()
        || first.type() == Measure.Type.OTHER
        || !oneMatter(one, other)) {
      return Optional.empty();
    }
    if (opposite(first.direction(), second.direction())) {
      return reversal(one, other);
    }
    var along =
        first.direction() == second.direction()
            || first.direction() == Direction.NEUTRAL
            || second.direction() == Direction.NEUTRAL;
    var apart = one.story().equals(other.story()) && earlier(first) != earlier(second);
    return along && !apart && !amountsApart(first, second) ? found(one, other) : Optional.empty();
  }

  /// An act that its story tells as gone before is not the one it reports.
  private static boolean earlier(Measure measure) {
    return EARLIER.matcher(measure.period().asWritten()).find();
  }

  private static boolean oneMatter(Side one, Side other) {
    var actors = Agreement.ofParties(one.actors(), other.actors());
    var counterparts = Agreement.ofParties(one.counterparts(), other.counterparts());
    if (actors == APART || counterparts == APART) {
      return false;
    }
    var parties = actors == AGREE && counterparts == AGREE;
    return switch (matter(one, other)) {
      case AGREE -> actors == AGREE || counterparts == AGREE;
      case UNKNOWN -> parties && wording(one, other);
      case APART -> false;
    };
  }

  /// An object that only repeats the other party ("an investment in it") says nothing further.
  private static Agreement matter(Side one, Side other) {
    var agreement = Agreement.ofMatters(one.matter(), other.matter());
    return agreement == AGREE && !one.story().equals(other.story()) && onlyWeak(one, other)
        ? UNKNOWN
        : agreement;
  }

  private static boolean onlyWeak(Side one, Side other) {
    return one.matter().stream().filter(other.matter()::contains).noneMatch(ContentWords::strong);
  }

  private static boolean wording(Side one, Side other) {
    var first = ContentWords.of(one.claim().asWritten());
    var second = ContentWords.of(other.claim().asWritten());
    return Agreement.ofMatters(first, second) == AGREE;
  }

  private static boolean opposite(Direction one, Direction other) {
    return (CLOSES.contains(one) && OPENS.contains(other))
        || (OPENS.contains(one) && CLOSES.contains(other));
  }

  private boolean amountsApart(Measure one, Measure other) {
    var first = amounts(one);
    var second = amounts(other);
    return !first.isEmpty()
        && !second.isEmpty()
        && first.stream()
            .allMatch(amount ->
                second.stream()
                    .allMatch(more -> Closeness.of(amount, more, rates) == Closeness.UNLIKE));
  }

  private List<Quantity> amounts(Measure measure) {
    return measure.figures().stream()
        .flatMap(id -> Stream.ofNullable(figures.get(id)))
        .map(side -> side.figure().orElseThrow().quantity())
        .filter(quantity -> quantity.kind() == Quantity.Kind.MONEY && quantity.quantified())
        .toList();
  }

  private static Optional<Finding> found(Side one, Side other) {
    return Differences.between(one, other)
        .or(() -> products(one, other))
        .or(() ->
            Optional.of(
                new Finding(
                    Kind.SAME, one, other, "the same parties, the same act, the same object")));
  }

  /// One source lets it reach further products than another.
  private static Optional<Finding> products(Side one, Side other) {
    var first = codes(one);
    var second = codes(other);
    var nested = first.containsAll(second) || second.containsAll(first);
    if (one.story().equals(other.story()) || first.equals(second) || !nested) {
      return Optional.empty();
    }
    var fewer = first.size() < second.size() ? one : other;
    var more = fewer.is(one) ? other : one;
    var why = "one names %s, the other %s".formatted(fewer.claim().matter(), more.claim().matter());
    return Optional.of(new Finding(Kind.SCOPE_CONFLICT, fewer, more, why));
  }

  private static Set<String> codes(Side side) {
    return side.matter().stream()
        .filter(ContentWords::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// What was closed is opened, or the other way: the later one holds, where it is known which it
  /// is and it has been decided.
  private static Optional<Finding> reversal(Side one, Side other) {
    var later = later(one, other);
    var holds =
        later.filter(side ->
            Grade.of(side.claim().stage()).compareTo(Grade.COMMITTED) >= 0
                && Grade.of(side.claim().stage()) != Grade.STOPPED
                && !Grade.open(side.claim().modality())
                && !side.denied());
    return holds.map(side ->
        new Finding(
            Kind.SUPERSEDES,
            side,
            side.is(one) ? other : one,
            side.measure().orElseThrow().direction() == Direction.EASE
                    || side.measure().orElseThrow().direction() == Direction.PERMIT
                ? "what was restricted is opened, in whole or in part"
                : "what was open is restricted"));
  }

  private static Optional<Side> later(Side one, Side other) {
    var first = Grade.of(one.claim().stage()) == Grade.STOPPED;
    var second = Grade.of(other.claim().stage()) == Grade.STOPPED;
    if (first != second) {
      return Optional.of(first ? other : one);
    }
    if (one.story().equals(other.story())) {
      return Optional.of(Side.ORDER.compare(one.row(), other.row()) < 0 ? other : one);
    }
    return one.before(other).map(before -> before ? other : one);
  }
}
