package attache.ledger.reconcile;

import attache.ledger.Link.Kind;
import attache.ledger.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the order of telling joins within one story: a part and its total, "the decision also
/// covers", a plant and its opening, a decision and its grounds.
final class StoryLine {
  private static final Set<String> ALSO =
      Set.of("also", "too", "auch", "ebenfalls", "aussi", "également", "también", "asimismo");

  private static final Set<String> REVERSALS =
      Set.of("reversal", "reversed", "relaxation", "loosening", "rollback");

  private static final List<String> REACHES =
      List.of(
          "cover",
          "appl",
          "exten",
          "includ",
          "umfass",
          "gilt",
          "gelt",
          "betrifft",
          "couvr",
          "étend",
          "concern",
          "abarc",
          "aplic",
          "cubr",
          "incluy");

  private static final Set<Measure.Type> DECISIONS =
      Set.of(
          Measure.Type.STATE_AID,
          Measure.Type.LICENCE_APPROVAL,
          Measure.Type.EXPORT_CONTROL,
          Measure.Type.PURCHASE_RESTRICTION,
          Measure.Type.REGULATION,
          Measure.Type.SANCTION);

  private final List<Side> sides;

  /// @param sides the claims of one story, in order
  StoryLine(List<Side> sides) {
    this.sides = List.copyOf(sides);
  }

  List<Finding> findings() {
    return Stream.of(parts(), extensions(), reversals(), milestones(), grounds())
        .flatMap(s -> s)
        .toList();
  }

  private Stream<Finding> parts() {
    var byId = new HashMap<String, Side>();
    sides.forEach(side -> byId.put(side.id().value(), side));
    return sides.stream()
        .flatMap(side ->
            side.figure().flatMap(figure -> figure.partOf()).stream()
                .flatMap(whole -> Stream.ofNullable(byId.get(whole.value())))
                .map(whole ->
                    new Finding(Kind.PART_WHOLE, side, whole, "a part of the sum before it")));
  }

  /// "The decision also covers …": part of the decision told before.
  private Stream<Finding> extensions() {
    return measures()
        .filter(side -> extending(side.measure().orElseThrow()))
        .flatMap(side ->
            before(side, whole -> extended(side, whole)).stream()
                .map(whole ->
                    new Finding(Kind.PART_WHOLE, side, whole, "says what else it covers")));
  }

  /// "A partial reversal …": takes the place of the control told before.
  private Stream<Finding> reversals() {
    return measures()
        .filter(side -> {
          var measure = side.measure().orElseThrow();
          var words = measure.asWritten().toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
          return measure.direction() == Measure.Direction.EASE
              && Stream.of(words).anyMatch(REVERSALS::contains);
        })
        .flatMap(side ->
            before(side, control -> reversed(side, control)).stream()
                .map(control ->
                    new Finding(Kind.SUPERSEDES, side, control, "reverses it, wholly or partly")));
  }

  private static boolean reversed(Side reversal, Side control) {
    var first = reversal.measure().orElseThrow();
    var second = control.measure().orElseThrow();
    return first.type() == second.type()
        && (second.direction() == Measure.Direction.TIGHTEN
            || second.direction() == Measure.Direction.PROHIBIT)
        && Agreement.ofParties(reversal.actors(), control.actors()) != Agreement.APART;
  }

  private static boolean extending(Measure measure) {
    var text = (measure.action() + " " + measure.asWritten()).toLowerCase(Locale.ROOT);
    var words = Stream.of(text.split("[^\\p{L}]+")).collect(Collectors.toSet());
    var action = measure.action().toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(StoryLine::reaches)
        && (words.stream().anyMatch(ALSO::contains) || action.startsWith("exten"));
  }

  private static boolean reaches(String word) {
    return REACHES.stream().anyMatch(word::startsWith);
  }

  private static boolean extended(Side part, Side whole) {
    var first = part.measure().orElseThrow();
    var second = whole.measure().orElseThrow();
    return first.type() == second.type()
        && first.direction() == second.direction()
        && Grade.of(first.stage()) == Grade.of(second.stage())
        && Agreement.ofParties(part.actors(), whole.actors()) != Agreement.APART;
  }

  /// "It opens in 2029": said of the plant with that owner, else of the plant told last.
  private Stream<Finding> milestones() {
    return measures()
        .filter(side -> side.measure().orElseThrow().type() == Measure.Type.PLANT_MILESTONE)
        .flatMap(
            side -> before(side, plant -> owned(side, plant)).stream().map(p -> opens(side, p)));
  }

  private static boolean owned(Side milestone, Side plant) {
    return plant.measure().orElseThrow().type() == Measure.Type.PLANT
        && Agreement.ofParties(milestone.actors(), plant.actors()) != Agreement.APART;
  }

  private static Finding opens(Side milestone, Side plant) {
    var stated = Agreement.ofParties(milestone.actors(), plant.actors()) == Agreement.AGREE;
    var why = stated ? "a milestone of the plant" : "a milestone of the plant told last before it";
    return new Finding(Kind.PART_WHOLE, milestone, plant, why);
  }

  /// "It concluded that the aid is lawful": the grounds of a decision of the same authority.
  private Stream<Finding> grounds() {
    return measures()
        .filter(side -> side.measure().orElseThrow().type() == Measure.Type.LEGAL_FINDING)
        .flatMap(side -> decision(side).stream())
        .map(pair ->
            new Finding(
                Kind.SAME, pair.get(1), pair.get(0), "one decision, and the grounds for it"));
  }

  private Optional<List<Side>> decision(Side finding) {
    var decisions = measures().filter(side -> decided(finding, side)).toList();
    return before(finding, side -> decisions.contains(side) && named(finding, side))
        .or(() -> decisions.stream().filter(_ -> decisions.size() == 1).findFirst())
        .map(side -> List.of(finding, side));
  }

  private static boolean decided(Side finding, Side decision) {
    var measure = decision.measure().orElseThrow();
    return DECISIONS.contains(measure.type())
        && Grade.of(measure.stage()).compareTo(Grade.COMMITTED) >= 0
        && Agreement.ofParties(finding.actors(), decision.actors()) == Agreement.AGREE;
  }

  private static boolean named(Side finding, Side decision) {
    var type = decision.measure().orElseThrow().type().name().replace('_', ' ');
    var words = new HashSet<>(ContentWords.of(type.toLowerCase(Locale.ROOT)));
    words.addAll(decision.matter());
    words.addAll(ContentWords.of(decision.measure().orElseThrow().action()));
    var said = new HashSet<>(ContentWords.of(finding.claim().asWritten()));
    said.addAll(finding.matter());
    return said.stream().filter(ContentWords::strong).anyMatch(words::contains);
  }

  private Stream<Side> measures() {
    return sides.stream().filter(side -> side.measure().isPresent());
  }

  /// The last measure told before one that fits.
  private Optional<Side> before(Side side, Predicate<Side> fits) {
    return measures().takeWhile(other -> !other.is(side)).filter(fits).reduce((_, last) -> last);
  }

  /// The claims by story, each in order.
  static List<StoryLine> of(List<Side> sorted) {
    Map<String, List<Side>> byStory = new HashMap<>();
    for (var side : sorted) {
      byStory.computeIfAbsent(side.story().value(), _ -> new ArrayList<>()).add(side);
    }
    return byStory.values().stream().map(StoryLine::new).toList();
  }
}
