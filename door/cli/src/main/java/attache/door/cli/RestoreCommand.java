package attache.door.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `restore`: a backup in place of the record.
@Command(
    name = "restore",
    description = "Puts a backup in place of what is stored, which is set aside, not deleted.",
    footer = "  attache restore attache-2026-03-12.db")
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
  private @Nullable Path file;

  private final Reception reception;

  RestoreCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    if (file == null || !Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + file);
    }
    var premises = reception.premises();
    var aside = premises.restore(file);
    var screen = reception.screen();
    screen.out().println("Restored from " + file);
    if (!aside.equals(premises.home())) {
      screen.out().println("What was there before is at " + aside);
    }
    var line = new ProgressLine(screen);
    try (var desk = premises.open()) {
      desk.catchUp(line);
    } finally {
      line.clear();
    }
    return Exit.DONE;
  }
}
