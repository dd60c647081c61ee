package attache.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Another JVM with the class path of this one, for what only processes can show: locks that die
/// with their holder, a record that several share, a kill without warning.
public final class ChildJvm implements Closeable {
  private final Process process;
  private final BufferedReader lines;

  private ChildJvm(Process process) {
    this.process = process;
    this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /// Starts the `main` of a class.
  public static ChildJvm start(Class<?> main, Object... arguments) throws IOException {
    return start(List.of(), main, arguments);
  }

  /// Starts the `main` of a class behind a command, as `bash -c 'ulimit …; exec "$@"' --`.
  public static ChildJvm start(List<String> before, Class<?> main, Object... arguments)
      throws IOException {
    var command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    for (var argument : arguments) {
      command.add(argument.toString());
    }
    var builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new ChildJvm(builder.start());
  }

  /// The next line it prints; empty when it has ended.
  public Optional<String> line() throws IOException {
    return Optional.ofNullable(lines.readLine());
  }

  /// All it prints until it ends.
  public List<String> rest() throws IOException {
    var rest = new ArrayList<String>();
    for (var line = line(); line.isPresent(); line = line()) {
      rest.add(line.get());
    }
    return rest;
  }

  /// Ends it as `kill -9` does, and waits until it is gone.
  public void kill() throws IOException {
    process.destroyForcibly();
    exit();
  }

  /// Waits until it ends.
  public int exit() throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for process " + process.pid(), e);
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    lines.close();
  }
}
