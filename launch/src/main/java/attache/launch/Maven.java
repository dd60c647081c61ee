package attache.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Maven, through the wrapper, with this JDK. What the user's settings say of repositories, mirrors
/// and proxies holds.
final class Maven {
  private final House house;
  private final Path log;

  /// @param log gets all that Maven says
  Maven(House house, Path log) {
    this.house = house;
    this.log = log;
  }

  /// Runs to the end; ends Maven too if this process is told to end.
  ///
  /// @param each is handed every line as it comes
  /// @return Maven's exit status
  int run(List<String> arguments, Consumer<String> each) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(house.maven().toString(), "-B"));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command).directory(house.root().toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
    Files.createDirectories(log.getParent());
    var process = builder.start();
    var end = new Thread(() -> end(process));
    Runtime.getRuntime().addShutdownHook(end);
    follow(process, each);
    var status = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(end);
    return status;
  }

  private void follow(Process process, Consumer<String> each) throws IOException {
    var charset = Charset.forName(System.getProperty("native.encoding"));
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), charset));
        var copy = Files.newBufferedWriter(log)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        copy.write(line);
        copy.newLine();
        each.accept(line);
      }
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private static java.io.File nothing() {
    return new java.io.File(Platform.here().windows() ? "NUL" : "/dev/null");
  }
}
