package attache.store.embedded;

import attache.source.GatherTurn;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to gather for a home: a lock of the operating system on a file of the home, which ends
/// with the process that has it.
public final class HomeTurn implements GatherTurn {
  private final Home home;

  public HomeTurn(Home home) {
    this.home = home;
  }

  @Override
  public Optional<Held> take() throws IOException {
    if (!home.writable()) {
      return Optional.empty();
    }
    var channel =
        FileChannel.open(
            home.locks().resolve("gather.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(channel::close);
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }
}
