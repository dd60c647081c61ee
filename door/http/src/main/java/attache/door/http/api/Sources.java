package attache.door.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Desk;
import attache.desk.SourceDesk;
import attache.desk.SourceDesk.Wishes;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.SourceContract;
import attache.source.Candidate;
import attache.source.GatherListener;
import attache.source.Manners;
import attache.source.SourceId;
import attache.source.Subscription;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Sources that are followed, and gathering what they have. Over the network, addresses of the web
/// can be followed, and no files of the server.
final class Sources implements Resource {
  private static final Schema THING = new Schema(Map.of("type", "object"));
  private static final Schema DONE = Schema.object(Schema.members("done", Schema.truth()));
  private static final Body PLACE =
      new Body(
          Schema.members("place", Schema.text(2000)),
          List.of("place"),
          Map.of("place", "https://news.example.org/"));
  private static final Body WANTED =
      new Body(
          Schema.members(
              "place",
              Schema.text(2000),
              "title",
              Schema.text(200),
              "folders",
              Schema.list(Schema.text(200)),
              "licence",
              Schema.text(200)),
          List.of("place"),
          Map.of("place", "https://news.example.org/feed.xml", "folders", List.of("Ministries")));
  private static final Body TITLE =
      new Body(
          Schema.members("title", Schema.text(200)),
          List.of("title"),
          Map.of("title", "News of the port"));
  private static final Body ROUND =
      new Body(
          Schema.members("round", Schema.choice(SourceDesk.Round.class)),
          List.of(),
          Map.of("round", "due"));
  private static final Body OPML =
      new Body(
          Schema.members("opml", Schema.text(60_000)),
          List.of("opml"),
          Map.of("opml", "<opml version=\"2.0\">…</opml>"));

  private final Desk desk;

  Sources(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Sources";
  }

  @Override
  public String about() {
    return "Feeds, sites and lists that are followed, and how it goes with them.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listSources", "/sources", "Lists sources with their health.", this::list)
            .takes(Parameter.LIMIT, Parameter.CURSOR)
            .gives(Listed.schema("sources", THING)),
        Operation.post(
                "discoverSources",
                "/sources/discoveries",
                "Finds what can be followed at an address, the likeliest first.",
                this::discover)
            .sent(PLACE)
            .gives(Schema.list(THING)),
        Operation.post(
                "followSource", "/sources", "Follows the likeliest source there.", this::follow)
            .about("One that is followed already stays as it is.")
            .sent(WANTED)
            .gives(THING),
        Operation.get("getSource", "/sources/{number}", "Gives a source.", this::get).gives(THING),
        Operation.put(
                "renameSource", "/sources/{number}/title", "Calls it something else.", this::rename)
            .sent(TITLE)
            .gives(DONE),
        Operation.put(
                "pauseSource",
                "/sources/{number}/pause",
                "Leaves it alone until it is resumed.",
                this::pause)
            .gives(DONE),
        Operation.delete("resumeSource", "/sources/{number}/pause", "Asks it again.", this::resume)
            .gives(DONE),
        Operation.delete(
                "unfollowSource",
                "/sources/{number}",
                "Takes it off the list; its stories stay.",
                this::remove)
            .gives(DONE),
        Operation.get("exportSources", "/opml", "Gives every source as OPML.", this::export)
            .only("text/x-opml"),
        Operation.post("importSources", "/opml", "Follows every source of OPML.", this::take)
            .sent(OPML)
            .gives(
                Schema.object(
                    Schema.members(
                        "added",
                        Schema.whole(),
                        "known",
                        Schema.whole(),
                        "refused",
                        Schema.list(Schema.text())))),
        Operation.post(
                "gather", "/gatherings", "Asks the sources for what they have.", this::gather)
            .about("`due` asks those whose turn it is, `all` every one that is not paused.")
            .sent(ROUND)
            .gives(THING));
  }

  private Response list(Asked asked) throws IOException {
    var now = desk.sources().now();
    return Listed.page(
        asked, "sources", desk.sources().sources(), one -> SourceContract.of(one, now));
  }

  private Subscription one(Asked asked) throws IOException {
    return desk.sources()
        .source(id(asked))
        .orElseThrow(() ->
            Refusal.of(404, "there is no source of this number")
                .field("number")
                .fix("see GET /api/v1/sources"));
  }

  private static SourceId id(Asked asked) {
    return new SourceId(Reviews.number(asked.path("number")));
  }

  private Response get(Asked asked) throws IOException {
    return Response.jsonText(200, SourceContract.of(one(asked), desk.sources().now()));
  }

  private static String place(Sent sent) {
    var place = sent.text("place", 2000).strip();
    if (!place.matches("(?i)https?://.+")) {
      throw Sent.wrong(
          "place", "must be an address of the web", "send one that begins with https://");
    }
    return place;
  }

  private Response discover(Asked asked) throws IOException {
    return Response.jsonText(200, SourceContract.candidates(found(place(asked.sent()))));
  }

  private List<Candidate> found(String place) throws IOException {
    try {
      return desk.sources().discover(place, false);
    } catch (IOException e) {
      throw Refusal.of(422, String.valueOf(e.getMessage()))
          .field("place")
          .fix("open the address in a browser, and send that of the feed or the page");
    }
  }

  private Response follow(Asked asked) throws IOException {
    var sent = asked.sent();
    var place = place(sent);
    var wishes =
        new Wishes(
            sent.maybe("title", 200),
            sent.several("folders", 200),
            sent.maybe("licence", 200),
            Manners.STANDARD);
    var candidate = found(place).getFirst();
    var added = desk.sources().add(candidate, wishes).source();
    var now = desk.sources().now();
    var followed = desk.sources().source(added.id()).orElseThrow();
    return Response.jsonText(200, SourceContract.of(followed, now))
        .about(String.valueOf(added.id()), "");
  }

  private Response rename(Asked asked) throws IOException {
    return done(desk.sources().rename(one(asked).id(), asked.sent().text("title", 200)));
  }

  private Response pause(Asked asked) throws IOException {
    return done(desk.sources().pause(one(asked).id()));
  }

  private Response resume(Asked asked) throws IOException {
    return done(desk.sources().resume(one(asked).id()));
  }

  private Response remove(Asked asked) throws IOException {
    return done(desk.sources().remove(one(asked).id()));
  }

  private static Response done(boolean done) {
    return Response.json(200, Map.of("done", done));
  }

  private Response export(Asked asked) throws IOException {
    return Response.of(
            200, "text/x-opml; charset=utf-8", desk.sources().exportList().getBytes(UTF_8))
        .with("Content-Disposition", "attachment; filename=\"sources.opml\"");
  }

  private Response take(Asked asked) throws IOException {
    var sent = asked.sent().text("opml", 60_000).getBytes(UTF_8);
    return Response.json(200, imported(sent));
  }

  private Map<String, Object> imported(byte[] sent) {
    try {
      var imported = desk.sources().importList("sources.opml", sent);
      return Map.of(
          "added", imported.added().size(),
          "known", imported.known().size(),
          "refused", imported.refused());
    } catch (IOException e) {
      throw Refusal.of(422, String.valueOf(e.getMessage()))
          .field("opml")
          .fix("send a list of feeds as OPML 2.0 has it");
    }
  }

  private Response gather(Asked asked) throws IOException {
    var wanted = asked.sent().maybe("round", 10).orElse("due");
    var round =
        switch (wanted) {
          case "due" -> SourceDesk.Round.DUE;
          case "all" -> SourceDesk.Round.ALL;
          default -> throw Sent.wrong("round", "must be due or all", "leave it out for due");
        };
    var gathered = desk.sources().gather(round, GatherListener.NONE);
    return Response.jsonText(
        200,
        gathered
            .map(SourceContract::of)
            .orElseThrow(() ->
                Refusal.of(409, "another process is gathering for this home")
                    .fix("try again when it is done")));
  }
}
