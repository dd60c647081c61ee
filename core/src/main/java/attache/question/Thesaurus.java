package attache.question;

import static java.nio.charset.StandardCharsets.US_ASCII;

import attache.actor.Slips;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// English words and those near them in meaning, so that "bought" is found by "purchase". Immutable
/// and safe for use by many threads.
///
/// The words are those of WordNet 3.1 that its tagged texts use. A line of `thesaurus.tsv` is a
/// lemma and its related words, each with a digit of how near it is; the file stays as bytes and is
/// searched by halving, for a program that starts for one question has no time to parse it.
public final class Thesaurus {
  private static final int OPPOSITE = 1;

  private final byte[] lines;
  private final Kin kin;

  private Thesaurus(byte[] lines, Kin kin) {
    this.lines = lines;
    this.kin = kin;
  }

  /// The thesaurus that ships.
  public static Thesaurus shipped() {
    try (var stream = Thesaurus.class.getResourceAsStream("thesaurus.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("thesaurus.tsv is missing from the program");
      }
      return new Thesaurus(stream.readAllBytes(), Kin.shipped());
    } catch (IOException e) {
      throw new UncheckedIOException("thesaurus.tsv cannot be read", e);
    }
  }

  /// Whether a word in small letters, or a base form of it, is a common English word.
  public boolean knows(String word) {
    return baseForms(word).stream().anyMatch(form -> line(form).isPresent());
  }

  /// Words and phrases near a word in meaning and how near, 0.6 to 0.9; opposites left out.
  ///
  /// @param word in any form, or a phrase; small letters
  public Map<String, Float> related(String word) {
    var related = new LinkedHashMap<>(kin.of(baseForms(word)));
    for (var form : baseForms(word)) {
      line(form)
          .ifPresent(words -> {
            for (var other : words) {
              var nearness = other.charAt(other.length() - 1) - '0';
              if (nearness != OPPOSITE) {
                related.merge(other.substring(0, other.length() - 1), nearness / 10f, Math::max);
              }
            }
          });
    }
    return related;
  }

  /// The common word that a word with a slip of typing may mean.
  ///
  /// @param written small letters, not a common word itself
  public Optional<String> meant(String written) {
    if (written.length() < 5) {
      return Optional.empty();
    }
    var forms = baseForms(written);
    for (var start = startOfLetter(written.charAt(0)); start < lines.length; ) {
      var end = endOfLine(start);
      if (lines[start] != written.charAt(0)) {
        break;
      }
      var tab = start;
      while (lines[tab] != '\t') {
        tab++;
      }
      var lemma = new String(lines, start, tab - start, US_ASCII);
      if (lemma.length() > 3 && forms.stream().anyMatch(form -> Slips.oneSlip(form, lemma))) {
        return Optional.of(lemma);
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private int startOfLetter(char letter) {
    var low = 0;
    var high = lines.length;
    while (low < high) {
      var start = startOfLine((low + high) >>> 1);
      if (lines[start] < letter) {
        low = endOfLine(start) + 1;
      } else {
        high = start;
      }
    }
    return low;
  }

  /// Words of the opposite meaning.
  ///
  /// @param word in any form, small letters
  public List<String> opposites(String word) {
    return baseForms(word).stream()
        .flatMap(form -> line(form).stream())
        .flatMap(List::stream)
        .filter(other -> other.endsWith("" + OPPOSITE))
        .map(other -> other.substring(0, other.length() - 1))
        .distinct()
        .toList();
  }

  /// Forms a word may be an inflection of, itself first.
  static List<String> baseForms(String word) {
    var forms = new ArrayList<String>();
    forms.add(word);
    for (var ending : List.of("s", "es", "ed", "d", "ing", "er", "ly")) {
      if (word.endsWith(ending) && word.length() > ending.length() + 2) {
        var stem = word.substring(0, word.length() - ending.length());
        forms.add(stem);
        var last = stem.length() - 1;
        if (ending.equals("ing") || ending.equals("ed")) {
          forms.add(stem + "e");
          if (stem.charAt(last) == stem.charAt(last - 1)) {
            forms.add(stem.substring(0, last));
          }
        }
      }
    }
    if (word.endsWith("ies") || word.endsWith("ied")) {
      forms.add(word.substring(0, word.length() - 3) + "y");
    }
    return forms;
  }

  private Optional<List<String>> line(String lemma) {
    var wanted = lemma.toLowerCase(Locale.ROOT).getBytes(US_ASCII);
    var low = 0;
    var high = lines.length;
    while (low < high) {
      var start = startOfLine((low + high) >>> 1);
      var end = endOfLine(start);
      var tab = start;
      while (lines[tab] != '\t') {
        tab++;
      }
      var order = Arrays.compare(lines, start, tab, wanted, 0, wanted.length);
      if (order == 0) {
        var words = new String(lines, tab + 1, end - tab - 1, US_ASCII);
        return Optional.of(List.of(words.split(" ")));
      }
      if (order < 0) {
        low = end + 1;
      } else {
        high = start;
      }
    }
    return Optional.empty();
  }

  private int startOfLine(int at) {
    var start = at;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int endOfLine(int at) {
    var end = at;
    while (end < lines.length && lines[end] != '\n') {
      end++;
    }
    return end;
  }
}
