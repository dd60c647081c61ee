package attache.evaluation;

import attache.answer.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How many planted errors were caught and how many true statements refused, by kind of error, form
/// and file.
final class CheckReport implements FigureReport {
  private static final class Tally {
    private int failed;
    private int all;
  }

  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, Integer> because = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<Long> nanos = new ArrayList<>();

  void add(
      String id, String file, String form, Optional<String> error, Verdict verdict, long took) {
    var name = error.isPresent() ? "caught" : "refused";
    count(name, verdict);
    count(name + "." + form, verdict);
    count(name + "." + file, verdict);
    error.ifPresent(kind -> count(name + "." + kind, verdict));
    verdict.reasons().stream()
        .map(r -> r.kind().word())
        .distinct()
        .forEach(kind -> because.merge(name + " because of " + kind, 1, Integer::sum));
    error.ifPresent(kind -> count(name + "." + file + "." + kind, verdict));
    if (error.isPresent() == verdict.holds()) {
      wrong.add(id + verdict.reasons().stream().map(r -> "; " + r).reduce("", String::concat));
    }
    nanos.add(took);
  }

  private void count(String name, Verdict verdict) {
    var tally = tallies.computeIfAbsent(name, _ -> new Tally());
    tally.all++;
    tally.failed += verdict.holds() ? 0 : 1;
  }

  /// The shares by name: `caught`, `caught.number`, `refused`, `refused.paraphrase`,
  /// `caught.false-1`, …
  @Override
  public Map<String, Double> figures() {
    var figures = new TreeMap<String, Double>();
    tallies.forEach((name, tally) -> figures.put(name, tally.failed / (double) tally.all));
    return figures;
  }

  /// A line for each statement that was marked wrongly, with the reasons given.
  @Override
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  @Override
  public String table() {
    var table = new StringBuilder();
    tallies.forEach((name, tally) ->
        table.append(
            String.format(
                Locale.ROOT,
                "%-28s %4d of %4d  %.3f%n",
                name,
                tally.failed,
                tally.all,
                tally.failed / (double) tally.all)));
    because.forEach(
        (name, times) -> table.append(String.format(Locale.ROOT, "%-33s %4d%n", name, times)));
    var sorted = nanos.stream().sorted().toList();
    var p95 = sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.95)) / 1e6;
    return table
        .append(String.format(Locale.ROOT, "%-28s %.2f ms%n", "time for one, p95", p95))
        .toString();
  }
}
