package attache.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A short run that shows the JVM what a start loads, so that later starts load it ready-made (JEP
/// 483, 514, 515).
///
/// A training that fails leaves no cache, and starts take a little longer.
final class Training {
  /// What is run: a few questions over the sample, in a home folder of its own.
  private static final List<String> COMMAND = List.of("demo", "--train");

  private static final int PATIENCE_SECONDS = 120;

  private final House house;

  Training(House house) {
    this.house = house;
  }

  /// Trains a build.
  ///
  /// @return the JDK that the cache is for; empty if there is no cache
  String train(Path build) throws IOException, InterruptedException {
    var cache = build.resolve("attache.aot");
    // The demo's home lies beside the home: both are to go.
    var around = Files.createTempDirectory(house.run(), "training-");
    try {
      return run(build, cache, Files.createDirectory(around.resolve("home"))) == 0
              && Files.exists(cache)
          ? System.getProperty("java.home")
          : without(cache);
    } finally {
      RunFolder.remove(around);
    }
  }

  private int run(Path build, Path cache, Path home) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(List.of(java, "-XX:AOTCacheOutput=" + cache, "@" + build.resolve("args")));
    command.addAll(COMMAND);
    var training = new ProcessBuilder(command).redirectErrorStream(true);
    training.environment().put("ATTACHE_HOME", home.toString());
    training.redirectOutput(ProcessBuilder.Redirect.to(house.log("training").toFile()));
    training.redirectInput(ProcessBuilder.Redirect.from(nothing(home).toFile()));
    var process = training.start();
    if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      return process.exitValue();
    }
    process.destroyForcibly().waitFor();
    return 1;
  }

  private static Path nothing(Path home) throws IOException {
    return Files.createFile(home.resolve("no-input"));
  }

  private static String without(Path cache) throws IOException {
    Files.deleteIfExists(cache);
    return "";
  }
}
