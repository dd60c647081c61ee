package attache.door.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A fault of the program while it answers: said plainly, and the server goes on.
class BrokenHandlerTest {
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

  private void requireAlive() throws Exception {
    assertThat(web.get("/health").statusCode()).isEqualTo(200);
    assertThat(web.ask("What does the trial cost?").statusCode()).isEqualTo(303);
  }

  @Test
  void aFullStackIsAFaultThatProgramsAreTold() throws Exception {
    var answer = web.json("{\"question\": \"Is the stack full?\"}");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("fault of the program").doesNotContain("StackOverflow");
    requireAlive();
  }

  @Test
  void anAssertionThatFailsIsAFaultThatReadersAreTold() throws Exception {
    var answer = web.ask("Does an assertion hold?");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("<title>", "fault of the program").doesNotContain("a rule");
    requireAlive();
  }

  @Test
  void aStreamThatBreaksEndsAndTheServerGoesOn() throws Exception {
    var answer =
        web.post(
            "/api/v1/answers",
            "application/json",
            "{\"question\": \"Is the stack full?\"}",
            "Accept",
            "text/event-stream");
    assertThat(answer.body()).doesNotContain("event: answer");
    requireAlive();
  }
}
