package attache.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// An operating system and a kind of processor, as the libraries with native parts name them.
///
/// @param os `linux`, `musl`, `osx`, `win` or what Java calls it
/// @param arm whether the processor is a 64-bit ARM; otherwise it is taken for an x86-64
record Platform(String os, boolean arm) {
  static Platform here() {
    return of(
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
            || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1")));
  }

  static Platform of(String name, String processor, boolean musl) {
    var lower = name.toLowerCase(Locale.ROOT);
    var arm = processor.equals("aarch64") || processor.equals("arm64");
    if (lower.startsWith("windows")) {
      return new Platform("win", arm);
    }
    if (lower.startsWith("mac")) {
      return new Platform("osx", arm);
    }
    return new Platform(lower.equals("linux") && musl ? "musl" : lower, arm);
  }

  boolean windows() {
    return os.equals("win");
  }

  /// The folder of ONNX Runtime's libraries in its jar.
  String onnx() {
    return "ai/onnxruntime/native/" + os + (arm ? "-aarch64/" : "-x64/");
  }

  /// The folder of the tokenizers' library in its jar.
  String tokenizers() {
    return "native/lib/" + os + (arm ? "-aarch64" : "-x86_64") + "/cpu/";
  }

  /// The folder of SQLite's library in its jar.
  String sqlite() {
    var system =
        switch (os) {
          case "linux" -> "Linux";
          case "musl" -> "Linux-Musl";
          case "osx" -> "Mac";
          case "win" -> "Windows";
          default -> os;
        };
    return "org/sqlite/native/" + system + (arm ? "/aarch64/" : "/x86_64/");
  }
}
