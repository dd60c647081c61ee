package attache.gather.feed;

import attache.gather.text.Document;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/// Lists of sources: what was read and written is the same when it is read again. Runs with
/// `attache test --all`; `JAZZER_FUZZ=1` looks for new inputs.
@Tag("fuzz-long")
class OpmlFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void anyBytesHaveAnOutcome(byte[] bytes) {
    var text = "<opml><body>" + new String(bytes, StandardCharsets.UTF_8) + "</body></opml>";
    try {
      var list = Opml.read(new Document("a.opml", Optional.empty(), text));
      var written = Opml.write(list);
      var again = Opml.read(new Document("a.opml", Optional.empty(), written));
      if (!Opml.write(again).equals(written)) {
        throw new AssertionError("a list that stays the same was wanted, found " + written);
      }
      Opml.feeds(list);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
