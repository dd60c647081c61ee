package attache.gather.text;

import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/// Tells the charset of bytes that state none by how often which of them follow each other.
final class Guess {
  private static final int LOOKED_AT = 1 << 16;
  private static final int SURE = 30;

  private Guess() {}

  /// The likeliest charset; empty if none is likely, or the runtime does not know it.
  static Optional<Charset> of(byte[] bytes) {
    var detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT)));
    return Arrays.stream(detector.detectAll())
        .filter(match -> match.getConfidence() >= SURE)
        .filter(match -> !match.getName().startsWith("UTF-") && !match.getName().startsWith("IBM"))
        .map(match -> match.getName().replaceFirst("_(?:rtl|ltr)$", ""))
        .filter(Charset::isSupported)
        .map(name -> Charset.forName(name))
        .findFirst();
  }
}
