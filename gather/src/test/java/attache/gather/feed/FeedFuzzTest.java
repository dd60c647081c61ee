package attache.gather.feed;

import attache.gather.Hostile;
import attache.source.Extractor.Kind;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/// Feeds in XML. Runs with `attache test --all`; `JAZZER_FUZZ=1` looks for new inputs.
@Tag("fuzz-long")
class FeedFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void anyBytesHaveAnOutcome(byte[] bytes) {
    Hostile.read(Optional.of(Kind.FEED), "https://harbour.example.org/feed.xml", bytes);
    Hostile.whole(Kind.FEED, "https://harbour.example.org/feed.xml", bytes);
  }
}
