package attache.gather.feed;

import attache.gather.Hostile;
import attache.source.Extractor.Kind;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/// Sitemaps. Runs with `attache test --all`; `JAZZER_FUZZ=1` looks for new inputs.
@Tag("fuzz-long")
class SitemapFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void anyBytesHaveAnOutcome(byte[] bytes) {
    Hostile.whole(Kind.SITEMAP, "https://harbour.example.org/sitemap.xml", bytes);
  }
}
