package attache.door.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.Web;
import attache.door.json.AnswerContract;
import attache.story.StoryId;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InterfaceTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private Web web;

  @BeforeEach
  void open() throws Exception {
    web = Web.full(folder);
  }

  @AfterEach
  void close() throws Exception {
    web.close();
  }

  private static JsonNode tree(String json) {
    return JSON.readTree(json);
  }

  @Test
  void askingGivesTheContractUnchanged() throws Exception {
    var answer =
        web.json(
            """
            {"question": "What does the trial cost?", "history": ["Hello"], "conversation": "c-1"}\
            """);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    var contract = AnswerContract.parse(answer.body());
    assertThat(contract.toJson()).isEqualTo(answer.body());
    assertThat(contract.conversation()).isEqualTo("c-1");
    assertThat(web.harbour.desk().answer(contract.id()).orElseThrow().contract())
        .isEqualTo(answer.body());
  }

  @Test
  void aKeptAnswerIsGivenAsItWas() throws Exception {
    var first = web.json("{\"question\": \"What does the trial cost?\"}").body();
    var again = web.get("/api/v1/answers/" + AnswerContract.parse(first).id());
    assertThat(again.body()).isEqualTo(first);
    assertThat(web.get("/api/v1/answers/none").statusCode()).isEqualTo(404);
  }

  @Test
  void aKeptAnswerNamesTheStoriesWithdrawnSince() throws Exception {
    var answer =
        AnswerContract.parse(web.json("{\"question\": \"What does the trial cost?\"}").body());
    assertThat(tree(web.get("/api/v1/answers").body()).path("answers").get(0).path("withdrawn"))
        .isEmpty();
    var story = answer.statements().getFirst().citations().getFirst().story();
    assertThat(web.harbour.desk().remove(new StoryId(story))).isTrue();
    assertThat(tree(web.get("/api/v1/answers/" + answer.id()).body()).path("withdrawn").toString())
        .contains(story);
    var listed = tree(web.get("/api/v1/answers").body()).path("answers").get(0);
    assertThat(listed.path("withdrawn").toString()).contains(story);
  }

  @Test
  void storiesComeInPages() throws Exception {
    var first = tree(web.get("/api/v1/stories?limit=3").body());
    assertThat(first.path("stories").size()).isEqualTo(3);
    assertThat(first.path("total").asInt()).isEqualTo(4);
    var last =
        tree(web.get("/api/v1/stories?limit=3&cursor=" + first.path("next").asString()).body());
    assertThat(last.path("stories").size()).isEqualTo(1);
    assertThat(last.path("next").isNull()).isTrue();
  }

  @Test
  void aStoryComesWithItsSentences() throws Exception {
    var id = web.harbour.story("Osterby").id().value();
    var story = tree(web.get("/api/v1/stories/" + id).body());
    assertThat(story.path("id").asString()).isEqualTo(id);
    assertThat(story.path("published").isNull()).isTrue();
    assertThat(story.path("sentences").size()).isEqualTo(4);
  }

  @Test
  void healthSaysThatItIsUp() throws Exception {
    assertThat(tree(web.get("/health").body()).path("status").asString()).isEqualTo("up");
  }

  @Test
  void faultsNameTheFieldAndTheFix() throws Exception {
    assertFault("{\"question\": 7}", "question");
    assertFault("{\"question\": \" \"}", "question");
    assertFault("{}", "question");
    assertFault("{\"question\": \"a\", \"history\": \"b\"}", "history");
    assertFault("{\"question\": \"a\", \"history\": [\"b\", 4]}", "history[1]");
    assertFault("{\"question\": \"a\", \"conversation\": \"<>\"}", "conversation");
    assertFault("{\"question\": \"a\", \"model\": \"b\"}", "model");
    assertFault("{\"question\": \"" + "x".repeat(4001) + "\"}", "question");
  }

  private void assertFault(String body, String field) throws Exception {
    var answer = web.json(body);
    assertThat(answer.statusCode()).as(body).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var problem = tree(answer.body());
    assertThat(problem.path("field").asString()).isEqualTo(field);
    assertThat(problem.path("fix").asString()).isNotBlank();
    assertThat(problem.path("status").asInt()).isEqualTo(400);
  }

  @Test
  void badJsonIsPlaced() throws Exception {
    var answer = web.json("{\"question\": ");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(tree(answer.body()).path("detail").asString()).contains("line 1");
    assertThat(web.json("").statusCode()).isEqualTo(400);
    assertThat(web.json("[]").statusCode()).isEqualTo(400);
    assertThat(web.json("[".repeat(60_000)).statusCode()).isEqualTo(400);
  }

  @Test
  void otherContentTypesAreRefused() throws Exception {
    var answer = web.post("/api/v1/answers", "text/plain", "{\"question\": \"a\"}");
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(tree(answer.body()).path("field").asString()).isEqualTo("Content-Type");
  }

  @Test
  void bodiesThatAreTooLargeAreRefused() throws Exception {
    assertThat(web.json("{\"question\": \"" + "x".repeat(70_000) + "\"}").statusCode())
        .isEqualTo(413);
  }

  @Test
  void otherMethodsAreToldWhichWorks() throws Exception {
    var wrong = web.get("/api/v1/checks");
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("Allow")).hasValue("POST");
    var deleted = web.send("/api/v1/stories", request -> request.DELETE());
    assertThat(deleted.statusCode()).isEqualTo(405);
    assertThat(deleted.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void headGivesTheHeadersAlone() throws Exception {
    var head =
        web.send(
            "/stories", request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length").orElseThrow()).isPositive();
  }

  @Test
  void unknownPlacesAreNotFound() throws Exception {
    assertThat(web.get("/api/v1/nothing").headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    assertThat(web.get("/nothing").statusCode()).isEqualTo(404);
    assertThat(web.get("/nothing").body()).contains("There is no such page");
    assertThat(web.get("/assets/../AttacheServer.class").statusCode()).isEqualTo(404);
  }
}
