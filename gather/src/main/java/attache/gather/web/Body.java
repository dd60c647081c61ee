package attache.gather.web;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The bytes of an answer, within a limit that holds for what is sent and for what it unpacks to.
final class Body {
  private Body() {}

  /// Reads and unpacks.
  ///
  /// @param coding value of `Content-Encoding`
  /// @throws IOException if it is longer than the limit or packed in an unknown way
  static byte[] read(InputStream in, Optional<String> coding, long limit) throws IOException {
    var sent = new Limited(in, limit);
    var name = coding.orElse("identity").strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity" -> all(sent);
      case "gzip", "x-gzip" -> all(new Limited(new GZIPInputStream(sent), limit));
      default ->
          throw new IOException(
              "an answer as it is or in gzip was wanted, found \"%s\"".formatted(name));
    };
  }

  /// What is said when there is more.
  static IOException tooLong(long limit) {
    return new IOException("an answer of at most %d bytes was wanted, found more".formatted(limit));
  }

  private static byte[] all(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    in.transferTo(bytes);
    return bytes.toByteArray();
  }

  /// Ends with an exception after a number of bytes.
  private static final class Limited extends FilterInputStream {
    private final long limit;
    private long read;

    Limited(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      var one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      var count = super.read(into, from, length);
      count(count);
      return count;
    }

    private void count(int bytes) throws IOException {
      read += Math.max(bytes, 0);
      if (read > limit) {
        throw tooLong(limit);
      }
    }
  }
}
