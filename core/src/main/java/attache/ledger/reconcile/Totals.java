package attache.ledger.reconcile;

import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Link;
import attache.ledger.Measure;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the amounts of some rows come to: never across currency, stage or role; what several claims
/// say of one matter counts once; a part is not added to its whole. Every figure is in a sum or
/// left out with the reason. The same for any order of the rows.
///
/// @param sums the totals: by group, stage, currency, role
/// @param leftOut the figures that are in no sum
public record Totals(List<Total> sums, List<NotAdded> leftOut) {
  private static final Comparator<Total> ORDER =
      Comparator.comparing(Total::group)
          .thenComparing(Total::stage)
          .thenComparing(Total::currency)
          .thenComparing(Total::role);

  public Totals {
    sums = List.copyOf(sums);
    leftOut = List.copyOf(leftOut);
  }

  /// Totals of rows; what is joined is found among them.
  ///
  /// @param rows figures, and the measures they belong to; measures serve to tell places
  public static Totals of(List<Row> rows, By by) {
    return of(rows, by, Links.among(rows), _ -> false);
  }

  /// Totals of rows.
  ///
  /// @param links what joins them
  /// @param state whether a name is that of a state or another place, for [By#PLACE]
  public static Totals of(List<Row> rows, By by, Links links, Predicate<String> state) {
    return new Counting(rows, by, links, state).totals();
  }

  /// The totals of some stage, currency and role.
  public List<Total> of(Stage stage, String currency, Role role) {
    return sums.stream()
        .filter(sum -> sum.stage() == stage && sum.role() == role)
        .filter(sum -> sum.currency().equals(currency))
        .toList();
  }

  private static final class Counting {
    private final List<Row> rows;
    private final By by;
    private final Links links;
    private final Predicate<String> state;
    private final Map<ClaimId, Measure> measures = new HashMap<>();
    private final List<NotAdded> leftOut = new ArrayList<>();
    private final Map<ClaimId, List<Row>> saidBy = new HashMap<>();
    private final Map<ClaimId, Claim> countedAs = new HashMap<>();

    Counting(List<Row> rows, By by, Links links, Predicate<String> state) {
      var seen = new HashSet<ClaimId>();
      this.rows =
          rows.stream().filter(row -> seen.add(row.claim().id())).sorted(Side.ORDER).toList();
      this.by = by;
      this.links = links;
      this.state = state;
      for (var row : this.rows) {
        if (row.claim() instanceof Measure measure) {
          measure.figures().forEach(id -> measures.putIfAbsent(id, measure));
        }
      }
    }

    Totals totals() {
      var counted = withoutParts(onePerMatter(amounts()));
      var groups =
          counted.stream()
              .collect(
                  Collectors.groupingBy(this::key, () -> new TreeMap<>(KEYS), Collectors.toList()));
      var sums = groups.entrySet().stream().map(e -> total(e.getKey(), e.getValue()));
      var left = leftOut.stream().sorted(Comparator.comparing(n -> n.figure().value())).toList();
      return new Totals(sums.sorted(ORDER).toList(), left);
    }

    private List<Row> amounts() {
      var amounts = new ArrayList<Row>();
      for (var row : rows) {
        if (row.claim() instanceof Figure figure) {
          Countable.noAmount(row, figure)
              .ifPresentOrElse(reason -> leave(figure, reason), () -> amounts.add(row));
        }
      }
      return amounts;
    }

    private void leave(Claim figure, String reason) {
      leftOut.add(new NotAdded(figure.id(), reason, Optional.empty()));
    }

    private void leave(Claim figure, String reason, Claim instead) {
      leftOut.add(new NotAdded(figure.id(), reason, Optional.of(instead.id())));
    }

    private List<Row> onePerMatter(List<Row> amounts) {
      var groups = new Groups<ClaimId>();
      links.all().stream()
          .filter(link -> link.kind() != Link.Kind.PART_WHOLE)
          .forEach(link -> groups.join(link.from(), link.to()));
      var best = new BestSaid(links);
      var counted = new ArrayList<Row>();
      for (var group : groups.of(amounts, row -> row.claim().id())) {
        count(group, best.of(group)).ifPresent(counted::add);
      }
      return counted;
    }

    private Optional<Row> count(List<Row> group, Row best) {
      var figure = (Figure) best.claim();
      var no = retracted(figure).or(() -> Countable.noAct(figure));
      if (no.isPresent()) {
        group.forEach(row -> leave(row.claim(), no.get()));
        return Optional.empty();
      }
      group.stream()
          .filter(row -> !row.claim().id().equals(best.claim().id()))
          .forEach(row -> leave(row.claim(), again(row.claim(), figure), figure));
      saidBy.put(figure.id(), group);
      group.forEach(row -> countedAs.put(row.claim().id(), figure));
      return Optional.of(best);
    }

    private Optional<String> retracted(Claim figure) {
      return links.of(figure.id()).stream()
          .filter(link -> link.kind() == Link.Kind.RETRACTED && link.to().equals(figure.id()))
          .map(_ -> "taken back")
          .findFirst();
    }

    private String again(Claim claim, Claim best) {
      var direct =
          links.of(claim.id()).stream()
              .filter(link -> link.from().equals(best.id()) || link.to().equals(best.id()))
              .findFirst();
      return direct
          .map(link -> "counted once with another claim: " + link.why())
          .orElse("counted once with another claim on the same matter");
    }

    /// A part is in no sum that its whole is in.
    private List<Row> withoutParts(List<Row> counted) {
      var sums = counted.stream().collect(Collectors.toMap(row -> row.claim().id(), row -> row));
      var stays = new ArrayList<Row>();
      for (var row : counted) {
        wholes(row.claim(), new HashSet<>()).stream()
            .flatMap(id -> Stream.ofNullable(sums.get(id)))
            .map(Row::claim)
            .filter(other -> sameSum(row.claim(), other))
            .findFirst()
            .ifPresentOrElse(
                other -> leave(row.claim(), "part of a sum that is counted", other),
                () -> stays.add(row));
      }
      return stays;
    }

    /// What a claim is part of, itself or by what says the same, up to the last whole.
    private Set<ClaimId> wholes(Claim part, Set<ClaimId> seen) {
      var ids = saidBy.getOrDefault(part.id(), List.of());
      for (var row : ids) {
        for (var link : links.of(row.claim().id())) {
          if (link.kind() == Link.Kind.PART_WHOLE && link.from().equals(row.claim().id())) {
            counting(link.to())
                .filter(whole -> !whole.id().equals(part.id()) && seen.add(whole.id()))
                .ifPresent(whole -> wholes(whole, seen));
          }
        }
      }
      return seen;
    }

    /// The claim that is counted for another one.
    private Optional<Claim> counting(ClaimId id) {
      return Optional.ofNullable(countedAs.get(id));
    }

    private static boolean sameSum(Claim part, Claim whole) {
      var one = (Figure) part;
      var other = (Figure) whole;
      return one.stage() == other.stage()
          && one.role() == other.role()
          && one.quantity().unit().equals(other.quantity().unit());
    }

    private record Key(String group, Stage stage, String currency, Role role) {}

    private static final Comparator<Key> KEYS =
        Comparator.comparing(Key::group)
            .thenComparing(Key::stage)
            .thenComparing(Key::currency)
            .thenComparing(Key::role);

    private Key key(Row row) {
      var figure = (Figure) row.claim();
      var group = Group.of(figure, by, Optional.ofNullable(measures.get(figure.id())), state);
      return new Key(group, figure.stage(), figure.quantity().unit(), figure.role());
    }

    private Total total(Key key, List<Row> terms) {
      var quantities = terms.stream().map(row -> ((Figure) row.claim()).quantity()).toList();
      var sum = Sum.of(quantities, key.currency());
      var cited = terms.stream().flatMap(row -> said(row).stream()).toList();
      return new Total(
          key.stage(),
          key.currency(),
          key.role(),
          key.group(),
          sum,
          terms.stream().map(row -> row.claim().id()).toList(),
          cited,
          cited.stream().anyMatch(this::disputed),
          working(quantities, sum, key.stage()));
    }

    private List<ClaimId> said(Row best) {
      var id = best.claim().id();
      var others = saidBy.getOrDefault(id, List.of()).stream().map(row -> row.claim().id());
      return Stream.concat(Stream.of(id), others.filter(other -> !other.equals(id))).toList();
    }

    private boolean disputed(ClaimId claim) {
      return links.of(claim).stream().anyMatch(link -> link.kind().conflict());
    }

    private static String working(List<Quantity> terms, Quantity sum, Stage stage) {
      var stated = "(" + Differences.named(stage) + ")";
      var added = terms.stream().map(Wording::of).collect(Collectors.joining(" + "));
      return terms.size() == 1
          ? added + " " + stated
          : "%s = %s %s".formatted(added, Wording.of(sum), stated);
    }
  }
}
