package attache.answer.written;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a paraphrase may not bring in or turn round, whatever else it says in other words: a denial, the
/// sides of a contrast, an order of magnitude, a unit of time.
final class Parity {
  /*
   * The check reads sentences and lets a word pass that it knows no counterpart of, for most such words
   * are harmless. These few are not, and a paraphrase has no need of them unless its evidence has them.
   * Refusing a good sentence costs its fluency: the evidence is shown instead.
   */
  private static final Map<String, Tongue> TONGUES = new HashMap<>();
  private static final Set<String> CONTRASTS = Set.of("than", "instead", "less", "more", "fewer");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "of", "in", "on", "to", "for", "as", "by", "its", "with", "from", "at");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[-'’.,][\\p{L}\\d]+)*");
  private static final Pattern SCALED = Pattern.compile("\\d(m|mn|bn|b|tn|k)\\b");
  private static final Map<String, String> SCALES =
      Map.of("m", "million", "mn", "million", "bn", "billion", "b", "billion", "tn", "trillion", "k",
          "thousand");
  private static final List<String> MAGNITUDES =
      List.of("thousand", "million", "billion", "trillion", "dozen");
  private static final Map<String, String> TIMES =
      Map.ofEntries(
          Map.entry("day", "day"),
          Map.entry("daily", "day"),
          Map.entry("week", "week"),
          Map.entry("weekly", "week"),
          Map.entry("month", "month"),
          Map.entry("monthly", "month"),
          Map.entry("year", "year"),
          Map.entry("yearly", "year"),
          Map.entry("annual", "year"),
          Map.entry("annually", "year"),
          Map.entry("decade", "decade"),
          Map.entry("century", "century"),
          Map.entry("centurie", "century"),
          Map.entry("hour", "hour"),
          Map.entry("hourly", "hour"),
          Map.entry("minute", "minute"));

  static {
    Tongue.of("en").ifPresent(tongue -> TONGUES.put("en", tongue));
  }

  private Parity() {}

  /// Why a sentence may not stand for what it rests on; empty where it may. Knows English only.
  ///
  /// @param rests the sentences that it rests on, with those before them
  static Optional<String> trouble(String sentence, String rests, String language) {
    var tongue = TONGUES.get(language);
    if (tongue == null) {
      return Optional.empty();
    }
    if (tongue.has("denial", sentence) && !tongue.has("denial", rests)) {
      return Optional.of("denies something, and what is cited denies nothing");
    }
    var there = words(rests);
    var here = words(sentence);
    return unknown(measures(sentence, here), measures(rests, there))
        .map(word -> "what is cited does not speak of a “%s”".formatted(word))
        .or(() -> contrast(here, there));
  }

  private static Optional<String> unknown(Set<String> said, Set<String> known) {
    return said.stream().filter(word -> !known.contains(word)).findFirst();
  }

  /// Orders of magnitude and units of time.
  private static Set<String> measures(String text, List<String> words) {
    var found = new HashSet<String>();
    for (var word : words) {
      for (var part : word.split("-")) {
        var one = part.endsWith("s") ? part.substring(0, part.length() - 1) : part;
        if (MAGNITUDES.contains(one)) {
          found.add(one);
        }
        Optional.ofNullable(TIMES.get(one)).ifPresent(found::add);
      }
    }
    SCALED
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .forEach(scale -> found.add(SCALES.getOrDefault(scale.group(1), scale.group(1))));
    return found;
  }

  /// "A rather than B" for "B rather than A": what stands behind a word of contrast, where both have
  /// the word, must be the same.
  private static Optional<String> contrast(List<String> here, List<String> there) {
    for (var word : CONTRASTS) {
      var said = behind(word, here);
      var known = behind(word, there);
      if (!said.isEmpty() && !known.isEmpty() && said.stream().noneMatch(known::contains)) {
        return Optional.of("turns round what stands behind “%s” in what is cited".formatted(word));
      }
    }
    return Optional.empty();
  }

  private static Set<String> behind(String contrast, List<String> words) {
    var found = new HashSet<String>();
    for (var i = 0; i < words.size(); i++) {
      if (words.get(i).equals(contrast)) {
        var next = i + 1;
        while (next < words.size() && SMALL.contains(words.get(next))) {
          next++;
        }
        if (next < words.size()) {
          var word = words.get(next);
          found.add(word.substring(0, Math.min(5, word.length())));
        }
      }
    }
    return found;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(w -> w.group()).toList();
  }
}
