package attache.gather.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a stream of UTF-8, one at a time.
final class ByteLines {
  /// A line, whole or not.
  sealed interface Read {}

  /// @param number 1-based
  record Whole(int number, String text) implements Read {}

  /// @param number 1-based
  record Refused(int number, String reason) implements Read {}

  static final int LONGEST = 16 * 1024 * 1024;
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int filled;
  private int number;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /// The next line without its end; empty after the last.
  Optional<Read> next() throws IOException {
    if (at == filled && !fill()) {
      return Optional.empty();
    }
    number++;
    var line = new ByteArrayOutputStream();
    var length = 0L;
    do {
      var end = at;
      while (end < filled && chunk[end] != '\n') {
        end++;
      }
      length += end - at;
      if (length <= LONGEST) {
        line.write(chunk, at, end - at);
      }
      at = end;
    } while (at == filled && fill());
    if (at < filled) {
      at++;
    }
    return Optional.of(length > LONGEST ? tooLong(length) : decoded(line.toByteArray()));
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(in.read(chunk), 0);
    return filled > 0;
  }

  private Read tooLong(long length) {
    return new Refused(
        number, "a line of at most %d bytes was wanted, found %d".formatted(LONGEST, length));
  }

  private Read decoded(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var marked = number == 1 && text.startsWith("\uFEFF");
      return new Whole(number, marked ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return new Refused(number, "UTF-8 was wanted, found other bytes; save the file as UTF-8");
    }
  }
}
