package attache.door.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import attache.desk.SourceDesk;
import attache.door.http.Harbour;
import attache.door.http.Web;
import attache.source.Candidate;
import attache.source.Source;
import attache.story.Draft;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The document tells the truth: it is sound, everything in it can be called, and what is given is
/// what it says.
class EveryOperationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private Web web;
  private JsonNode document;
  private final TreeSet<String> called = new TreeSet<>();

  @BeforeEach
  void open() throws Exception {
    web = Web.full(folder);
    document = JSON.readTree(web.get("/api/openapi.json").body());
  }

  @AfterEach
  void close() throws Exception {
    web.close();
  }

  @Test
  void theDocumentIsSound() throws Exception {
    var read = new OpenAPIV3Parser().readContents(web.get("/api/openapi.json").body(), null, null);
    assertThat(read.getMessages()).isNullOrEmpty();
    assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(20);
  }

  @Test
  void thePageTellsOfEveryOperation() throws Exception {
    var page = web.get("/api").body();
    for (var id : documented()) {
      assertThat(page).contains("<section id=\"" + id + "\">");
    }
    assertThat(page).doesNotContain("<script");
  }

  @Test
  void everyOperationIsDoneAndGivesWhatIsSaid() throws Exception {
    var story = web.harbour.story("Lindholm").id().value();
    answers();
    stories(story);
    ledger(story);
    sources();
    developments();
    watches();
    briefings();
    access();
    assertThat(called).isEqualTo(documented());
  }

  private void answers() throws Exception {
    var asked = call("ask", "/answers", "{\"question\": \"What does the trial cost?\"}");
    call("ask", "/answers", "{\"question\": \"Who runs the trial after 2030?\"}");
    call("listAnswers", "/answers?limit=1", "");
    call("getAnswer", "/answers/" + asked.path("id").asString(), "");
    call("forgetAnswer", "/answers/" + asked.path("id").asString(), "");
    var open = call("listOpenQuestions", "/open-questions", "");
    assertThat(open.path("total").asInt()).isEqualTo(1);
    call("askAgain", "/open-questions/attempts", "{}");
    call(
        "forgetOpenQuestion",
        "/open-questions/" + open.path("questions").get(0).path("id").asString(),
        "");
    call(
        "check",
        "/checks",
        """
        {"statement": "The port plans a pier.",
         "citations": [{"text": "The port plans a pier and a crane."}]}\
        """);
  }

  private void stories(String story) throws Exception {
    web.harbour.add(
        List.of(
            Harbour.draft(
                "Harbour Gazette",
                "Lindholm harbour to test a pilotage model from Halden",
                "The port of Lindholm has called the test off.",
                "1 March 2026",
                Draft.Nature.SAMPLE)));
    var found = call("listStories", "/stories?q=lindholm%20test&source=Harbour%20Gazette", "");
    assertThat(found.path("total").asInt()).isEqualTo(1);
    call("getStory", "/stories/" + story, "");
    var revisions = call("listRevisions", "/stories/" + story + "/revisions", "");
    assertThat(revisions.path("revisions").size()).isEqualTo(2);
    var first = revisions.path("revisions").get(0).path("revision").asString();
    call("getRevision", "/stories/" + story + "/revisions/" + first, "");
    call("getOriginal", "/stories/" + story + "/revisions/" + first + "/original", "");
    var difference = call("getDifference", "/stories/" + story + "/difference", "");
    assertThat(difference.path("lines").toString()).contains("added", "removed", "same");
    call("removeStory", "/stories/" + story + "/removal", "{}");
    assertThat(web.get("/api/v1/stories?removed=true").body()).contains(story);
    call("reinstateStory", "/stories/" + story + "/removal", "");
    call("listActors", "/actors", "");
  }

  private void ledger(String story) throws Exception {
    web.harbour.add(
        List.of(
            Harbour.draft(
                "Northern Courier",
                "Velora buys drones",
                "Quillon Devices pays 1.2 million. The Harbour Republic bars buoys.",
                "3 March 2026",
                Draft.Nature.NEWS)));
    var figures = call("listFigures", "/figures?limit=2", "");
    assertThat(figures.path("total").asInt()).isPositive();
    var claim = figures.path("figures").get(0).path("id").asString();
    call("listMeasures", "/measures", "");
    call("getTotals", "/totals?by=year", "");
    call("listTrackers", "/trackers", "");
    call("keepTracker", "/trackers/drones?actor=quillon", "{\"title\": \"Drones\"}");
    call("getTracker", "/trackers/drones", "");
    call("dropTracker", "/trackers/drones", "");
    call("getClaim", "/claims/" + claim, "");
    var review = call("reviewClaim", "/claims/" + claim + "/reviews", "{\"verdict\": \"confirm\"}");
    call("listReviews", "/reviews", "");
    call("listWaiting", "/reviews/queue", "");
    call("undoReview", "/reviews/" + review.path("number").asString(), "");
    call("getActor", "/actors/Quillon%20Devices", "");
    var decision =
        call(
            "decideOnNames", "/name-decisions", "{\"name\": \"Velora\", \"other\": \"Velora AG\"}");
    call("listNameDecisions", "/name-decisions", "");
    call("undoNameDecision", "/name-decisions/" + decision.path("number").asString(), "");
    call("forgetStory", "/stories/" + story, "");
  }

  private void sources() throws Exception {
    var place = "{\"place\": \"https://news.example.org/\"}";
    refused("discoverSources", "/sources/discoveries", place, "place");
    refused("followSource", "/sources", place, "place");
    refused("importSources", "/opml", "{\"opml\": \"no list\"}", "opml");
    var feed =
        new Candidate(
            "https://news.example.org/feed", Source.Kind.FEED, "Port news", Optional.empty());
    var id = web.harbour.desk().sources().add(feed, SourceDesk.Wishes.NONE).source().id();
    assertThat(call("listSources", "/sources", "").path("total").asInt()).isEqualTo(1);
    call("getSource", "/sources/" + id, "");
    call("renameSource", "/sources/" + id + "/title", "{\"title\": \"News of the port\"}");
    call("pauseSource", "/sources/" + id + "/pause", "{}");
    call("resumeSource", "/sources/" + id + "/pause", "");
    call("gather", "/gatherings", "{\"round\": \"all\"}");
    call("exportSources", "/opml", "");
    call("unfollowSource", "/sources/" + id, "");
  }

  private void refused(String id, String place, String body, String field) throws Exception {
    var answer = web.post("/api/v1" + place, "application/json", body);
    assertThat(answer.statusCode()).as(id + " " + answer.body()).isEqualTo(422);
    assertThat(JSON.readTree(answer.body()).path("field").asString()).isEqualTo(field);
    called.add(id);
  }

  private void developments() throws Exception {
    web.harbour.add(
        List.of(
            Harbour.draft("Northern Courier", "A pier", "A pier is built.", "", Draft.Nature.NEWS),
            Harbour.draft("Gazette", "A crane", "A crane is built.", "", Draft.Nature.NEWS)));
    var all = call("listDevelopments", "/developments", "").path("developments");
    assertThat(all.size()).isGreaterThan(1);
    var one = all.get(0).path("id").asString();
    var other = all.get(1).path("id").asString();
    call("getTimeline", "/timeline", "");
    var merged =
        call(
            "mergeDevelopments",
            "/developments/" + one + "/merges",
            "{\"other\": \"" + other + "\"}");
    var stays = merged.path("development").asString();
    var page = call("getDevelopment", "/developments/" + stays, "");
    var story = page.path("tellings").get(0).path("story").asString();
    var split =
        call(
            "splitDevelopment",
            "/developments/" + stays + "/splits",
            "{\"stories\": [\"" + story + "\"]}");
    call(
        "undoDevelopmentDecision", "/development-decisions/" + split.path("number").asString(), "");
  }

  private void watches() throws Exception {
    call("getToday", "/today", "");
    call("listCalls", "/calls", "");
    call("addWatch", "/watches", "{\"name\": \"Piers\", \"terms\": [\"pier\"]}");
    call("previewWatch", "/watch-previews", "{\"terms\": [\"pier\"]}");
    call("listWatches", "/watches", "");
    call("getWatch", "/watches/Piers", "");
    call("getWatchFeed", "/watches/Piers/feed", "");
    call("pauseWatch", "/watches/Piers/pause", "{}");
    call("resumeWatch", "/watches/Piers/pause", "");
    call("removeWatch", "/watches/Piers", "");
    call("undoWatchAct", "/watch-undos", "{}");
    call("addLens", "/lenses", "{\"name\": \"Ports\", \"scenarios\": [\"Pilots go.\"]}");
    call("listLenses", "/lenses", "");
    call("getLens", "/lenses/Ports", "");
    call("removeLens", "/lenses/Ports", "");
  }

  private void briefings() throws Exception {
    var briefing = call("writeBriefing", "/briefings", "{\"length\": \"short\"}");
    var id = briefing.path("id").asString();
    call("listBriefings", "/briefings", "");
    call("getBriefing", "/briefings/" + id, "");
    call("getBriefingFile", "/briefings/" + id + "/file", "");
    call("forgetBriefing", "/briefings/" + id, "");
  }

  private void access() throws Exception {
    call("getHome", "/home", "");
    call("listDeeds", "/audit?limit=5", "");
    call("listKeys", "/keys", "");
    var made = call("addKey", "/keys", "{\"name\": \"anna\", \"scope\": \"admin\"}");
    // From here on a key is asked for.
    assertThat(web.get("/api/v1/home").statusCode()).isEqualTo(401);
    call("revokeKey", "/keys/anna", "", "Authorization", "Bearer " + made.path("key").asString());
    assertThat(web.get("/api/v1/home").statusCode()).isEqualTo(200);
  }

  private SortedSet<String> documented() {
    var ids = new TreeSet<String>();
    document
        .path("paths")
        .forEach(
            path -> path.forEach(operation -> ids.add(operation.path("operationId").asString())));
    return ids;
  }

  /// Does it by what the document says of it; checks what is given against what it says.
  private JsonNode call(String id, String place, String body, String... headers) throws Exception {
    var operation = operation(id);
    var method = operation.getKey();
    var publisher =
        body.isEmpty() || method.equals("DELETE")
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    var all = new ArrayList<>(List.of(headers));
    if (!body.isEmpty()) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    var answer =
        web.send(
            "/api/v1" + place,
            request -> request.method(method, publisher),
            all.toArray(String[]::new));
    assertThat(answer.statusCode()).as(id + " " + answer.body()).isEqualTo(200);
    called.add(id);
    return given(id, operation.getValue(), answer);
  }

  private JsonNode given(String id, JsonNode operation, HttpResponse<String> answer) {
    var type = answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0];
    var content = operation.path("responses").path("200").path("content").path(type);
    assertThat(content.isMissingNode()).as(id + " gives " + type).isFalse();
    if (!type.equals("application/json")) {
      return content;
    }
    var schema = (ObjectNode) content.path("schema").deepCopy();
    schema.set("components", document.path("components"));
    var faults =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.toString(), InputFormat.JSON)
            .validate(answer.body(), InputFormat.JSON);
    assertThat(faults).as(id).isEmpty();
    return JSON.readTree(answer.body());
  }

  private Map.Entry<String, JsonNode> operation(String id) {
    for (var path : document.path("paths")) {
      for (var operation : path.properties()) {
        if (operation.getValue().path("operationId").asString().equals(id)) {
          return Map.entry(
              operation.getKey().toUpperCase(java.util.Locale.ROOT), operation.getValue());
        }
      }
    }
    throw new AssertionError("the document has no " + id);
  }
}
