package attache.door.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Desk;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.CallCalendar;
import attache.door.json.WatchContract;
import attache.door.json.WatchFeed;
import attache.index.Progress;
import attache.ledger.Measure;
import attache.ledger.Stage;
import attache.watch.Amount;
import attache.watch.Channels;
import attache.watch.Criteria;
import attache.watch.Lens;
import attache.watch.Watch;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Watches, lenses, what they found, what is new, and calls one can apply to.
final class Watches implements Resource {
  private enum Feed {
    ATOM,
    JSON
  }

  private enum Form {
    JSON,
    ICS
  }

  private static final int MOST_SHOWN = 200;
  private static final Parameter FEED = Parameter.choice("form", "Atom without it.", Feed.class);
  private static final Parameter FORM = Parameter.choice("form", "JSON without it.", Form.class);
  private static final Parameter CLOSED =
      Parameter.truth("closed", "Those whose last day has passed, too.");
  private static final Parameter SINCE =
      Parameter.day("since", "From the beginning of that day (UTC); the last look without it.");
  private static final Parameter DAYS =
      Parameter.query("days", "How many days back.", Schema.number(1, 366, 30));
  private static final Schema THING = new Schema(Map.of("type", "object"));
  private static final Schema DONE = Schema.object(Schema.members("done", Schema.truth()));

  private static final Map<String, Schema> CRITERIA =
      Schema.members(
          "terms",
          Schema.list(Schema.text(500)),
          "actors",
          Schema.list(Schema.text(500)),
          "stages",
          Schema.list(Schema.choice(Stage.class)),
          "types",
          Schema.list(Schema.choice(Measure.Type.class)),
          "over",
          Schema.text(60),
          "newOn",
          Schema.text(500),
          "question",
          Schema.text(500));
  private static final Body WANTED =
      new Body(CRITERIA, List.of(), Map.of("terms", List.of("export licence")));
  private static final Body NAMED =
      new Body(
          with(CRITERIA, "name", Schema.text(Watch.LONGEST_NAME)),
          List.of("name"),
          Map.of("name", "Licences", "terms", List.of("export licence")));
  private static final Body LENS =
      new Body(
          Schema.members(
              "name",
              Schema.text(Watch.LONGEST_NAME),
              "scenarios",
              Schema.list(Schema.text(500)).and("minItems", 1)),
          List.of("name", "scenarios"),
          Map.of("name", "Ports 2050", "scenarios", List.of("Pilots are replaced by programs.")));

  private final Desk desk;

  Watches(Desk desk) {
    this.desk = desk;
  }

  private static Map<String, Schema> with(Map<String, Schema> all, String name, Schema schema) {
    var more = new java.util.LinkedHashMap<String, Schema>();
    more.put(name, schema);
    more.putAll(all);
    return more;
  }

  @Override
  public String name() {
    return "Watches and scenarios";
  }

  @Override
  public String about() {
    return "What is waited for, what was found, and what is new.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("getToday", "/today", "Tells what is new since a day.", this::today)
            .about("Looking here does not move the last look of the pages.")
            .takes(SINCE)
            .gives(THING),
        Operation.get("listCalls", "/calls", "Lists calls one can apply to.", this::calls)
            .takes(CLOSED, FORM)
            .gives(Schema.list(THING))
            .or("text/calendar"),
        Operation.get("listWatches", "/watches", "Lists watches, by name.", this::list)
            .gives(Schema.list(THING)),
        Operation.post("addWatch", "/watches", "Adds a watch.", this::add).sent(NAMED).gives(THING),
        Operation.post(
                "previewWatch",
                "/watch-previews",
                "Tells what a watch would have found in the last days.",
                this::preview)
            .takes(DAYS)
            .sent(WANTED)
            .gives(THING),
        Operation.get("getWatch", "/watches/{name}", "Gives a watch and what it found.", this::get)
            .gives(THING),
        Operation.put("pauseWatch", "/watches/{name}/pause", "Pauses a watch.", this::pause)
            .gives(DONE),
        Operation.delete("resumeWatch", "/watches/{name}/pause", "Has a watch go on.", this::resume)
            .gives(DONE),
        Operation.delete(
                "removeWatch",
                "/watches/{name}",
                "Removes a watch; it can be undone.",
                this::remove)
            .gives(DONE),
        Operation.get(
                "getWatchFeed", "/watches/{name}/feed", "Gives its alerts as a feed.", this::feed)
            .takes(FEED)
            .only("application/atom+xml")
            .or("application/feed+json"),
        Operation.get("listLenses", "/lenses", "Lists lenses, by name.", this::lenses)
            .gives(Schema.list(THING)),
        Operation.post("addLens", "/lenses", "Adds a lens with its scenarios.", this::addLens)
            .sent(LENS)
            .gives(THING),
        Operation.get("getLens", "/lenses/{name}", "Gives a lens and its signals.", this::lens)
            .gives(THING),
        Operation.delete(
                "removeLens", "/lenses/{name}", "Removes a lens; it can be undone.", this::dropLens)
            .gives(DONE),
        Operation.post(
                "undoWatchAct",
                "/watch-undos",
                "Takes back the newest thing done to a watch or lens.",
                this::undo)
            .gives(DONE));
  }

  private Response today(Asked asked) throws IOException {
    var since = asked.day(SINCE, false).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    return Response.jsonText(
        200, WatchContract.today(desk.watches().today(since, true, Progress.NONE)));
  }

  private Response calls(Asked asked) throws IOException {
    var calls = desk.watches().calls(asked.truth(CLOSED));
    if (asked.one(FORM, Form.class).orElse(Form.JSON) == Form.JSON) {
      return Response.jsonText(200, WatchContract.calls(calls));
    }
    var text = CallCalendar.of(calls, Clock.systemUTC().instant());
    return Response.of(200, "text/calendar; charset=utf-8", text.getBytes(UTF_8));
  }

  private Response list(Asked asked) throws IOException {
    return Response.jsonText(200, WatchContract.watches(desk.watches().watches()));
  }

  private Watch one(Asked asked) throws IOException {
    return desk.watches().watch(asked.path("name")).orElseThrow(() -> none("watch", "watches"));
  }

  private static Refusal none(String what, String where) {
    return Refusal.of(404, "there is no such " + what)
        .field("name")
        .fix("see GET /api/v1/" + where);
  }

  private static Criteria criteria(Sent sent) {
    return new Criteria(
        sent.several("terms", 500),
        sent.several("actors", 500),
        named("stages", Stage.class, sent.several("stages", 40)),
        named("types", Measure.Type.class, sent.several("types", 40)),
        sent.maybe("over", 60).map(Amount::parse),
        sent.maybe("newOn", 500),
        sent.maybe("question", 500));
  }

  private static <E extends Enum<E>> Set<E> named(String field, Class<E> type, List<String> words) {
    var all = EnumSet.noneOf(type);
    for (var word : words) {
      try {
        all.add(Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')));
      } catch (IllegalArgumentException e) {
        throw Sent.wrong(
            field, "must be of those there are", "use " + String.join(", ", Schema.words(type)));
      }
    }
    return all;
  }

  private Response add(Asked asked) throws IOException {
    var sent = asked.sent();
    var name = sent.text("name", Watch.LONGEST_NAME);
    var watch = desk.watches().add(name, criteria(sent), Channels.NONE);
    return Response.jsonText(200, WatchContract.watch(watch)).about(watch.name(), "");
  }

  private Response preview(Asked asked) throws IOException {
    return Response.jsonText(
        200,
        WatchContract.preview(
            desk.watches().preview(criteria(asked.sent()), asked.number(DAYS), Progress.NONE)));
  }

  private Response get(Asked asked) throws IOException {
    var watch = one(asked);
    var watches = desk.watches();
    return Response.jsonText(
        200,
        WatchContract.page(
            watch, watches.hits(watch, MOST_SHOWN), watches.dispatches(watch, MOST_SHOWN)));
  }

  private Response pause(Asked asked) throws IOException {
    return done(desk.watches().pause(one(asked)));
  }

  private Response resume(Asked asked) throws IOException {
    return done(desk.watches().resume(one(asked)));
  }

  private Response remove(Asked asked) throws IOException {
    return done(desk.watches().remove(one(asked)));
  }

  private static Response done(boolean done) {
    return Response.json(200, Map.of("done", done));
  }

  private Response feed(Asked asked) throws IOException {
    var watch = one(asked);
    var alerts = desk.watches().alerts(watch, MOST_SHOWN);
    return asked.one(FEED, Feed.class).orElse(Feed.ATOM) == Feed.ATOM
        ? Response.of(
            200,
            "application/atom+xml; charset=utf-8",
            WatchFeed.atom(watch, alerts, Optional.empty()).getBytes(UTF_8))
        : Response.of(
            200,
            "application/feed+json; charset=utf-8",
            WatchFeed.json(watch, alerts, Optional.empty()).getBytes(UTF_8));
  }

  private Response lenses(Asked asked) throws IOException {
    return Response.jsonText(200, WatchContract.lenses(desk.watches().lenses()));
  }

  private Lens oneLens(Asked asked) throws IOException {
    return desk.watches().lens(asked.path("name")).orElseThrow(() -> none("lens", "lenses"));
  }

  private Response addLens(Asked asked) throws IOException {
    var sent = asked.sent();
    var lens =
        desk.watches()
            .addLens(
                sent.text("name", Watch.LONGEST_NAME),
                sent.several("scenarios", 500),
                Progress.NONE);
    return Response.jsonText(
            200, WatchContract.page(lens, desk.watches().signals(lens, MOST_SHOWN)))
        .about(lens.name(), "");
  }

  private Response lens(Asked asked) throws IOException {
    var lens = oneLens(asked);
    return Response.jsonText(
        200, WatchContract.page(lens, desk.watches().signals(lens, MOST_SHOWN)));
  }

  private Response dropLens(Asked asked) throws IOException {
    return done(desk.watches().removeLens(oneLens(asked)));
  }

  private Response undo(Asked asked) throws IOException {
    return done(desk.watches().undo().isPresent());
  }
}
