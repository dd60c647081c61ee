package attache.gather;

import attache.gather.date.Dates;
import attache.gather.web.Address;
import attache.source.Extractor.Kind;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/// Replays its inputs; `JAZZER_FUZZ=1` looks for new ones.
@Tag("fuzz-long")
class DocumentsFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void anyBytesHaveAnOutcome(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    Dates.parse(text);
    Dates.find(text);
    Address.parse(text).ifPresent(Address::normalised);
    Hostile.read(Optional.empty(), "https://wire.example.org/a", bytes);
    for (var kind : Kind.values()) {
      Hostile.read(Optional.of(kind), "a.txt", bytes);
    }
  }
}
