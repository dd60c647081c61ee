package attache.door.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `backup`: a copy of the record.
@Command(
    name = "backup",
    description = "Writes a copy of everything stored to one file. It may run while others work.",
    footer = "  attache backup attache-2026-03-12.db")
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A file that does not exist yet.")
  private @Nullable Path file;

  private final Reception reception;

  BackupCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    if (file == null || Files.exists(file)) {
      throw new IllegalArgumentException(file + " exists already; name a new file");
    }
    try (var desk = reception.open()) {
      desk.backUp(file);
    }
    var screen = reception.screen();
    screen.out().println("Written: %s (%s)".formatted(file, Size.of(Files.size(file))));
    screen.out().println("To bring it back: attache restore " + file);
    return Exit.DONE;
  }
}
