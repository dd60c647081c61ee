package attache.door.http.pages.ledger;

import attache.desk.Desk;
import attache.door.chart.LedgerChart;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Response;
import attache.door.http.pages.Choice;
import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.Link;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Paging;
import attache.door.http.pages.Tongue;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.RowOrder;
import attache.ledger.RowPage;
import attache.ledger.Stage;
import attache.ledger.reconcile.By;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages *Figures* and *Decisions and deals*: a table that can be searched and sorted, what the
/// amounts come to, the amounts drawn, and all of it as a file.
final class ClaimsRoom {
  private static final int ON_A_PAGE = 50;
  private static final int MOST_UNITS = 30;

  /// Rows looked at for something to draw.
  private static final int LOOKED_AT = 200;

  /// Figures added up; more are asked for in parts.
  private static final int ADDED = 1000;

  private static final List<String> FIELDS =
      List.of(
          "topic",
          "actor",
          "counterpart",
          "unit",
          "role",
          "type",
          "stage",
          "modality",
          "since",
          "until");

  private final Desk desk;
  private final Pages pages;
  private final boolean figures;

  /// @param figures whether of figures; else of decisions
  ClaimsRoom(Desk desk, Pages pages, boolean figures) {
    this.desk = desk;
    this.pages = pages;
    this.figures = figures;
  }

  /// `GET /figures`, `GET /decisions`
  Response list(Call call, List<String> parts) throws IOException {
    var page = page(call.query(), pages.tongue(call));
    return pages.show(
        call, name(), (out, nobody, leaf) -> JteclaimsGenerated.render(out, nobody, leaf, page));
  }

  private ClaimsPage page(Fields asked, Tongue tongue) throws IOException {
    var here = Link.again("/" + name(), asked);
    var view = asked.first("view").filter(List.of("totals", "chart")::contains).orElse("table");
    var skip = asked.number("skip", 0, 0, 1_000_000);
    var rows =
        switch (view) {
          case "chart" -> rows(asked, 0, LOOKED_AT);
          case "totals" -> rows(asked, 0, 0);
          default -> rows(asked, skip, ON_A_PAGE);
        };
    return new ClaimsPage(
        name(),
        view,
        words(asked),
        choices(asked, tongue),
        chosen(asked, here, tongue),
        views(here),
        downloads(here),
        view.equals("table") ? ClaimLine.of(rows.rows(), tongue) : List.of(),
        Paging.of(skip, ON_A_PAGE, rows.total(), rows.exact(), here),
        view.equals("totals") ? Optional.of(sums(asked, tongue)) : Optional.empty(),
        view.equals("chart")
            ? Optional.of(new Drawing(tongue).draw(rows.rows(), rows.total()))
            : Optional.empty());
  }

  private RowPage rows(Fields asked, int skip, int limit) throws IOException {
    var wanted = ClaimQuery.selection(asked);
    var order = order(asked);
    return figures
        ? desk.ledger().figures(wanted, order, skip, limit)
        : desk.ledger().measures(wanted, order, skip, limit);
  }

  private static RowOrder order(Fields asked) {
    return ClaimQuery.one(asked, "sort", ClaimOrder.class).orElse(ClaimOrder.NEWEST).order();
  }

  /// All of them, for a file.
  private List<Row> rows(Fields asked) throws IOException {
    var wanted = ClaimQuery.selection(asked);
    var rows = figures ? desk.ledger().figures(wanted) : desk.ledger().measures(wanted);
    return rows.stream().sorted(order(asked).order()).toList();
  }

  private ClaimsPage.Sums sums(Fields asked, Tongue tongue) throws IOException {
    var by = ClaimQuery.one(asked, "by", By.class).orElse(By.STAGE);
    var added = desk.ledger().newest(ClaimQuery.selection(asked), by, ADDED);
    var summing = new Summing(added.figures(), tongue);
    return new ClaimsPage.Sums(
        Choice.of("by", by.name(), By.values(), tongue),
        summing.lines(added.totals()),
        summing.left(added.totals()),
        added.figures().size(),
        added.found());
  }

  private static Map<String, String> words(Fields asked) {
    var words = new HashMap<String, String>();
    FIELDS.forEach(name -> words.put(name, asked.first(name).orElse("")));
    return words;
  }

  private List<Choice> choices(Fields asked, Tongue tongue) throws IOException {
    var choices = new ArrayList<Choice>();
    choices.add(
        figures
            ? Choice.sorted("role", value(asked, "role"), Role.values(), tongue)
            : Choice.sorted("type", value(asked, "type"), Measure.Type.values(), tongue));
    choices.add(Choice.of("stage", value(asked, "stage"), Stage.values(), tongue));
    choices.add(Choice.of("modality", value(asked, "modality"), Modality.values(), tongue));
    if (figures) {
      choices.add(
          Choice.ofWords("unit", asked.first("unit").orElse(""), desk.ledger().units(MOST_UNITS)));
    }
    choices.add(
        Choice.of("sort", asked.first("sort").orElse("NEWEST"), ClaimOrder.values(), tongue));
    return choices;
  }

  private static String value(Fields asked, String name) {
    return asked.first(name).orElse("").toUpperCase(java.util.Locale.ROOT);
  }

  private static List<ClaimsPage.Chosen> chosen(Fields asked, Link here, Tongue tongue) {
    var chosen = new ArrayList<ClaimsPage.Chosen>();
    for (var field : FIELDS) {
      asked
          .first(field)
          .ifPresent(value ->
              chosen.add(
                  new ClaimsPage.Chosen(
                      tongue.say("field." + field),
                      tongue
                              .named(field, value.toUpperCase(java.util.Locale.ROOT))
                              .equals(value.toUpperCase(java.util.Locale.ROOT))
                          ? value
                          : tongue.named(field, value.toUpperCase(java.util.Locale.ROOT)),
                      here.without(field).without("skip").toString())));
    }
    return chosen;
  }

  private Map<String, String> views(Link here) {
    var views = new LinkedHashMap<String, String>();
    views.put("table", here.without("view").without("skip").toString());
    if (figures) {
      views.put("totals", here.without("skip").with("view", "totals").toString());
      views.put("chart", here.without("skip").with("view", "chart").toString());
    }
    return views;
  }

  private Map<String, String> downloads(Link here) {
    var all = here.without("skip").without("view");
    var downloads = new LinkedHashMap<String, String>();
    downloads.put("CSV", all.at("/" + name() + ".csv").toString());
    downloads.put("JSON", all.at("/" + name() + ".json").toString());
    if (figures) {
      downloads.put("SVG", all.at("/figures.svg").toString());
    }
    return downloads;
  }

  /// `GET /figures.csv`, `GET /decisions.csv`
  Response csv(Call call, List<String> parts) throws IOException {
    return Files.csv(desk.ledger(), rows(call.query()), name());
  }

  /// `GET /figures.json`, `GET /decisions.json`
  Response json(Call call, List<String> parts) throws IOException {
    return Files.json(desk.ledger(), rows(call.query()), name());
  }

  /// `GET /figures.svg`
  Response svg(Call call, List<String> parts) throws IOException {
    var chart = LedgerChart.figures("Figures", rows(call.query()));
    return Files.svg(chart, name());
  }

  private String name() {
    return figures ? "figures" : "decisions";
  }
}
