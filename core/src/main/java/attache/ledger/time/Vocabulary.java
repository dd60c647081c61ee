package attache.ledger.time;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The words of time of one language. Immutable.
///
/// A line of `words-XX.tsv` is a [Sign], a value, and words that have them, parted by `|`. A phrase
/// has its words, as they are cut, parted by spaces.
final class Vocabulary {
  /// What a word is.
  record Entry(Sign sign, int value) {}

  /// Words that are something together.
  record Phrase(List<String> words, Entry entry) {}

  private final String language;
  private final Map<String, Entry> words = new HashMap<>();

  /// Words that count only with a capital letter.
  private final Map<String, Entry> names = new HashMap<>();

  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private int longest = 1;

  private Vocabulary(String language) {
    this.language = language;
  }

  /// The words that ship for a language.
  static Vocabulary shipped(String language) {
    var name = "words-" + language + ".tsv";
    var vocabulary = new Vocabulary(language);
    try (var stream = Vocabulary.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      new BufferedReader(new InputStreamReader(stream, UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(vocabulary::enter);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
    vocabulary
        .phrases
        .values()
        .forEach(
            list -> list.sort(Comparator.comparingInt((Phrase p) -> p.words().size()).reversed()));
    return vocabulary;
  }

  private void enter(String line) {
    var columns = line.split("\t", -1);
    var entry = new Entry(Sign.valueOf(columns[0]), Integer.parseInt(columns[1]));
    for (var words : columns[2].split("\\|")) {
      var parts = List.of(normal(words.strip()).split(" "));
      longest = Math.max(longest, parts.getFirst().length());
      if (parts.size() == 1) {
        (isName(entry) ? names : this.words).put(parts.getFirst(), entry);
      } else {
        phrases
            .computeIfAbsent(parts.getFirst(), _ -> new ArrayList<>())
            .add(new Phrase(parts, entry));
      }
    }
  }

  String language() {
    return language;
  }

  boolean is(String other) {
    return language.equals(other);
  }

  /// In English and German, months and days begin with a capital letter.
  private boolean isName(Entry entry) {
    return (is("en") || is("de"))
        && switch (entry.sign()) {
          case MONTH, SHORT_MONTH, WEEKDAY, QUARTER, HALF -> true;
          default -> false;
        };
  }

  /// Length of the longest word.
  int longest() {
    return longest;
  }

  /// What a word is, if it is one of them.
  ///
  /// @param capital whether it begins with a capital letter
  Optional<Entry> word(String normal, boolean capital) {
    var name = capital ? names.get(normal) : null;
    return Optional.ofNullable(name == null ? words.get(normal) : name);
  }

  /// Phrases that begin with a word, the longest first.
  List<Phrase> phrases(String first) {
    return phrases.getOrDefault(first, List.of());
  }

  /// A word as it is looked up.
  String normal(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    if (lower.endsWith("’")) {
      lower = lower.replace('’', '\'');
    }
    return is("ar") ? plain(lower) : lower;
  }

  /// Arabic without signs of vowels and lengthening, and with one alif.
  private static String plain(String word) {
    var plain = new StringBuilder(word.length());
    for (var at = 0; at < word.length(); at++) {
      var sign = word.charAt(at);
      if (sign == 'أ' || sign == 'إ' || sign == 'آ') {
        plain.append('ا');
      } else if (sign == 'ى') {
        plain.append('ي');
      } else if ((sign < '\u064B' || sign > '\u0652') && sign != 'ـ') {
        plain.append(sign);
      }
    }
    return plain.toString();
  }
}
