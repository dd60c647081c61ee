package attache.app;

import attache.desk.Keeping;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// What a reader can set: in `settings.properties` of the home, then in the environment, which
/// wins.
///
/// @param keeping whether questions and answers are kept, and how long
/// @param privateAddresses whether loopback and private addresses may be visited
/// @param glossary whether the shipped glossary is stored in a new home
/// @param auditQuestions whether the audit log keeps the words of questions
record Settings(
    Keeping keeping, boolean privateAddresses, boolean glossary, boolean auditQuestions) {
  static final String FILE = "settings.properties";
  private static final Set<String> KEYS =
      Set.of("keep-answers", "keep-answers-for", "allow-private-addresses", "glossary", "audit-questions");

  /// Reads the settings of a home.
  ///
  /// @throws IOException if a key is unknown or a value cannot be read; the message lists them all
  static Settings of(Path home, Map<String, String> environment) throws IOException {
    var values = new Properties();
    var file = home.resolve(FILE);
    if (Files.exists(file)) {
      values.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
    }
    var mistakes = new ArrayList<String>();
    for (var key : values.stringPropertyNames()) {
      if (!KEYS.contains(key)) {
        mistakes.add("%s is no setting; there are %s".formatted(key, String.join(", ", sorted())));
      }
    }
    var named = new HashMap<String, String>();
    for (var key : KEYS) {
      var variable = "ATTACHE_" + key.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
      var value = environment.get(variable);
      if (value != null) {
        values.setProperty(key, value);
        named.put(key, variable);
      }
    }
    var settings =
        new Settings(
            new Keeping(
                truth(values, named, "keep-answers", true, mistakes),
                days(values, named, mistakes)),
            truth(values, named, "allow-private-addresses", false, mistakes),
            truth(values, named, "glossary", true, mistakes),
            truth(values, named, "audit-questions", false, mistakes));
    if (!mistakes.isEmpty()) {
      var where =
          Files.exists(file) ? "%s, then the environment".formatted(file) : "the environment";
      throw new IOException(
          "the settings cannot be read (%s): %s".formatted(where, String.join("; ", mistakes)));
    }
    return settings;
  }

  /// The same, except that nothing that is asked is kept.
  Settings keepingNothing() {
    return new Settings(new Keeping(false, Optional.empty()), privateAddresses, glossary, false);
  }

  private static List<String> sorted() {
    return KEYS.stream().sorted().toList();
  }

  private static boolean truth(
      Properties values,
      Map<String, String> named,
      String key,
      boolean otherwise,
      List<String> mistakes) {
    var value = values.getProperty(key, String.valueOf(otherwise)).strip();
    if (!value.equals("true") && !value.equals("false")) {
      mistakes.add(
          "%s must be true or false, got %s".formatted(named.getOrDefault(key, key), value));
    }
    return value.equals("true");
  }

  private static Optional<Duration> days(
      Properties values, Map<String, String> named, List<String> mistakes) {
    var value = values.getProperty("keep-answers-for", "").strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!value.matches("[1-9]\\d{0,4}d")) {
      var name = named.getOrDefault("keep-answers-for", "keep-answers-for");
      mistakes.add(name + " must be a number of days such as 30d, got " + value);
      return Optional.empty();
    }
    return Optional.of(Duration.ofDays(Long.parseLong(value.substring(0, value.length() - 1))));
  }
}
