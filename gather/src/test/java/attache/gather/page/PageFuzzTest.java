package attache.gather.page;

import attache.gather.Hostile;
import attache.source.Extractor.Kind;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/// Pages. Runs with `attache test --all`; `JAZZER_FUZZ=1` looks for new inputs.
@Tag("fuzz-long")
class PageFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void anyBytesHaveAnOutcome(byte[] bytes) {
    Hostile.whole(Kind.HTML, "https://harbour.example.org/a", bytes);
  }
}
