package attache.evaluation;

import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.index.Progress;
import attache.ledger.Measure;
import attache.ledger.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A folder of rows that a careful reader finds in some stories: `figures.tsv` and `measures.tsv`,
/// and `trackers.json` with what the trackers and totals then hold. The stories are given, or stand
/// beside the rows in `stories.jsonl`.
final class LedgerSet {
  private static final String FIGURES = "figures.tsv";
  private static final String MEASURES = "measures.tsv";
  private static final String TRACKERS = "trackers.json";
  private static final String STORIES = "stories.jsonl";

  private final DeskOpener opener;
  private final Progress progress;

  LedgerSet(DeskOpener opener, Progress progress) {
    this.opener = opener;
    this.progress = progress;
  }

  /// Reads the stories in a fresh home and compares what the ledger then holds.
  ///
  /// @param stories files to add; if there are none, those of the folder
  /// @throws IOException if the rows or the stories cannot be read; the message says where
  LedgerReport run(Path folder, List<String> stories) throws IOException {
    var figures = rows(folder.resolve(FIGURES));
    var measures = rows(folder.resolve(MEASURES));
    var files = stories.isEmpty() ? List.of(own(folder).toString()) : stories;
    try (var fresh = FreshHome.create();
        var desk = opener.open(fresh.home())) {
      desk.add(files, Optional.empty(), Optional.empty(), IntakeListener.NONE);
      desk.catchUp(progress);
      return compare(desk, folder, figures, measures);
    }
  }

  private static Path own(Path folder) throws IOException {
    var file = folder.resolve(STORIES);
    if (!Files.exists(file)) {
      throw new IOException(
          "--stories FILE or %s was wanted, there is none in %s".formatted(STORIES, folder));
    }
    return file;
  }

  private static LedgerReport compare(
      Desk desk, Path folder, List<LedgerRow> figures, List<LedgerRow> measures)
      throws IOException {
    var report = new LedgerReport();
    var all = desk.ledger().rows(Selection.ALL);
    var readFigures =
        all.stream().filter(r -> !(r.claim() instanceof Measure)).map(LedgerRow::of).toList();
    var readMeasures =
        all.stream().filter(r -> r.claim() instanceof Measure).map(LedgerRow::of).toList();
    var pairs = new ArrayList<LedgerPairs>();
    var groups = new LinkedHashMap<String, List<String>>();
    groups.put("core", LedgerFields.CORE);
    groups.put("labels", LedgerFields.LABELS);
    groups.put("parties", LedgerFields.PARTIES);
    var vague = LedgerReport.vague();
    pairs.add(
        report.rows(
            "figures",
            figures.stream().filter(vague.negate()).toList(),
            readFigures.stream().filter(vague.negate()).toList(),
            false,
            groups));
    pairs.add(
        report.rows(
            "unquantified",
            figures.stream().filter(vague).toList(),
            readFigures.stream().filter(vague).toList(),
            true,
            Map.of("labels", LedgerFields.LABELS)));
    pairs.add(
        report.rows(
            "measures", measures, readMeasures, true, Map.of("fields", LedgerFields.MEASURE)));
    var trackers = folder.resolve(TRACKERS);
    if (Files.exists(trackers)) {
      new TrackerComparison(desk, all, pairs, report).compare(trackers);
    } else {
      report.wrong("trackers, totals and links are not compared: there is no " + trackers);
    }
    return report;
  }

  private static List<LedgerRow> rows(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("rows were wanted in %s, there is no such file".formatted(file));
    }
    var lines = Files.readAllLines(file);
    var columns = lines.isEmpty() ? new String[0] : lines.getFirst().split("\t", -1);
    var rows = new ArrayList<LedgerRow>();
    for (var number = 1; number < lines.size(); number++) {
      var cells = lines.get(number).split("\t", -1);
      if (lines.get(number).isBlank()) {
        continue;
      }
      if (cells.length != columns.length) {
        throw new IOException(
            "%s, line %d: %d columns were wanted, got %d"
                .formatted(file, number + 1, columns.length, cells.length));
      }
      var fields = new LinkedHashMap<String, String>();
      for (var i = 0; i < cells.length; i++) {
        fields.put(columns[i], cells[i]);
      }
      rows.add(new LedgerRow(fields));
    }
    return rows;
  }
}
