package attache.door.http.api;

import attache.catalogue.Findings.Facet;
import attache.catalogue.StoryQuery;
import attache.desk.Desk;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.ActorContract;
import attache.ledger.ActorDecision;
import attache.story.StoryId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who and what stories name, and what people decided on their names.
final class Actors implements Resource {
  private static final Schema DECISION =
      Schema.object(
          Schema.members(
              "number",
              Schema.text(),
              "kind",
              Schema.text(),
              "name",
              Schema.text(),
              "other",
              Schema.text(),
              "story",
              Schema.text(),
              "by",
              Schema.text(),
              "at",
              Schema.text()));
  private static final Body NAMES =
      new Body(
          Schema.members(
              "name", Schema.text(200), "other", Schema.text(200), "story", Schema.text(26)),
          List.of("name", "other"),
          Map.of("name", "Port Fund Ltd", "other", "Port fund"));

  private final Desk desk;

  Actors(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Who and what";
  }

  @Override
  public String about() {
    return "Companies, people, states, bodies and others that stories name.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "listActors",
                "/actors",
                "Lists the fifty that most stories tell something of.",
                this::list)
            .gives(
                Schema.object(
                    Schema.members(
                        "actors",
                        Schema.list(
                            Schema.object(
                                Schema.members(
                                    "name", Schema.text(), "stories", Schema.whole())))))),
        Operation.get(
                "getActor",
                "/actors/{name}",
                "Gives what the stories say one pays, gets and decides.",
                this::get)
            .about("By its name, another name of it, or a part that only one has.")
            .gives(card()),
        Operation.get(
                "listNameDecisions",
                "/name-decisions",
                "Lists what people decided on names, oldest first.",
                this::decisions)
            .gives(Schema.object(Schema.members("decisions", Schema.list(DECISION)))),
        Operation.post(
                "decideOnNames",
                "/name-decisions",
                "Decides that two names are one, or, with a story, that one name is two.",
                this::decide)
            .about(
                "Without `story` the name goes and the other stays; with it the name is the other"
                    + " in that story.")
            .sent(NAMES)
            .gives(DECISION),
        Operation.delete(
                "undoNameDecision",
                "/name-decisions/{number}",
                "Takes a decision on names back.",
                this::undo)
            .gives(Schema.object(Schema.members("undone", Schema.truth()))));
  }

  private static Schema card() {
    var rows =
        Schema.list(
            new Schema(
                Map.of("anyOf", List.of(Schema.ref("Figure").of(), Schema.ref("Measure").of()))));
    var actor = Schema.object(Schema.members("name", Schema.text(), "type", Schema.text()));
    return Schema.object(
        Schema.members(
            "name",
            Schema.text(),
            "type",
            Schema.text(),
            "parent",
            actor.orNull(),
            "parts",
            Schema.list(actor),
            "paid",
            rows,
            "received",
            rows,
            "decided",
            rows,
            "addressed",
            rows,
            "said",
            rows));
  }

  private Response list(Asked asked) throws IOException {
    var found =
        desk.catalogue()
            .find(Optional.empty(), Optional.empty(), StoryQuery.ALL, Optional.empty(), 1);
    var actors =
        found.facets().getOrDefault(Facet.ACTOR, List.of()).stream()
            .map(count -> Map.of("name", count.value(), "stories", count.stories()))
            .toList();
    return Response.json(200, Map.of("actors", actors));
  }

  private Response get(Asked asked) throws IOException {
    var meant = desk.ledger().actor(asked.path("name"));
    if (meant.card().isEmpty()) {
      throw Refusal.of(
              404,
              meant.names().isEmpty() ? "nobody of this name is known" : "several may be meant")
          .field("name")
          .fix(
              meant.names().isEmpty()
                  ? "see GET /api/v1/actors"
                  : "name one of " + String.join(", ", meant.names().stream().limit(10).toList()));
    }
    return Response.jsonText(200, ActorContract.json(meant.card().get(), Map.of()));
  }

  private Response decisions(Asked asked) throws IOException {
    return Response.json(
        200, Map.of("decisions", desk.ledger().decisions().stream().map(Actors::line).toList()));
  }

  private static Map<String, Object> line(ActorDecision decision) {
    var line = new LinkedHashMap<String, Object>();
    line.put("number", String.valueOf(decision.number()));
    line.put("kind", decision.kind().name());
    line.put("name", decision.name());
    line.put("other", decision.other());
    line.put("story", decision.story().map(StoryId::value).orElse(""));
    line.put("by", decision.by());
    line.put("at", decision.at().toString());
    return line;
  }

  private Response decide(Asked asked) throws IOException {
    var sent = asked.sent();
    var name = sent.text("name", 200);
    var other = sent.text("other", 200);
    var story = sent.maybe("story", 26);
    var decision =
        story.isPresent()
            ? desk.ledger()
                .split(
                    name,
                    attache.door.http.exchange.Stored.story(desk, story.get()).id(),
                    other,
                    asked.who())
            : desk.ledger().merge(name, other, asked.who());
    return Response.json(200, line(decision)).about(String.valueOf(decision.number()), "");
  }

  private Response undo(Asked asked) throws IOException {
    if (!desk.ledger().undoDecision(Reviews.number(asked.path("number")))) {
      throw Refusal.of(404, "there is no such decision to take back")
          .field("number")
          .fix("see GET /api/v1/name-decisions");
    }
    return Response.json(200, Map.of("undone", true));
  }
}
