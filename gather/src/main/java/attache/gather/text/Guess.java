package attache.gather.text;

import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells the charset of bytes that state none by how often which of them follow each other.
final class Guess {
  private static final int LOOKED_AT = 1 << 16;
  private static final int SURE = 20;

  private static final Pattern TAG = Pattern.compile("<[^<>\u0080-\u00FF]{0,2000}>");

  private Guess() {}

  /// Bytes without what stands in tags: that is English whatever the language of the text.
  private static byte[] withoutTags(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    return TAG.matcher(text).replaceAll(" ").getBytes(StandardCharsets.ISO_8859_1);
  }

  /// The likeliest charset; empty if none is likely, or the runtime does not know it.
  static Optional<Charset> of(byte[] bytes) {
    var detector = new CharsetDetector();
    detector.setText(withoutTags(Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT))));
    return Arrays.stream(detector.detectAll())
        .filter(match -> match.getConfidence() >= SURE)
        .filter(match -> !match.getName().startsWith("UTF-") && !match.getName().startsWith("IBM"))
        .map(match -> match.getName().replaceFirst("_(?:rtl|ltr)$", ""))
        .filter(Charset::isSupported)
        .map(name -> Charset.forName(name))
        .findFirst();
  }
}
