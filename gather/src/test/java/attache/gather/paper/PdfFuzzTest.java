package attache.gather.paper;

import attache.gather.Hostile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/// PDF. Runs with `attache test --all`; `JAZZER_FUZZ=1` looks for new inputs.
@Tag("fuzz-long")
class PdfFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void anyBytesHaveAnOutcome(byte[] bytes) {
    var head = "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8);
    var pdf = new byte[head.length + bytes.length];
    System.arraycopy(head, 0, pdf, 0, head.length);
    System.arraycopy(bytes, 0, pdf, head.length, bytes.length);
    Hostile.read(Optional.empty(), "a.pdf", pdf);
  }
}
