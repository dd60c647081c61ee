package attache.door.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Desk;
import attache.door.chart.BarChart;
import attache.door.chart.LedgerChart;
import attache.door.http.exchange.Response;
import attache.door.json.Column;
import attache.door.json.LedgerColumns;
import attache.door.json.LedgerForms;
import attache.door.json.LedgerJsonLd;
import attache.door.json.TotalColumns;
import attache.ledger.Row;
import attache.ledger.RowOrder;
import attache.ledger.RowPage;
import attache.ledger.reconcile.By;
import attache.story.StoryId;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Figures, decisions and deals, and totals, as JSON, CSV, JSON-LD or a chart.
final class Ledgers implements Resource {
  private enum Form {
    JSON,
    CSV,
    JSONLD,
    SVG
  }

  private static final Parameter FORM =
      Parameter.choice("form", "The form it is given in; JSON without it.", Form.class);
  private static final Parameter BY =
      Parameter.choice("by", "What totals are told apart by; the stage without it.", By.class);

  /// Figures added up; more are asked for in parts.
  private static final int ADDED = 1000;

  private final Desk desk;

  Ledgers(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Figures, decisions and deals";
  }

  @Override
  public String about() {
    return "Rows read from the sentences of stories; each names the words it was read from.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listFigures", "/figures", "Lists figures.", this::figures)
            .takes(paged())
            .gives(Listed.schema("figures", Schema.ref("Figure")))
            .or("text/csv")
            .or("application/ld+json")
            .or("image/svg+xml"),
        Operation.get("listMeasures", "/measures", "Lists decisions and deals.", this::measures)
            .takes(paged())
            .gives(Listed.schema("measures", Schema.ref("Measure")))
            .or("text/csv")
            .or("application/ld+json"),
        Operation.get(
                "getTotals", "/totals", "Adds figures up, as far as they can be.", this::totals)
            .about(
                "Nothing is added across currency, stage or role; `working` shows the sum. Where"
                    + " `found` is more than `added`, the newest thousand figures were added:"
                    + " narrow the filter to add others.")
            .takes(LedgerFilter.PARAMETERS)
            .takes(BY, FORM)
            .gives(
                Schema.object(
                    Schema.members(
                        "added",
                        Schema.whole(),
                        "found",
                        Schema.whole(),
                        "totals",
                        Schema.list(Schema.ref("Total")),
                        "leftOut",
                        Schema.list(Schema.ref("NotAdded")))))
            .or("text/csv")
            .or("image/svg+xml"));
  }

  private static List<Parameter> paged() {
    var all = new ArrayList<>(LedgerFilter.paged());
    all.add(FORM);
    return all;
  }

  private Response figures(Asked asked) throws IOException {
    var wanted = LedgerFilter.of(asked, desk);
    var form = asked.one(FORM, Form.class).orElse(Form.JSON);
    if (form == Form.JSON) {
      var page =
          desk.ledger()
              .figures(wanted, RowOrder.READING, asked.offset(), asked.number(Parameter.LIMIT));
      var typed = LedgerColumns.figures(page.rows(), Map.of());
      return listed(asked, "figures", page, LedgerColumns.FIGURES, typed);
    }
    var rows = desk.ledger().figures(wanted);
    return switch (form) {
      case CSV ->
          csv(
              "figures",
              LedgerForms.csv(LedgerColumns.FIGURES, LedgerColumns.figures(rows, Map.of())));
      case JSONLD ->
          linked(LedgerJsonLd.figures(LedgerColumns.figures(rows, Map.of()), addresses(rows)));
      case SVG, JSON -> chart(LedgerChart.figures("Figures", rows));
    };
  }

  private Response measures(Asked asked) throws IOException {
    var wanted = LedgerFilter.of(asked, desk);
    var form = asked.one(FORM, Form.class).orElse(Form.JSON);
    if (form == Form.JSON) {
      var page =
          desk.ledger()
              .measures(wanted, RowOrder.READING, asked.offset(), asked.number(Parameter.LIMIT));
      var typed = LedgerColumns.measures(page.rows(), Map.of());
      return listed(asked, "measures", page, LedgerColumns.MEASURES, typed);
    }
    var rows = desk.ledger().measures(wanted);
    return switch (form) {
      case CSV ->
          csv(
              "measures",
              LedgerForms.csv(LedgerColumns.MEASURES, LedgerColumns.measures(rows, Map.of())));
      case JSONLD ->
          linked(LedgerJsonLd.measures(LedgerColumns.measures(rows, Map.of()), addresses(rows)));
      case SVG, JSON ->
          throw Sent.wrong("form", "cannot be svg: decisions have no bars", "use json or csv");
    };
  }

  private static <T> Response listed(
      Asked asked, String name, RowPage page, List<Column<T>> columns, List<T> typed) {
    var items = typed.stream().map(one -> LedgerForms.object(columns, one)).toList();
    return Listed.at(asked, name, items, page.total());
  }

  private Response totals(Asked asked) throws IOException {
    var added =
        desk.ledger()
            .newest(LedgerFilter.of(asked, desk), asked.one(BY, By.class).orElse(By.STAGE), ADDED);
    var totals = added.totals();
    return switch (asked.one(FORM, Form.class).orElse(Form.JSON)) {
      case JSON ->
          Response.jsonText(
              200,
              "{\"added\": %d, \"found\": %d, \"totals\": %s, \"leftOut\": %s}"
                  .formatted(
                      added.figures().size(),
                      added.found(),
                      LedgerForms.json(TotalColumns.TOTALS, totals.sums()),
                      LedgerForms.json(TotalColumns.LEFT_OUT, totals.leftOut())));
      case CSV -> csv("totals", LedgerForms.csv(TotalColumns.TOTALS, totals.sums()));
      case SVG -> chart(LedgerChart.totals("Totals", totals));
      case JSONLD ->
          throw Sent.wrong("form", "cannot be jsonld: totals are ours, not claims", "use json");
    };
  }

  private Map<StoryId, URI> addresses(List<Row> rows) throws IOException {
    return desk.ledger()
        .addresses(
            rows.stream().map(row -> row.claim().place().story()).collect(Collectors.toSet()));
  }

  private static Response csv(String name, String text) {
    return Response.of(200, "text/csv; charset=utf-8", text.getBytes(UTF_8))
        .with("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
  }

  private static Response linked(String text) {
    return Response.of(200, "application/ld+json", text.getBytes(UTF_8));
  }

  private static Response chart(BarChart chart) {
    return Response.of(200, "image/svg+xml", chart.toSvg().getBytes(UTF_8))
        .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  }
}
