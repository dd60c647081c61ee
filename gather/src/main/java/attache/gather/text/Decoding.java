package attache.gather.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns bytes into text: by their byte order mark, else as declared, else as UTF-8 if they are
/// valid, else by the look of their letters, else as windows-1252, which reads every byte and holds
/// ISO 8859-1. A declaration of one byte a letter gives way to valid UTF-8.
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
    var wide = charset(bytes);
    if (wide.isPresent()) {
      var text = new String(bytes, wide.get());
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    var utf8 = strict(bytes);
    var declared =
        declared(bytes, contentType)
            .filter(charset -> !charset.equals(StandardCharsets.UTF_8) && !isWide(charset));
    if (utf8.isPresent() && declared.map(Decoding::isSingle).orElse(true)) {
      return utf8.get();
    }
    return declared
        .map(charset -> new String(bytes, wider(charset)))
        .or(() -> mended(bytes))
        .orElseGet(() -> new String(bytes, Guess.of(bytes).map(Decoding::wider).orElse(WINDOWS)));
  }

  /// The charset of a byte order mark, else that of two bytes a letter where the first signs show
  /// it.
  public static Optional<Charset> charset(byte[] bytes) {
    return marked(bytes)
        .or(() -> {
          if (begins(bytes, '<', 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
          }
          return begins(bytes, 0, '<') ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
        });
  }

  /// UTF-8 with a few signs that were broken, at a cut for example: where there are many more that
  /// are whole, it is still UTF-8.
  private static Optional<String> mended(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    var broken = text.chars().filter(c -> c == '\uFFFD').count();
    var whole = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return whole >= 10 * broken ? Optional.of(text) : Optional.empty();
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
  private static boolean isSingle(Charset charset) {
    return charset.name().startsWith("ISO-8859")
        || charset.name().startsWith("windows-125")
        || charset.name().startsWith("KOI8")
        || charset.equals(StandardCharsets.US_ASCII);
  }

  /// Two or four bytes a letter: without a mark, and without the bytes that would show it, it was
  /// declared wrongly.
  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /// Pages that declare ISO 8859-1 or ASCII mean windows-1252 (WHATWG Encoding, 4.2).
  private static Charset wider(Charset charset) {
    var narrow =
        charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
    return narrow ? WINDOWS : charset;
  }
}
