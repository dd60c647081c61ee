package attache.gather.mail;

import attache.gather.Hostile;
import attache.source.Extractor.Kind;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/// Mails. Runs with `attache test --all`; `JAZZER_FUZZ=1` looks for new inputs.
@Tag("fuzz-long")
class MailFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void anyBytesHaveAnOutcome(byte[] bytes) {
    Hostile.read(Optional.of(Kind.MAIL), "a.eml", bytes);
  }
}
