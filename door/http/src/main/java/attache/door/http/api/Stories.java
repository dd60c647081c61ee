package attache.door.http.api;

import attache.access.Scope;
import attache.catalogue.Findings;
import attache.catalogue.Findings.Facet;
import attache.catalogue.Findings.Place;
import attache.catalogue.StoryQuery;
import attache.desk.Desk;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Stored;
import attache.door.json.StoryContract;
import attache.ledger.Measure;
import attache.ledger.Stage;
import attache.story.Story;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Stories: choosing among them, reading one, removing it and taking that back.
final class Stories implements Resource {
  private static final Parameter WORDS =
      Parameter.words("q", "Words each of which must stand in the story, in any form.");
  private static final Parameter SOURCE = Parameter.words("source", "Name of the source.");
  private static final Parameter ACTOR =
      Parameter.words("actor", "Who must take part in something the story tells of.");
  private static final Parameter TOPIC =
      Parameter.choice("topic", "A type of decision or deal it tells of.", Measure.Type.class);
  private static final Parameter LANGUAGE =
      Parameter.query("language", "ISO 639-1 code.", Schema.text(8));
  private static final Parameter SINCE =
      Parameter.day("since", "Published then or later: 2026, 2026-03 or 2026-03-12.");
  private static final Parameter UNTIL = Parameter.day("until", "Published then or earlier.");
  private static final Parameter STAGE =
      Parameter.choice("stage", "How far something it tells of has got.", Stage.class);
  private static final Parameter REMOVED =
      Parameter.truth("removed", "Stories that were removed, and no others.");

  private static final Schema COUNTS =
      Schema.list(Schema.object(Schema.members("value", Schema.text(), "stories", Schema.whole())));

  private static final Schema PAGE =
      Schema.object(
          Schema.members(
              "stories",
              Schema.list(Schema.ref("Story")),
              "total",
              Schema.whole(),
              "facets",
              Schema.object(
                  Schema.members(
                      "source",
                      COUNTS,
                      "actor",
                      COUNTS,
                      "topic",
                      COUNTS,
                      "language",
                      COUNTS,
                      "month",
                      COUNTS,
                      "stage",
                      COUNTS)),
              "next",
              Schema.text().orNull()));

  private final Desk desk;

  Stories(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Stories";
  }

  @Override
  public String about() {
    return "What the sources said, every version of it.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "listStories", "/stories", "Finds stories, those that came last first.", this::list)
            .about(
                "`facets` tells how many of all that were found have which source, actor, topic,"
                    + " language, month of publication and stage.")
            .takes(
                WORDS,
                SOURCE,
                ACTOR,
                TOPIC,
                LANGUAGE,
                SINCE,
                UNTIL,
                STAGE,
                REMOVED,
                Parameter.LIMIT,
                Parameter.CURSOR)
            .gives(PAGE),
        Operation.get("getStory", "/stories/{id}", "Gives a story with its sentences.", this::get)
            .gives(Schema.ref("Story")),
        Operation.delete(
                "forgetStory",
                "/stories/{id}",
                "Removes every text of a story, and the answers that quote it, for good.",
                this::forget)
            .needing(Scope.ADMIN)
            .gives(Schema.object(Schema.members("forgotten", Schema.truth()))),
        Operation.put(
                "removeStory",
                "/stories/{id}/removal",
                "Withdraws a story: kept, but neither searched nor cited.",
                this::remove)
            .gives(Schema.object(Schema.members("withdrawn", Schema.truth()))),
        Operation.delete(
                "reinstateStory",
                "/stories/{id}/removal",
                "Takes the removal of a story back.",
                this::reinstate)
            .gives(Schema.object(Schema.members("withdrawn", Schema.truth()))));
  }

  private Response list(Asked asked) throws IOException {
    var query =
        new StoryQuery(
            Optional.empty(),
            asked.text(SOURCE),
            Set.of(),
            asked.one(TOPIC, Measure.Type.class),
            asked.text(LANGUAGE).map(code -> code.toLowerCase(Locale.ROOT)),
            asked.day(SINCE, false),
            asked.day(UNTIL, true),
            asked.one(STAGE, Stage.class),
            asked.truth(REMOVED));
    var found =
        desk.catalogue()
            .find(
                asked.text(WORDS),
                asked.text(ACTOR),
                query,
                asked.cursor().map(Stories::place),
                asked.number(Parameter.LIMIT));
    return Response.json(200, page(found));
  }

  private static Map<String, Object> page(Findings found) {
    var page = new LinkedHashMap<String, Object>();
    page.put("stories", found.stories().stream().map(StoryContract::summary).toList());
    page.put("total", found.total());
    var facets = new LinkedHashMap<String, Object>();
    for (var facet : Facet.values()) {
      var codes = facet == Facet.STAGE || facet == Facet.TOPIC;
      facets.put(
          facet.name().toLowerCase(Locale.ROOT),
          found.facets().getOrDefault(facet, List.of()).stream()
              .map(count -> count(count, codes))
              .toList());
    }
    page.put("facets", facets);
    page.put("next", found.next().map(Stories::cursor).orElse(null));
    return page;
  }

  /// Codes are given in the letters in which they can be asked for.
  private static Map<String, Object> count(Findings.Count count, boolean code) {
    var value = code ? count.value().toLowerCase(Locale.ROOT) : count.value();
    return Map.of("value", value, "stories", count.stories());
  }

  private static String cursor(Place place) {
    return Asked.cursor(place.arrived() + "-" + place.number());
  }

  private static Place place(String cursor) {
    if (!cursor.matches("\\d{1,18}\\d?-\\d{1,18}")) {
      throw Asked.strange();
    }
    var cut = cursor.split("-");
    try {
      return new Place(Long.parseLong(cut[0]), Long.parseLong(cut[1]));
    } catch (NumberFormatException e) {
      throw Asked.strange();
    }
  }

  private Story story(Asked asked) throws IOException {
    return Stored.story(desk, asked.path("id"));
  }

  private Response get(Asked asked) throws IOException {
    return Response.jsonText(200, StoryContract.of(story(asked)).toJson());
  }

  private Response forget(Asked asked) throws IOException {
    return Response.json(200, Map.of("forgotten", desk.forgetStory(story(asked).id())));
  }

  private Response remove(Asked asked) throws IOException {
    var id = story(asked).id();
    desk.remove(id);
    return Response.json(200, Map.of("withdrawn", true));
  }

  private Response reinstate(Asked asked) throws IOException {
    var id = story(asked).id();
    desk.reinstate(id);
    return Response.json(200, Map.of("withdrawn", false));
  }
}
