package attache.ledger.reconcile;

import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Link;
import attache.ledger.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What joins the claims of some rows, within a story and across stories. Two claims have one link
/// at most: the one a reader most needs to know. The same for any order of the rows.
public final class Links {
  private static final Comparator<Link> ORDER =
      Comparator.comparing((Link link) -> link.from().value())
          .thenComparing(link -> link.to().value());

  private static final Rates RATES = Rates.shipped();

  private final List<Link> all;
  private final Map<ClaimId, List<Link>> byClaim = new HashMap<>();

  private Links(List<Link> all) {
    this.all = List.copyOf(all);
    for (var link : all) {
      byClaim.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
      byClaim.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link);
    }
  }

  /// The links among some rows. Costs time in proportion to their number, not to its square.
  public static Links among(List<Row> rows) {
    var sides = sides(rows);
    var rates = RATES;
    var found = new HashMap<Set<ClaimId>, Link>();
    for (var line : StoryLine.of(sides)) {
      line.findings().forEach(finding -> put(found, finding));
    }
    var match = new Match(sides, rates);
    var blocks = new Blocks(rates);
    for (var place = 0; place < sides.size(); place++) {
      blocks.add(place, sides.get(place));
    }
    blocks.pairs((one, other) ->
        match.of(sides.get(one), sides.get(other)).ifPresent(finding -> put(found, finding)));
    return new Links(found.values().stream().sorted(ORDER).toList());
  }

  /// The same by holding all against all; for tests, which see that no pair is missed.
  static Links amongAll(List<Row> rows) {
    var sides = sides(rows);
    var found = new HashMap<Set<ClaimId>, Link>();
    for (var line : StoryLine.of(sides)) {
      line.findings().forEach(finding -> put(found, finding));
    }
    var match = new Match(sides, RATES);
    for (var one = 0; one < sides.size(); one++) {
      for (var other = one + 1; other < sides.size(); other++) {
        match.of(sides.get(one), sides.get(other)).ifPresent(finding -> put(found, finding));
      }
    }
    return new Links(found.values().stream().sorted(ORDER).toList());
  }

  private static List<Side> sides(List<Row> rows) {
    var seen = new HashSet<ClaimId>();
    return rows.stream()
        .filter(row -> row.review() != Row.Standing.REJECTED)
        .filter(row -> seen.add(row.claim().id()))
        .sorted(Side.ORDER)
        .map(Side::of)
        .toList();
  }

  private static void put(Map<Set<ClaimId>, Link> found, Finding finding) {
    found.putIfAbsent(Set.of(finding.from().id(), finding.to().id()), finding.link());
  }

  private record Match(FigureMatch figures, MeasureMatch measures) {
    Match(List<Side> sides, Rates rates) {
      this(new FigureMatch(rates), new MeasureMatch(figures(sides), rates));
    }

    private static Map<ClaimId, Side> figures(List<Side> sides) {
      var figures = new HashMap<ClaimId, Side>();
      sides.stream()
          .filter(side -> side.figure().isPresent())
          .forEach(side -> figures.put(side.id(), side));
      return figures;
    }

    Optional<Finding> of(Side one, Side other) {
      if (one.figure().isPresent() != other.figure().isPresent()) {
        return Optional.empty();
      }
      return one.figure().isPresent() ? figures.of(one, other) : measures.of(one, other);
    }
  }

  /// Every link, in a fixed order.
  public List<Link> all() {
    return all;
  }

  /// The links a claim stands in, at either end.
  public List<Link> of(ClaimId claim) {
    return Collections.unmodifiableList(byClaim.getOrDefault(claim, List.of()));
  }

  /// The links of claims that cannot both hold.
  public List<Link> conflicts() {
    return all.stream().filter(link -> link.kind().conflict()).toList();
  }

  /// The claims about one matter, grouped: those joined by anything but a part and its whole or the
  /// replacing of one act by another. Claims that nothing joins stand alone.
  public List<List<Row>> matters(List<Row> rows) {
    var groups = new Groups<ClaimId>();
    all.stream().filter(Links::oneMatter).forEach(link -> groups.join(link.from(), link.to()));
    return groups.of(rows.stream().sorted(Side.ORDER).toList(), row -> row.claim().id());
  }

  private static boolean oneMatter(Link link) {
    return switch (link.kind()) {
      case PART_WHOLE, SUPERSEDES -> false;
      default -> true;
    };
  }

  /// Whether a claim stands in a link of a kind.
  boolean stands(Claim claim, Link.Kind kind) {
    return of(claim.id()).stream().anyMatch(link -> link.kind() == kind);
  }
}
