package attache.door.http.api;

import attache.desk.Desk;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.TrackerContract;
import attache.ledger.Selection;
import attache.ledger.Tracker;
import attache.ledger.reconcile.By;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Trackers: those that ship, and people's own.
final class Trackers implements Resource {
  private static final Parameter BY =
      Parameter.choice("by", "What totals are told apart by; the stage without it.", By.class);
  private static final Body TITLE =
      new Body(
          Schema.members("title", Schema.text(200)),
          List.of("title"),
          Map.of("title", "Quantum computing"));
  private static final Schema LINE =
      Schema.object(
          Schema.members("tracker", Schema.text(), "title", Schema.text(), "own", Schema.truth()));

  /// Rows looked at of each selection.
  private static final int LOOKED_AT = 1000;

  private final Desk desk;

  Trackers(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Trackers";
  }

  @Override
  public String about() {
    return "Saved selections of figures, decisions and deals, kept current.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listTrackers", "/trackers", "Lists the trackers.", this::list)
            .gives(Schema.object(Schema.members("trackers", Schema.list(LINE)))),
        Operation.get(
                "getTracker", "/trackers/{name}", "Gives what a tracker holds now.", this::get)
            .about("Of the newest thousand rows of each of its filters, where there are more.")
            .takes(BY)
            .gives(held()),
        Operation.put(
                "keepTracker",
                "/trackers/{name}",
                "Keeps a tracker of your own, in place of one of that name.",
                this::keep)
            .about("The query says which rows are its matter: one filter or more.")
            .takes(LedgerFilter.PARAMETERS)
            .sent(TITLE)
            .gives(held()),
        Operation.delete(
                "dropTracker", "/trackers/{name}", "Drops a tracker of your own.", this::drop)
            .gives(Schema.object(Schema.members("dropped", Schema.truth()))));
  }

  private static Schema held() {
    return Schema.object(
        Schema.members(
            "tracker",
            Schema.text(),
            "title",
            Schema.text(),
            "rows",
            Schema.list(Schema.list(Schema.text())),
            "context",
            Schema.list(Schema.text()),
            "totals",
            Schema.list(Schema.ref("Total")),
            "left_out",
            Schema.list(Schema.ref("NotAdded")),
            "figures",
            Schema.list(Schema.ref("Figure")),
            "measures",
            Schema.list(Schema.ref("Measure"))));
  }

  private Response list(Asked asked) throws IOException {
    var all = new java.util.ArrayList<Map<String, Object>>();
    for (var tracker : desk.ledger().trackers()) {
      all.add(
          Map.of(
              "tracker",
              tracker.name(),
              "title",
              tracker.title(),
              "own",
              desk.ledger().isOwn(tracker)));
    }
    return Response.json(200, Map.of("trackers", all));
  }

  private Tracker one(Asked asked) throws IOException {
    return desk.ledger().trackers().stream()
        .filter(tracker -> tracker.name().equals(asked.path("name")))
        .findFirst()
        .orElseThrow(() ->
            Refusal.of(404, "there is no tracker of this name")
                .field("name")
                .fix("see GET /api/v1/trackers"));
  }

  private Response get(Asked asked) throws IOException {
    return shown(one(asked), asked.one(BY, By.class).orElse(By.STAGE));
  }

  private Response shown(Tracker tracker, By by) throws IOException {
    var ledger = desk.ledger();
    var held = ledger.glance(tracker, LOOKED_AT).tracked();
    return Response.jsonText(200, TrackerContract.json(held, ledger.totals(held, by), Map.of()));
  }

  private Response keep(Asked asked) throws IOException {
    var selection = LedgerFilter.of(asked, desk);
    if (selection.equals(Selection.ALL)) {
      throw Refusal.of(400, "a tracker must have a filter")
          .field("query")
          .fix("add one, such as ?topic=quantum or ?actor=ministry");
    }
    var title = asked.sent().text("title", 200).strip();
    var tracker = new Tracker(asked.path("name"), title, List.of(selection), List.of());
    desk.ledger().keep(tracker);
    return shown(tracker, By.STAGE);
  }

  private Response drop(Asked asked) throws IOException {
    if (!desk.ledger().drop(one(asked).name())) {
      throw Refusal.of(409, "this tracker ships with the program and stays")
          .field("name")
          .fix("keep one of your own under that name to see other rows there");
    }
    return Response.json(200, Map.of("dropped", true));
  }
}
