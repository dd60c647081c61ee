package attache.door.http.api;

import attache.desk.Desk;
import attache.development.Decision;
import attache.development.Development;
import attache.development.DevelopmentQuery;
import attache.development.DevelopmentQuery.Order;
import attache.development.Event;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Stored;
import attache.story.Citation;
import attache.story.StoryId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Developments: the stories and claims on one matter over time, and what people decided belongs
/// together.
final class Developments implements Resource {
  private static final Parameter WORDS =
      Parameter.words("q", "Words each of which must stand in a story of it.");
  private static final Parameter ACTOR = Parameter.words("actor", "Who must be named in it.");
  private static final Parameter SINCE =
      Parameter.day("since", "Its last story then or later: 2026, 2026-03 or 2026-03-12.");
  private static final Parameter UNTIL = Parameter.day("until", "Its first story then or earlier.");
  private static final Parameter ORDER =
      Parameter.choice("order", "What comes first; the weightiest without it.", Order.class);

  private static final Schema SHORT =
      Schema.object(
          Schema.members(
              "id",
              Schema.text(),
              "title",
              Schema.text(),
              "firstSeen",
              Schema.text(),
              "lastChanged",
              Schema.text(),
              "firstDay",
              Schema.text().orNull(),
              "lastDay",
              Schema.text().orNull(),
              "weight",
              new Schema(Map.of("type", "number")),
              "stories",
              Schema.list(Schema.text()),
              "tellings",
              Schema.whole(),
              "sources",
              Schema.list(Schema.text()),
              "actors",
              Schema.list(Schema.text()),
              "claims",
              Schema.whole(),
              "disagreements",
              Schema.whole()));
  private static final Schema EVENT =
      Schema.object(
          Schema.members(
              "development",
              Schema.text(),
              "kind",
              Schema.text(),
              "when",
              Schema.text(),
              "from",
              Schema.text().orNull(),
              "to",
              Schema.text().orNull(),
              "text",
              Schema.text(),
              "citation",
              Schema.ref("Cited"),
              "claim",
              Schema.text().orNull()));
  private static final Schema DECISION =
      Schema.object(
          Schema.members(
              "number",
              Schema.text(),
              "kind",
              Schema.text(),
              "development",
              Schema.text(),
              "other",
              Schema.text(),
              "note",
              Schema.text(),
              "by",
              Schema.text()));
  private static final Body SPLIT =
      new Body(
          Schema.members(
              "stories",
              Schema.list(Schema.text(26)).and("minItems", 1),
              "note",
              Schema.text(1000)),
          List.of("stories"),
          Map.of("stories", List.of("01ARZ3NDEKTSV4RRFFQ69G5FAV")));
  private static final Body MERGE =
      new Body(
          Schema.members("other", Schema.text(26), "note", Schema.text(1000)),
          List.of("other"),
          Map.of("other", "01ARZ3NDEKTSV4RRFFQ69G5FAV"));

  private final Desk desk;

  Developments(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Storylines";
  }

  @Override
  public String about() {
    return "The stories, figures and decisions on one matter over time.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listDevelopments", "/developments", "Lists storylines.", this::list)
            .takes(WORDS, ACTOR, SINCE, UNTIL, ORDER, Parameter.LIMIT, Parameter.CURSOR)
            .gives(Listed.schema("developments", SHORT)),
        Operation.get(
                "getDevelopment",
                "/developments/{id}",
                "Gives a storyline: tellings, timeline, disagreements, mentions.",
                this::get)
            .gives(
                Schema.object(
                    Schema.members(
                        "development",
                        SHORT,
                        "tellings",
                        Schema.list(new Schema(Map.of("type", "object"))),
                        "timeline",
                        Schema.list(EVENT),
                        "claims",
                        Schema.list(Schema.text()),
                        "disagreements",
                        Schema.list(new Schema(Map.of("type", "object"))),
                        "mentions",
                        Schema.list(new Schema(Map.of("type", "object"))),
                        "decisions",
                        Schema.list(DECISION)))),
        Operation.post(
                "splitDevelopment",
                "/developments/{id}/splits",
                "Takes stories out of a storyline into one of their own.",
                this::split)
            .sent(SPLIT)
            .gives(DECISION),
        Operation.post(
                "mergeDevelopments",
                "/developments/{id}/merges",
                "Makes one of two storylines; the older stays.",
                this::merge)
            .sent(MERGE)
            .gives(DECISION),
        Operation.delete(
                "undoDevelopmentDecision",
                "/development-decisions/{number}",
                "Takes a split or a merge back.",
                this::undo)
            .gives(Schema.object(Schema.members("undone", Schema.truth()))),
        Operation.get("getTimeline", "/timeline", "Gives the events of storylines.", this::timeline)
            .takes(WORDS, ACTOR, SINCE, UNTIL, ORDER, Parameter.LIMIT)
            .gives(Schema.object(Schema.members("events", Schema.list(EVENT)))));
  }

  private static DevelopmentQuery query(Asked asked) {
    return new DevelopmentQuery(
        asked.text(WORDS),
        asked.text(ACTOR),
        asked.day(SINCE, false),
        asked.day(UNTIL, true),
        asked.one(ORDER, Order.class).orElse(Order.WEIGHT),
        asked.number(Parameter.LIMIT));
  }

  private Response list(Asked asked) throws IOException {
    var page = desk.developments().page(query(asked), asked.offset());
    var all = page.developments().stream().map(one -> Listed.json(brief(one))).toList();
    return Listed.at(asked, "developments", all, page.total());
  }

  private Development one(String id) throws IOException {
    return desk.developments()
        .development(id)
        .orElseThrow(() ->
            Refusal.of(404, "there is no such storyline")
                .field("id")
                .fix("see GET /api/v1/developments"));
  }

  private Response get(Asked asked) throws IOException {
    var id = one(asked.path("id")).id();
    var page =
        desk.developments()
            .page(id)
            .orElseThrow(() -> Refusal.of(404, "its stories are gone").field("id"));
    var said = new LinkedHashMap<String, Object>();
    said.put("development", brief(page.development()));
    said.put(
        "tellings",
        page.tellings().stream()
            .map(telling ->
                Map.of(
                    "story", telling.story().id().value(),
                    "title", telling.story().latest().headline(),
                    "reprints",
                        telling.reprints().stream().map(story -> story.id().value()).toList()))
            .toList());
    said.put("timeline", page.timeline().stream().map(Developments::event).toList());
    said.put("claims", page.claims().stream().map(row -> row.claim().id().value()).toList());
    said.put(
        "disagreements",
        page.disagreements().stream()
            .map(one ->
                Map.of(
                    "why", one.link().why(),
                    "sides", List.of(cited(one.oneSays()), cited(one.otherSays()))))
            .toList());
    said.put(
        "mentions",
        page.mentions().stream()
            .map(one ->
                Map.of(
                    "from", one.from().value(),
                    "to", one.to().value(),
                    "title", one.title(),
                    "citation", cited(one.citation())))
            .toList());
    said.put(
        "decisions", desk.developments().history(id).stream().map(Developments::decision).toList());
    return Response.json(200, said);
  }

  private static Map<String, Object> brief(Development one) {
    var said = new LinkedHashMap<String, Object>();
    said.put("id", one.id().value());
    said.put("title", one.title());
    said.put("firstSeen", one.firstSeen().toString());
    said.put("lastChanged", one.lastChanged().toString());
    said.put("firstDay", one.firstDay().map(LocalDate::toString).orElse(null));
    said.put("lastDay", one.lastDay().map(LocalDate::toString).orElse(null));
    said.put("weight", one.weight());
    said.put("stories", one.stories().stream().map(StoryId::value).toList());
    said.put("tellings", one.tellings());
    said.put("sources", one.sources());
    said.put("actors", one.actors());
    said.put("claims", one.claims());
    said.put("disagreements", one.disagreements());
    return said;
  }

  private static Map<String, Object> event(Event event) {
    var said = new LinkedHashMap<String, Object>();
    said.put("development", event.development().value());
    said.put("kind", event.kind().name().toLowerCase(Locale.ROOT));
    said.put("when", event.when().asWritten());
    said.put("from", event.when().start().map(LocalDate::toString).orElse(null));
    said.put("to", event.when().end().map(LocalDate::toString).orElse(null));
    said.put("text", event.text());
    said.put("citation", cited(event.citation()));
    said.put("claim", event.claim().map(id -> id.value()).orElse(null));
    return said;
  }

  private static Map<String, Object> cited(Citation citation) {
    var said = new LinkedHashMap<String, Object>();
    said.put("story", citation.story().value());
    said.put("revision", citation.revision().value());
    said.put("sentence", citation.sentence());
    said.put("start", citation.span().start());
    said.put("end", citation.span().end());
    said.put("quote", citation.quote());
    return said;
  }

  private static Map<String, Object> decision(Decision decision) {
    var said = new LinkedHashMap<String, Object>();
    said.put("number", String.valueOf(decision.number()));
    said.put("kind", decision.kind().name().toLowerCase(Locale.ROOT));
    said.put("development", decision.development().value());
    said.put("other", decision.other().value());
    said.put("note", decision.note());
    said.put("by", decision.by());
    return said;
  }

  private Response split(Asked asked) throws IOException {
    var from = one(asked.path("id")).id();
    var sent = asked.sent();
    var stories = new LinkedHashSet<StoryId>();
    for (var id : new ArrayList<>(sent.several("stories", 26))) {
      stories.add(Stored.story(desk, id).id());
    }
    var note = sent.maybe("note", 1000).orElse("");
    return Response.json(
        200, decision(desk.developments().split(from, stories, note, asked.who())));
  }

  private Response merge(Asked asked) throws IOException {
    var one = one(asked.path("id")).id();
    var sent = asked.sent();
    var other = one(sent.text("other", 26)).id();
    var note = sent.maybe("note", 1000).orElse("");
    return Response.json(200, decision(desk.developments().merge(one, other, note, asked.who())));
  }

  private Response undo(Asked asked) throws IOException {
    if (!desk.developments().undo(Reviews.number(asked.path("number")))) {
      throw Refusal.of(404, "there is no such decision to take back")
          .field("number")
          .fix("see decisions of GET /api/v1/developments/{id}");
    }
    return Response.json(200, Map.of("undone", true));
  }

  private Response timeline(Asked asked) throws IOException {
    var events =
        desk.developments().timeline(query(asked)).stream().map(Developments::event).toList();
    return Response.json(200, Map.of("events", events));
  }
}
