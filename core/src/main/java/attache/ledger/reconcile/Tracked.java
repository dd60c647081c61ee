package attache.ledger.reconcile;

import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Link;
import attache.ledger.Measure;
import attache.ledger.Quantity;
import attache.ledger.Row;
import attache.ledger.Tracker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What a tracker holds: its matters, each the claims on one act with its figures, and what is
/// shown beside them. The same for any order of the rows.
///
/// @param tracker the tracker
/// @param entries its matters, by their first claim
/// @param context background, in the order of reading
/// @param links what joins the claims of both
public record Tracked(Tracker tracker, List<Entry> entries, List<Row> context, Links links) {
  /// Claims on one matter.
  ///
  /// @param claims the one that stands for it first, a measure if there is one; then the other
  ///   measures, then the figures
  public record Entry(List<Row> claims) {
    public Entry {
      claims = List.copyOf(claims);
    }

    /// The claim that stands for the matter.
    public Row main() {
      return claims.getFirst();
    }
  }

  public Tracked {
    entries = List.copyOf(entries);
    context = List.copyOf(context);
  }

  /// What a tracker holds of the rows its selections gave.
  ///
  /// @param rows what any of its selections of rows gave, in any order; doubles count once
  /// @param context what any of its selections of context gave, likewise
  public static Tracked of(Tracker tracker, List<Row> rows, List<Row> context) {
    return new Arranging(rows, context).arrange(tracker);
  }

  /// What its amounts come to. Background is in no sum.
  public Totals totals(By by, Predicate<String> state) {
    return Totals.of(entries.stream().flatMap(e -> e.claims().stream()).toList(), by, links, state);
  }

  private static final class Arranging {
    // A selected measure is a matter unless it is spoken of in passing or nobody is said to act;
    // then it is background, or nothing if it has no object either. A selected figure joins the
    // measure it belongs to; alone it is a matter only if it is an amount of money: one without
    // a number is background, a count or a rate tells nothing without its decision.

    private static final Comparator<Row> MEASURES_FIRST =
        Comparator.comparing((Row row) -> row.claim() instanceof Figure).thenComparing(Side.ORDER);

    private final Map<ClaimId, Row> selected = new LinkedHashMap<>();
    private final Map<ClaimId, Row> beside = new LinkedHashMap<>();
    private final Links links;

    Arranging(List<Row> rows, List<Row> context) {
      unrejected(rows).forEach(row -> selected.putIfAbsent(row.claim().id(), row));
      unrejected(context).forEach(row -> beside.putIfAbsent(row.claim().id(), row));
      var all = new ArrayList<>(selected.values());
      all.addAll(beside.values());
      links = Links.among(all);
    }

    private static List<Row> unrejected(List<Row> rows) {
      return rows.stream()
          .filter(row -> row.review() != Row.Standing.REJECTED)
          .sorted(Side.ORDER)
          .toList();
    }

    Tracked arrange(Tracker tracker) {
      var entries = new ArrayList<Entry>();
      var context = new HashMap<>(beside);
      var held = new HashSet<ClaimId>();
      for (var group : groups()) {
        if (group.stream().anyMatch(row -> stands(row.claim(), group))) {
          entries.add(new Entry(group.stream().sorted(MEASURES_FIRST).toList()));
          group.forEach(row -> held.add(row.claim().id()));
        } else {
          group.stream()
              .filter(row -> background(row.claim()))
              .forEach(row -> context.putIfAbsent(row.claim().id(), row));
        }
      }
      context.keySet().removeAll(held);
      var sorted = context.values().stream().sorted(Side.ORDER).toList();
      entries.sort(Comparator.comparing(Entry::main, Side.ORDER));
      return new Tracked(tracker, entries, sorted, links);
    }

    private List<List<Row>> groups() {
      var groups = new Groups<ClaimId>();
      var figures = new HashMap<ClaimId, ClaimId>();
      for (var row : selected.values()) {
        if (row.claim() instanceof Measure measure) {
          measure.figures().stream()
              .filter(selected::containsKey)
              .forEach(figure -> join(groups, figures, measure.id(), figure));
        }
      }
      links.all().stream()
          .filter(link -> together(link) && within(link))
          .forEach(link -> groups.join(link.from(), link.to()));
      return groups.of(List.copyOf(selected.values()), row -> row.claim().id());
    }

    /// A figure that several measures claim belongs to the first.
    private static void join(
        Groups<ClaimId> groups, Map<ClaimId, ClaimId> owners, ClaimId measure, ClaimId figure) {
      if (owners.putIfAbsent(figure, measure) == null) {
        groups.join(measure, figure);
      }
    }

    private boolean within(Link link) {
      return selected.containsKey(link.from())
          && selected.containsKey(link.to())
          && passing(link.from()) == passing(link.to());
    }

    private boolean passing(ClaimId id) {
      var row = selected.get(id);
      return row != null && mention(row.claim());
    }

    private static boolean together(Link link) {
      return link.kind() != Link.Kind.SUPERSEDES;
    }

    private static boolean mention(Claim claim) {
      return flags(claim).contains(Flag.MENTION);
    }

    private static Set<Flag> flags(Claim claim) {
      return switch (claim) {
        case Figure figure -> figure.flags();
        case Measure measure -> measure.flags();
      };
    }

    private static boolean stands(Claim claim, List<Row> group) {
      return !mention(claim)
          && switch (claim) {
            case Measure measure -> measure.actor().isStated();
            case Figure figure ->
                figure.quantity().kind() == Quantity.Kind.MONEY
                    && figure.quantity().quantified()
                    && group.stream().noneMatch(row -> row.claim() instanceof Measure);
          };
    }

    private static boolean background(Claim claim) {
      return switch (claim) {
        case Measure measure -> measure.actor().isStated() || !measure.object().isBlank();
        case Figure figure -> figure.quantity().kind() == Quantity.Kind.MONEY;
      };
    }
  }
}
