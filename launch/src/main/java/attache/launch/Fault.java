package attache.launch;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What went wrong, in a few lines, out of all that Maven said.
final class Fault {
  private static final int MOST = 12;
  private static final String AGAIN =
      "Check the connection (proxies and mirrors go into ~/.m2/settings.xml), then give the same"
          + " command again: what has been fetched is kept.";

  private static final Pattern TRANSFER =
      Pattern.compile("Could not transfer artifact (\\S+) from/to \\S+ \\((\\S+)\\): (.*)");
  private static final Pattern MISSING =
      Pattern.compile("Could not find artifact (\\S+) in \\S+ \\((\\S+)\\)");
  private static final Pattern MAVEN_ITSELF =
      Pattern.compile(
          "(?i)(?:failed to fetch|unable to download|cannot download|could not resolve host).*");
  private static final Pattern NOISE =
      Pattern.compile(
          "(?:|For more information.*|To see the full stack.*|Re-run Maven.*|\\[Help \\d\\].*|"
              + "After correcting.*|mvn <args>.*|-> \\[Help \\d\\]|COMPILATION ERROR :|See .*surefire-reports.*|"
              + "See dump files.*|Failed to execute goal .*)");

  /// Warnings are errors where the checks run.
  private static final Pattern COMPILER_WARNING =
      Pattern.compile("\\[WARNING\\] \\S+\\.java:\\[\\d+,\\d+\\]");

  private Fault() {}

  /// Tells it from the lines of a log.
  static List<String> in(List<String> log) {
    var fetching = fetching(log);
    return fetching.isEmpty() ? errors(log) : fetching;
  }

  private static List<String> fetching(List<String> log) {
    for (var line : log) {
      var transfer = TRANSFER.matcher(line);
      if (transfer.find()) {
        return List.of(
            "Could not fetch " + transfer.group(1) + " from " + transfer.group(2) + ":",
            "  " + transfer.group(3).replaceFirst(" -> \\[Help.*", ""),
            AGAIN);
      }
      var missing = MISSING.matcher(line);
      if (missing.find()) {
        return List.of("There is no " + missing.group(1) + " at " + missing.group(2) + ".", AGAIN);
      }
      if (MAVEN_ITSELF.matcher(line).lookingAt()) {
        return List.of("Could not fetch Maven itself: " + line, AGAIN);
      }
    }
    return List.of();
  }

  private static List<String> errors(List<String> log) {
    var errors = new LinkedHashSet<String>();
    for (var line : log) {
      if (line.startsWith("[ERROR]") || COMPILER_WARNING.matcher(line).lookingAt()) {
        var said = line.substring(line.indexOf(']') + 1);
        if (!NOISE.matcher(said.strip()).matches()) {
          errors.add(said.startsWith(" ") ? said.substring(1) : said);
        }
      }
    }
    return (errors.isEmpty() ? last(log) : errors).stream().limit(MOST).toList();
  }

  /// What is left when nothing that Maven said looks like an error's text.
  private static Collection<String> last(List<String> log) {
    var goals = log.stream().filter(line -> line.contains("Failed to execute goal")).toList();
    return goals.isEmpty() ? log.subList(Math.max(0, log.size() - 5), log.size()) : goals;
  }
}
