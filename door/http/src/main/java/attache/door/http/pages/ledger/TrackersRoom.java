package attache.door.http.pages.ledger;

import attache.desk.Desk;
import attache.desk.LedgerDesk;
import attache.door.chart.LedgerChart;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.Forms;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Tongue;
import attache.door.json.LedgerColumns;
import attache.door.json.LedgerForms;
import attache.ledger.Row;
import attache.ledger.Tracker;
import attache.ledger.reconcile.By;
import attache.ledger.reconcile.Tracked;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The pages *Trackers*: those that ship, and the reader's own.
final class TrackersRoom {
  private static final int MOST = 60;

  /// Rows looked at of each selection.
  private static final int LOOKED_AT = 1000;

  private static final int OF_A_MATTER = 6;

  private final Desk desk;
  private final Pages pages;

  TrackersRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// `GET /trackers`
  Response list(Call call, List<String> parts) throws IOException {
    var ledger = desk.ledger();
    var entrances = new ArrayList<TrackerPage.Entrance>();
    for (var tracker : ledger.trackers()) {
      entrances.add(
          new TrackerPage.Entrance(
              tracker.name(), title(tracker, pages.tongue(call)), ledger.isOwn(tracker)));
    }
    return pages.show(
        call,
        "trackers",
        (out, nobody, leaf) -> JtetrackersGenerated.render(out, nobody, leaf, entrances));
  }

  /// `GET /trackers/*`
  Response page(Call call, List<String> parts) throws IOException {
    var ledger = desk.ledger();
    var tracker = tracker(ledger, parts.getFirst());
    var page = page(ledger, tracker, pages.tongue(call));
    return pages.show(
        call,
        "trackers",
        (out, nobody, leaf) -> JtetrackerGenerated.render(out, nobody, leaf, page));
  }

  private static TrackerPage page(LedgerDesk ledger, Tracker tracker, Tongue tongue)
      throws IOException {
    var glance = ledger.glance(tracker, LOOKED_AT);
    var tracked = glance.tracked();
    var totals = ledger.totals(tracked, By.STAGE);
    var rows = rows(tracked);
    var summing = new Summing(rows, tongue);
    var drawn = tracked.entries().stream().flatMap(e -> e.claims().stream()).toList();
    return new TrackerPage(
        tracker.name(),
        title(tracker, tongue),
        ledger.isOwn(tracker),
        tracked.entries().stream().limit(MOST).map(entry -> entry(entry, tongue)).toList(),
        ClaimLine.of(tracked.context().stream().limit(MOST / 2).toList(), tongue),
        summing.lines(totals),
        summing.left(totals),
        new Drawing(tongue).draw(drawn, drawn.size()),
        tracked.entries().size(),
        glance.whole());
  }

  private static TrackerPage.Entry entry(Tracked.Entry entry, Tongue tongue) {
    var claims = ClaimLine.of(entry.claims().stream().limit(OF_A_MATTER).toList(), tongue);
    return new TrackerPage.Entry(claims.getFirst(), claims.subList(1, claims.size()));
  }

  private static List<Row> rows(Tracked tracked) {
    var rows = new ArrayList<Row>();
    tracked.entries().forEach(entry -> rows.addAll(entry.claims()));
    rows.addAll(tracked.context());
    return rows;
  }

  private static String title(Tracker tracker, Tongue tongue) {
    var translated = tongue.named("tracker", tracker.name());
    return translated.equals(tracker.name()) ? tracker.title() : translated;
  }

  private static Tracker tracker(LedgerDesk ledger, String name) throws IOException {
    return ledger.trackers().stream()
        .filter(tracker -> tracker.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> Refusal.of(404, "there is no tracker \"" + name + "\"").fix("open /trackers"));
  }

  /// `GET /trackers/*/csv`: its figures.
  Response csv(Call call, List<String> parts) throws IOException {
    var ledger = desk.ledger();
    var rows = rows(ledger.look(tracker(ledger, parts.getFirst())));
    var stories = rows.stream().map(row -> row.claim().place().story()).collect(Collectors.toSet());
    var at = ledger.positions(stories);
    var text = LedgerForms.csv(LedgerColumns.FIGURES, LedgerColumns.figures(rows, at));
    return Files.file(parts.getFirst() + ".csv", "text/csv; charset=utf-8", text);
  }

  /// `GET /trackers/*/svg`: its totals drawn.
  Response svg(Call call, List<String> parts) throws IOException {
    var ledger = desk.ledger();
    var tracker = tracker(ledger, parts.getFirst());
    var totals = ledger.totals(ledger.look(tracker), By.STAGE);
    return Files.svg(LedgerChart.totals(tracker.title(), totals), tracker.name());
  }

  /// `POST /trackers`: keeps what a table shows as a tracker.
  Response keep(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    var title =
        form.first("title")
            .orElseThrow(() -> Refusal.of(400, "a tracker needs a name").field("title"));
    var name = name(title);
    desk.ledger().keep(new Tracker(name, title, List.of(ClaimQuery.selection(form)), List.of()));
    return Response.seeOther("/trackers/" + name);
  }

  private static String name(String title) {
    var plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_|_$", "");
    var cut = plain.substring(0, Math.min(60, plain.length()));
    if (cut.isEmpty()) {
      throw Refusal.of(400, "the name of a tracker needs a letter or a digit").field("title");
    }
    return cut;
  }

  /// `POST /trackers/*/drop`
  Response drop(Call call, List<String> parts) throws IOException {
    if (!desk.ledger().drop(parts.getFirst())) {
      throw Refusal.of(404, "only trackers of your own can be dropped").fix("open /trackers");
    }
    return Response.seeOther("/trackers");
  }
}
