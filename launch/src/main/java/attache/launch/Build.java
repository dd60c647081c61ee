package attache.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Builds what running needs: what the launchers do when there is no build or the sources are
/// newer.
///
/// ```
/// java Build.java ROOT [terminal]
/// ```
public final class Build {
  private final House house;
  private final Progress progress;
  private final Instant begun = Instant.now();

  private Build(House house, boolean terminal) {
    this.house = house;
    this.progress = new Progress(System.err, terminal, "Building Attaché");
  }

  /// Exits with 0 when there is a build to run, otherwise with 1.
  public static void main(String[] args) throws IOException, InterruptedException {
    var terminal = args.length > 1 && args[1].equals("terminal");
    System.exit(new Build(new House(Path.of(args[0])), terminal).locked());
  }

  /// The operating system lets go of the lock when its holder ends, however it ends.
  private int locked() throws IOException, InterruptedException {
    Files.createDirectories(house.run());
    try (var channel =
            FileChannel.open(house.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var free = channel.tryLock()) {
      return free == null ? afterTheOther(channel) : build();
    }
  }

  private int afterTheOther(FileChannel channel) throws IOException, InterruptedException {
    progress.begin("another start is at it, waiting");
    progress.say("another start is at it, waiting");
    var before = readiness();
    try (FileLock _ = channel.lock()) {
      progress.clear();
      return readiness().isAfter(before) ? 0 : build();
    }
  }

  private Instant readiness() throws IOException {
    return Files.exists(house.ready())
        ? Files.getLastModifiedTime(house.ready()).toInstant()
        : Instant.MIN;
  }

  private int build() throws IOException, InterruptedException {
    progress.begin("log: " + house.root().relativize(house.log("build")));
    var stopped = new Thread(() -> progress.end("Stopped. The next start goes on from here."));
    Runtime.getRuntime().addShutdownHook(stopped);
    var fault = built();
    Runtime.getRuntime().removeShutdownHook(stopped);
    if (fault.isEmpty()) {
      progress.end("Built in " + Progress.spoken(Duration.between(begun, Instant.now())) + ".");
      return 0;
    }
    progress.end(
        "The build stopped after " + Progress.spoken(Duration.between(begun, Instant.now())) + ".");
    fault.forEach(System.err::println);
    System.err.println("All of it: " + house.log("build"));
    return 1;
  }

  /// Builds and lays out.
  ///
  /// @return what went wrong; empty if nothing did
  private List<String> built() throws IOException, InterruptedException {
    var said = new ArrayList<String>();
    var status = new Maven(house, house.log("build")).run(goals(), line -> take(line, said));
    if (status != 0) {
      Files.writeString(house.failed(), "");
      return Fault.in(said);
    }
    progress.say("getting ready to start fast");
    var folder = new RunFolder(house, begun);
    var build = folder.lay();
    folder.ready(build, new Training(house).train(build));
    Files.deleteIfExists(house.failed());
    return List.of();
  }

  private void take(String line, List<String> said) {
    said.add(line);
    progress.follow(line);
  }

  /// After a failure Maven is to look again for what it did not find.
  private List<String> goals() {
    return Files.exists(house.failed())
        ? List.of("-U", "-Drun", "package")
        : List.of("-Drun", "package");
  }
}
