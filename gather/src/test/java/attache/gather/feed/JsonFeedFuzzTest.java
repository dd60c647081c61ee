package attache.gather.feed;

import attache.gather.Hostile;
import attache.source.Extractor.Kind;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/// Feeds in JSON. Runs with `attache test --all`; `JAZZER_FUZZ=1` looks for new inputs.
@Tag("fuzz-long")
class JsonFeedFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void anyBytesHaveAnOutcome(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    var feed = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [" + text + "]}";
    Hostile.whole(
        Kind.FEED, "https://harbour.example.org/feed.json", feed.getBytes(StandardCharsets.UTF_8));
    Hostile.whole(Kind.FEED, "feed.json", bytes);
  }
}
