package attache.door.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.Web;
import attache.door.json.AnswerContract;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskStreamTest {
  @TempDir Path folder;

  @Test
  void sentencesComeOneByOneAndThenTheWhole() throws Exception {
    try (var web = Web.full(folder)) {
      var answer =
          web.post(
              "/api/v1/answers",
              "application/json",
              "{\"question\": \"What does the trial cost?\"}",
              "Accept",
              "text/event-stream");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
      var events = events(answer.body());
      assertThat(events.stream().map(List::getFirst))
          .containsExactly("event: statement", "event: statement", "event: answer");
      var whole = AnswerContract.parse(events.getLast().get(1).substring("data: ".length()));
      assertThat(whole.statements()).hasSize(2);
      assertThat(events.getFirst().get(1)).contains(whole.statements().getFirst().text());
      assertThat(web.harbour.desk().answer(whole.id())).isPresent();
    }
  }

  private static List<List<String>> events(String body) {
    return Arrays.stream(body.split("\n\n"))
        .filter(block -> !block.startsWith(":"))
        .map(block -> block.lines().toList())
        .toList();
  }
}
