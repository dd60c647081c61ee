package attache.gather.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns bytes into text: by their byte order mark, else as declared, else as UTF-8 if they are
/// valid, else as windows-1252, which reads every byte and holds ISO 8859-1.
public final class Decoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int DECLARED_WITHIN = 4096;
  private static final Pattern IN_TYPE = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?i)<\\?xml[^>]{0,200}\\bencoding\\s*=\\s*[\"']([\\w.:-]+)|<meta[^>]{0,300}\\bcharset\\s*=\\s*[\"']?([\\w.:-]+)");

  private Decoding() {}

  /// The text of some bytes, without byte order mark.
  ///
  /// @param contentType what the source states, which may name a charset
  public static String text(byte[] bytes, Optional<String> contentType) {
    var marked = marked(bytes);
    if (marked.isPresent()) {
      var text = new String(bytes, marked.get());
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    var utf8 = strict(bytes);
    var declared =
        declared(bytes, contentType).filter(charset -> !charset.equals(StandardCharsets.UTF_8));
    if (utf8.isPresent() && declared.map(Decoding::isWestern).orElse(true)) {
      return utf8.get();
    }
    return new String(bytes, declared.map(Decoding::wider).orElse(WINDOWS));
  }

  /// The charset of a byte order mark, if there is one.
  public static Optional<Charset> marked(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return begins(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (var i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> strict(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> declared(byte[] bytes, Optional<String> contentType) {
    var head =
        new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    return contentType.flatMap(type -> named(IN_TYPE, type)).or(() -> named(IN_TEXT, head));
  }

  private static Optional<Charset> named(Pattern pattern, String text) {
    var match = pattern.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    var name = match.group(1) == null ? match.group(2) : match.group(1);
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// One byte a letter: bytes that are valid UTF-8 all the same were declared wrongly.
  private static boolean isWestern(Charset charset) {
    return charset.name().startsWith("ISO-8859")
        || charset.name().startsWith("windows-125")
        || charset.equals(StandardCharsets.US_ASCII);
  }

  /// Pages that declare ISO 8859-1 or ASCII mean windows-1252 (WHATWG Encoding, 4.2).
  private static Charset wider(Charset charset) {
    var narrow =
        charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
    return narrow ? WINDOWS : charset;
  }
}
