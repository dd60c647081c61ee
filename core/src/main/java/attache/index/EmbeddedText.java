package attache.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.passage.Passage;
import attache.story.Story;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The text a passage is embedded as, and what its vector is kept under.
public final class EmbeddedText {
  private EmbeddedText() {}

  /// The passage under its headline, which helps it be found (measured: recall@10 0.747 to 0.787).
  public static String of(Story story, Passage passage) {
    var headline = story.latest().headline();
    return passage.first() == 0 ? passage.text() : headline + "\n" + passage.text();
  }

  /// SHA-256 of a text in UTF-8, lower-case hexadecimal.
  public static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one does not", e);
    }
  }
}
