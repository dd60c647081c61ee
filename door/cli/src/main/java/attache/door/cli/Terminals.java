package attache.door.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/// What can be told of the terminal without a terminal library, whose start costs more than an
/// answer.
final class Terminals {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final int USUAL_WIDTH = 80;
  private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{2,4})\\s*");

  private Terminals() {}

  static Screen.Ends ends() {
    if (Files.isDirectory(DESCRIPTORS)) {
      return new Screen.Ends(isTerminal(0), isTerminal(1), isTerminal(2));
    }
    var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return terminal ? Screen.Ends.ALL : Screen.Ends.NONE;
  }

  private static boolean isTerminal(int descriptor) {
    try {
      var target = Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(descriptor)));
      return target.startsWith("/dev/pts")
          || target.startsWith("/dev/console")
          || target.toString().startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  static boolean showsColours(Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    var known = environment.containsKey("TERM") || environment.containsKey("WT_SESSION");
    return known && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /// How wide lines may be; the terminal is asked at once, and waited for when the answer is
  /// needed.
  static IntSupplier width(Map<String, String> environment, boolean terminal) {
    var stated = environment.getOrDefault("COLUMNS", "");
    if (stated.matches("\\d{1,4}")) {
      return () -> Integer.parseInt(stated);
    }
    if (!terminal) {
      return () -> Screen.WIDEST;
    }
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
      return () -> USUAL_WIDTH;
    }
    var asked = CompletableFuture.supplyAsync(Terminals::askedWidth);
    return () -> waitedFor(asked);
  }

  private static int waitedFor(CompletableFuture<Optional<Integer>> asked) {
    try {
      return asked.get().orElse(USUAL_WIDTH);
    } catch (ExecutionException e) {
      return USUAL_WIDTH;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL_WIDTH;
    }
  }

  private static Optional<Integer> askedWidth() {
    try {
      var stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      var size = SIZE.matcher(new String(stty.getInputStream().readAllBytes(), UTF_8));
      return size.matches() ? Optional.of(Integer.valueOf(size.group(1))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
