package attache.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the tests of a tag need besides a JDK.
///
/// @param tag the JUnit tag
/// @param what as people call it
/// @param programs names of programs or paths; any of them will do
/// @param how how to install it
record Need(String tag, String what, List<String> programs, List<String> how) {
  private static final List<Need> ALL =
      List.of(
          new Need(
              "browser",
              "Chromium or Chrome",
              List.of(
                  "chromium",
                  "chromium-browser",
                  "google-chrome",
                  "google-chrome-stable",
                  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                  "/Applications/Chromium.app/Contents/MacOS/Chromium",
                  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"),
              List.of(
                  "Debian, Ubuntu: apt-get install chromium",
                  "macOS: brew install --cask chromium",
                  "Windows: winget install Google.Chrome")));

  Need {
    programs = List.copyOf(programs);
    how = List.copyOf(how);
  }

  /// What tests of the checkout need and this machine lacks.
  static List<Need> unmet(Path root) throws IOException {
    var unmet = new ArrayList<Need>();
    for (var need : ALL) {
      if (!need.isMet() && need.isUsed(root)) {
        unmet.add(need);
      }
    }
    return unmet;
  }

  private boolean isMet() {
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return programs.stream()
        .anyMatch(program ->
            Path.of(program).isAbsolute()
                ? Files.isExecutable(Path.of(program))
                : Stream.of(folders).anyMatch(f -> Files.isExecutable(Path.of(f, program))));
  }

  private boolean isUsed(Path root) throws IOException {
    try (var sources =
        Files.find(
            root, 20, (path, _) -> path.toString().endsWith("Test.java"), new FileVisitOption[0])) {
      for (var source : sources.toList()) {
        if (Files.readString(source).contains("@Tag(\"" + tag + "\")")) {
          return true;
        }
      }
      return false;
    }
  }
}
