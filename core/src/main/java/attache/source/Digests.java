package attache.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.story.Draft;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Short names of contents, to tell whether they changed: SHA-256 in hexadecimal.
final class Digests {
  private Digests() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /// Of all that a source says of an item.
  static String of(Draft draft) {
    var words =
        String.join(
            "\0",
            draft.headline(),
            draft.body(),
            draft.published().map(date -> date.asWritten()).orElse(""),
            draft.address().map(Object::toString).orElse(""));
    return of(words.getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one does not", e);
    }
  }
}
