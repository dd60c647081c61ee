package attache.ledger.quantity;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;

/// Left out of a plain build, whose other tests its agent would slow down. It is run by name, with
/// `-Dleft.out=none`; `JAZZER_FUZZ=1` looks for new inputs.
@Tag("fuzz-long")
class QuantitiesFuzzTest {
  private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "zh", "hi", "ar");

  @FuzzTest(maxDuration = "10m")
  void anyTextIsRead(byte[] bytes) {
    var language = bytes.length == 0 ? "en" : LANGUAGES.get((bytes[0] & 0xff) % LANGUAGES.size());
    Sound.check(new String(bytes, StandardCharsets.UTF_8), language, "fuzz");
  }
}
