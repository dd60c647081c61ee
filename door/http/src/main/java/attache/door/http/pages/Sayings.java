package attache.door.http.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives the sentences that the core says in English (why something was left out, what makes a
/// claim doubtful, how claims are joined) in another language. Each has a key in
/// `said_en.properties`, which tells it by its English words, and in the file of every other
/// language. What has no key stays as it is.
final class Sayings {
  // The core has one language, as the contracts of programs do; only pages have more. The words of
  // a
  // source within such a sentence are carried over as they stand.

  private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
  private static final Pattern LAST = Pattern.compile("(?s)(.*) \\(([^()]*)\\)");

  private record Saying(Pattern english, int length, String other) {}

  private final List<Saying> sayings;

  private Sayings(List<Saying> sayings) {
    this.sayings = List.copyOf(sayings);
  }

  /// Those of a language; none where it has no file of them.
  static Sayings of(String code) {
    var english = Tongue.properties("said_en.properties").orElseGet(Properties::new);
    var other =
        code.equals("en")
            ? Optional.<Properties>empty()
            : Tongue.properties("said_" + code + ".properties");
    var sayings = new ArrayList<Saying>();
    if (other.isPresent()) {
      for (var key : english.stringPropertyNames()) {
        var words = other.get().getProperty(key);
        if (words != null) {
          var template = english.getProperty(key);
          sayings.add(new Saying(pattern(template), template.length(), words));
        }
      }
    }
    sayings.sort(Comparator.comparingInt(Saying::length).reversed());
    return new Sayings(sayings);
  }

  private static Pattern pattern(String template) {
    var pattern = new StringBuilder();
    var at = 0;
    for (var hole = HOLE.matcher(template); hole.find(); at = hole.end()) {
      pattern.append(Pattern.quote(template.substring(at, hole.start()))).append("(.+?)");
    }
    return Pattern.compile(pattern + Pattern.quote(template.substring(at)), Pattern.DOTALL);
  }

  /// A sentence of the core in this language.
  String say(String english) {
    var whole = one(english);
    if (whole.isPresent() || sayings.isEmpty()) {
      return whole.orElse(english);
    }
    var parts = english.split("; ");
    if (parts.length > 1) {
      return String.join(" ; ", List.of(parts).stream().map(this::say).toList());
    }
    var colon = english.indexOf(": ");
    var kind = colon < 0 ? Optional.<String>empty() : one(english.substring(0, colon));
    if (kind.isPresent()) {
      return kind.get() + " : " + say(english.substring(colon + 2));
    }
    // A working ends with the stage in brackets.
    var last = LAST.matcher(english);
    return last.matches() && one(last.group(2)).isPresent()
        ? last.group(1) + " (" + say(last.group(2)) + ")"
        : english;
  }

  private Optional<String> one(String english) {
    for (var saying : sayings) {
      var found = saying.english.matcher(english);
      if (found.matches()) {
        return Optional.of(filled(saying.other, found));
      }
    }
    return Optional.empty();
  }

  private String filled(String words, Matcher found) {
    var filled = new StringBuilder();
    var at = 0;
    for (var hole = HOLE.matcher(words); hole.find(); at = hole.end()) {
      filled.append(words, at, hole.start());
      filled.append(within(found.group(Integer.parseInt(hole.group(1)) + 1)));
    }
    return filled.append(words.substring(at)).toString();
  }

  /// What stands in a hole is mostly of the source; a stage or a kind is ours.
  private String within(String part) {
    return part.length() < 200 && part.equals(part.toLowerCase(Locale.ROOT)) ? say(part) : part;
  }
}
