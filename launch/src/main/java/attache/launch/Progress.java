package attache.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.regex.Pattern;

/// One calm line about a build, on the error stream: rewritten in place on a terminal, otherwise
/// said once at the start and once at the end.
final class Progress {
  private static final Pattern MODULE =
      Pattern.compile("\\[INFO\\] Building (?:attache-)?(\\S+) .*\\[(\\d+)/(\\d+)\\]");
  private static final Pattern FETCHED =
      Pattern.compile("Downloaded from \\S+: \\S+ \\(([\\d.]+) ([kM]?B) at .*");

  private final PrintStream out;
  private final boolean terminal;
  private final String doing;
  private String where = "";
  private double megabytes;
  private String shown = "";

  /// @param doing what is done, as it opens the line
  Progress(PrintStream out, boolean terminal, String doing) {
    this.out = out;
    this.terminal = terminal;
    this.doing = doing;
  }

  void begin(String note) {
    if (terminal) {
      show(doing + " …");
    } else {
      out.println(doing + " (" + note + ") …");
    }
  }

  /// Takes notice of a line of Maven's.
  void follow(String line) {
    var module = MODULE.matcher(line);
    if (module.find()) {
      where = module.group(2) + "/" + module.group(3) + " " + module.group(1);
    }
    var fetched = FETCHED.matcher(line);
    if (fetched.find()) {
      megabytes += Double.parseDouble(fetched.group(1)) * unit(fetched.group(2));
    }
    say(where);
  }

  /// Says what is being done now.
  void say(String now) {
    if (terminal) {
      var fetched = megabytes < 1 ? "" : ", %.0f MB fetched".formatted(megabytes);
      show(doing + " … " + now + fetched);
    }
  }

  /// Closes the line.
  void end(String last) {
    clear();
    out.println(last);
  }

  /// Takes the line away.
  void clear() {
    if (terminal && !shown.isEmpty()) {
      out.print("\r" + " ".repeat(shown.length()) + "\r");
      out.flush();
      shown = "";
    }
  }

  /// A length of time as people say it.
  static String spoken(Duration time) {
    var seconds = Math.max(1, time.toSeconds());
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }

  private void show(String line) {
    if (!line.equals(shown)) {
      out.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
      out.flush();
      shown = line;
    }
  }

  private static double unit(String name) {
    return switch (name) {
      case "MB" -> 1;
      case "kB" -> 1e-3;
      default -> 1e-6;
    };
  }
}
