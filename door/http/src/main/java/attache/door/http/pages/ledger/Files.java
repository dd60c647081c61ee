package attache.door.http.pages.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.LedgerDesk;
import attache.door.chart.BarChart;
import attache.door.http.exchange.Response;
import attache.door.json.LedgerColumns;
import attache.door.json.LedgerForms;
import attache.ledger.Row;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// Claims as files to take away.
final class Files {
  private Files() {}

  static Response csv(LedgerDesk ledger, List<Row> rows, String name) throws IOException {
    var at =
        ledger.positions(
            rows.stream().map(row -> row.claim().place().story()).collect(Collectors.toSet()));
    var text =
        name.equals("figures")
            ? LedgerForms.csv(LedgerColumns.FIGURES, LedgerColumns.figures(rows, at))
            : LedgerForms.csv(LedgerColumns.MEASURES, LedgerColumns.measures(rows, at));
    return file(name + ".csv", "text/csv; charset=utf-8", text);
  }

  static Response json(LedgerDesk ledger, List<Row> rows, String name) throws IOException {
    var at =
        ledger.positions(
            rows.stream().map(row -> row.claim().place().story()).collect(Collectors.toSet()));
    var text =
        name.equals("figures")
            ? LedgerForms.json(LedgerColumns.FIGURES, LedgerColumns.figures(rows, at))
            : LedgerForms.json(LedgerColumns.MEASURES, LedgerColumns.measures(rows, at));
    return file(name + ".json", "application/json", text);
  }

  static Response svg(BarChart chart, String name) {
    return file(name + ".svg", "image/svg+xml", chart.toSvg());
  }

  static Response file(String name, String type, String text) {
    return Response.of(200, type, text.getBytes(UTF_8))
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
