package attache.door.cli;

import attache.door.chart.BarChart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Options that say in what form rows of the ledger are given.
final class Output {
  private static final int USUAL = 50;
  private static final int MOST = 100_000;

  @ArgGroup private @Nullable Form form;

  @Option(
      names = "--chart",
      paramLabel = "FILE",
      description = "Write a chart of the amounts to an SVG file; - for the output.")
  private @Nullable Path chart;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most given (usually 50; all as JSON, CSV or JSON-LD).")
  private @Nullable Integer limit;

  /// A form for programs; one of them at most.
  static final class Form {
    @Option(names = "--json", description = "Print a JSON array.")
    private boolean json;

    @Option(names = "--csv", description = "Print CSV.")
    private boolean csv;

    @Option(names = "--jsonld", description = "Print JSON-LD.")
    private boolean jsonld;
  }

  boolean json() {
    return form != null && form.json;
  }

  boolean csv() {
    return form != null && form.csv;
  }

  boolean jsonld() {
    return form != null && form.jsonld;
  }

  boolean people() {
    return form == null;
  }

  /// The first of some rows, as many as are wanted.
  <T> List<T> of(List<T> rows) {
    var most = most();
    return most.isEmpty() || rows.size() <= most.getAsInt()
        ? rows
        : rows.subList(0, most.getAsInt());
  }

  private OptionalInt most() {
    if (limit != null && (limit < 1 || limit > MOST)) {
      throw new IllegalArgumentException("--limit must be 1 to %d, got %d".formatted(MOST, limit));
    }
    if (limit != null) {
      return OptionalInt.of(limit);
    }
    return people() ? OptionalInt.of(USUAL) : OptionalInt.empty();
  }

  boolean charted() {
    return chart != null;
  }

  /// Writes the chart, where one is wanted.
  void draw(BarChart drawn, Screen screen) throws IOException {
    if (chart != null) {
      new Drawing(chart).draw(drawn, screen);
    }
  }
}
