package attache.answer.written;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A draft as it is being written by a writer in a thread of its own, so that whoever reads it need
/// not wait longer than it wants to. Closing it stops the writer.
final class DraftStream implements AutoCloseable {
  /// What comes out of the thread.
  private sealed interface Event {
    record Text(String piece) implements Event {}

    record End(Optional<String> trouble) implements Event {}
  }

  private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final long deadline;
  private final Duration patience;
  private final Thread thread;
  private @Nullable String trouble;

  DraftStream(Writer writer, Assignment assignment, Duration patience) {
    this.patience = patience;
    deadline = System.nanoTime() + patience.toNanos();
    thread = Thread.ofVirtual().name("attache-writer").start(() -> run(writer, assignment));
  }

  private void run(Writer writer, Assignment assignment) {
    Event end;
    try {
      writer.write(assignment, piece -> events.add(new Event.Text(piece)));
      end = new Event.End(Optional.empty());
    } catch (IOException e) {
      end = new Event.End(Optional.of(said(e)));
    } catch (RuntimeException e) {
      end = new Event.End(Optional.of("broke off: " + e.getClass().getSimpleName()));
    }
    events.add(end);
  }

  private static String said(IOException e) {
    return e.getMessage() == null ? "broke off" : e.getMessage();
  }

  /// The next piece; empty at the end, whatever ended it.
  ///
  /// @throws InterruptedIOException if the thread was interrupted
  Optional<String> next() throws InterruptedIOException {
    if (trouble != null) {
      return Optional.empty();
    }
    try {
      var event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      return switch (event) {
        case null -> ended("did not finish within %d s".formatted(patience.toSeconds()));
        case Event.Text(var piece) -> Optional.of(piece);
        case Event.End(var why) -> ended(why.orElse(""));
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("answering was interrupted");
    }
  }

  private Optional<String> ended(String why) {
    trouble = why;
    return Optional.empty();
  }

  /// What ended it before its time; empty when it was written to its end.
  Optional<String> trouble() {
    return Optional.ofNullable(trouble).filter(why -> !why.isEmpty());
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
