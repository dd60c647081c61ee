package attache.gather.paper;

import attache.gather.Hostile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;

/// Word: the file as a whole, and the text inside. Runs with `attache test --all`; `JAZZER_FUZZ=1`
/// looks for new inputs.
@Tag("fuzz-long")
class WordFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void anyBytesHaveAnOutcome(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Hostile.read(Optional.empty(), "a.docx", out.toByteArray());
    var archive = out.toByteArray();
    for (var i = 0; i < bytes.length && i < archive.length - 4; i += 7) {
      archive[i + 4] ^= bytes[i];
    }
    Hostile.read(Optional.empty(), "a.docx", archive);
  }
}
