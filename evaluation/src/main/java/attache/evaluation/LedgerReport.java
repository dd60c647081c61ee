package attache.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// How well a ledger agrees with rows, trackers, totals and links known to be right: shares by
/// name, and a line for everything that differs.
final class LedgerReport implements FigureReport {
  private final Map<String, Share> shares = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();

  void count(String name, boolean right) {
    count(name, right ? 1 : 0, 1);
  }

  void count(String name, long right, long all) {
    shares.merge(name, new Share(right, all), Share::plus);
  }

  void wrong(String line) {
    wrong.add(line);
  }

  /// Counts rows of one kind: how many were found and read rightly, and how many fields agree.
  ///
  /// @param name of the kind: `figures`, `measures`, `unquantified`
  /// @param groups fields by the name of their figure
  LedgerPairs rows(
      String name,
      List<LedgerRow> wanted,
      List<LedgerRow> read,
      boolean loosely,
      Map<String, List<String>> groups) {
    var fields = groups.values().stream().flatMap(List::stream).distinct().toList();
    var pairs = LedgerPairs.of(wanted, read, loosely, fields);
    count(name + ".recall", pairs.found().size(), wanted.size());
    count(name + ".precision", pairs.found().size(), read.size());
    for (var row : wanted) {
      var got = pairs.found().get(row);
      if (got == null) {
        wrong("%s: missed %s".formatted(name, shown(row)));
      } else {
        compare(name, row, got, groups);
      }
    }
    pairs.spurious().forEach(row -> wrong("%s: not wanted %s".formatted(name, shown(row))));
    return pairs;
  }

  private void compare(
      String name, LedgerRow row, LedgerRow got, Map<String, List<String>> groups) {
    groups.forEach((group, fields) -> {
      for (var field : fields) {
        LedgerFields.agrees(field, row, got)
            .ifPresent(agrees -> {
              count(name + "." + group, agrees);
              if (!agrees) {
                wrong(
                    "%s: %s, %s: wanted \"%s\", got \"%s\""
                        .formatted(name, shown(row), field, row.at(field), got.at(field)));
              }
            });
      }
    });
  }

  static String shown(LedgerRow row) {
    return "%s “%s” (%s, sentence %s)"
        .formatted(row.id(), row.at("as_written"), row.at("headline"), row.at("sentence"));
  }

  static Predicate<LedgerRow> vague() {
    return row -> row.at("bound").equals("UNQUANTIFIED");
  }

  /// The shares by name: `figures.recall`, `trackers`, `totals`, `links`, …
  @Override
  public Map<String, Double> figures() {
    return Share.values(shares);
  }

  /// A line for everything that differs.
  @Override
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  @Override
  public String table() {
    var table = new StringBuilder();
    shares.forEach((name, share) ->
        table.append(
            String.format(
                Locale.ROOT,
                "%-44s %5d of %5d  %s%n",
                name,
                share.some(),
                share.all(),
                share.some() == share.all()
                    ? "equal"
                    : String.format(Locale.ROOT, "%.3f", share.value().orElse(0)))));
    return table.toString();
  }
}
