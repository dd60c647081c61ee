package attache.door.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the output goes. Remembers that it could not be written: a print stream keeps silent.
final class Outlet extends FilterOutputStream {
  private volatile @Nullable IOException trouble;

  Outlet(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw noted(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw noted(e);
    }
  }

  private IOException noted(IOException e) {
    if (trouble == null) {
      trouble = e;
    }
    return e;
  }

  /// Why something of the output is missing; empty when all was written, or when the reader closed
  /// the pipe and wanted no more.
  Optional<String> trouble() {
    return Optional.ofNullable(trouble)
        .map(e -> String.valueOf(e.getMessage()))
        .filter(message -> !message.toLowerCase(Locale.ROOT).contains("pipe"));
  }
}
