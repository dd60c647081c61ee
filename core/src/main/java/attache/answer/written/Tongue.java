package attache.answer.written;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// The words of a language that say whether, how firmly and how much. Immutable.
final class Tongue {
  private static final Properties SHIPPED = shipped();

  private final Map<String, Pattern> words = new HashMap<>();

  private Tongue(String language) {
    for (var key : SHIPPED.stringPropertyNames()) {
      if (key.startsWith(language + ".")) {
        words.put(
            key.substring(language.length() + 1),
            Pattern.compile(
                "(?<![\\p{L}])(?:" + SHIPPED.getProperty(key) + ")(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
      }
    }
  }

  /// That of a language; empty where its words are not known.
  static Optional<Tongue> of(String language) {
    return SHIPPED.containsKey(language + ".denial")
        ? Optional.of(new Tongue(language))
        : Optional.empty();
  }

  /// Whether a text has a word of some kind.
  boolean has(String kind, String text) {
    var pattern = words.get(kind);
    return pattern != null && pattern.matcher(text).find();
  }

  private static Properties shipped() {
    var all = new Properties();
    try (var stream = Tongue.class.getResourceAsStream("tongues.properties")) {
      if (stream == null) {
        throw new IllegalStateException("words of languages are missing from the program");
      }
      all.load(new InputStreamReader(stream, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("words of languages cannot be read", e);
    }
    return all;
  }
}
