package attache.launch;

import java.nio.file.Path;

/// Where things lie in a checkout.
///
/// @param root the folder that holds the launchers
record House(Path root) {
  House {
    root = root.toAbsolutePath().normalize();
  }

  /// What the launchers run; see [RunFolder].
  Path run() {
    return root.resolve("target", "run");
  }

  /// Its presence says that a start needs no build: the launchers compare the sources with its
  /// time.
  Path ready() {
    return run().resolve("ready");
  }

  /// Held while one process builds.
  Path lock() {
    return run().resolve("lock");
  }

  /// Left by a build that failed.
  Path failed() {
    return run().resolve("failed");
  }

  Path log(String of) {
    return root.resolve("target", "attache-" + of + ".log");
  }

  /// What the build of the application leaves.
  Path app() {
    return root.resolve("app", "target", "run");
  }

  Path maven() {
    return root.resolve(Platform.here().windows() ? "mvnw.cmd" : "mvnw");
  }
}
