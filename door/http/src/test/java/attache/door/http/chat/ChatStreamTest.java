package attache.door.http.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ChatStreamTest {
  private static final byte[] ASKED =
      """
      {"model": "attache", "stream": true,
       "messages": [{"role": "user", "content": "What does the trial cost?"}]}
      """
          .getBytes(UTF_8);

  @Test
  @Timeout(20)
  void aStackThatIsFullEndsTheStreamWithAProblem() throws Exception {
    var out = new ByteArrayOutputStream();
    var request = ChatRequest.read(ASKED);
    var begun = new Completion("one", request.model(), Duration.ZERO.toSeconds(), 1);
    new ChatStream(request, begun, "http://localhost/", out)
        .flow(_ -> {
          throw new StackOverflowError("a question too deep");
        });
    assertThat(out.toString(UTF_8))
        .contains("The question could not be answered")
        .doesNotContain("a question too deep")
        .endsWith("data: [DONE]\n\n");
  }
}
