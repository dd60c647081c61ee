package attache.answer.written;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a paraphrase may not bring in or turn round, whatever else it says in other words: a
/// denial, the sides of a contrast, an order of magnitude, a unit of time.
final class Parity {
  /*
   * The check reads sentences and lets a word pass that it knows no counterpart of, for most such words
   * are harmless. These few are not, and a paraphrase has no need of them unless its evidence has them.
   * Refusing a good sentence costs its fluency: the evidence is shown instead.
   */
  private static final Map<String, Tongue> TONGUES = new HashMap<>();
  private static final Set<String> CONTRASTS =
      Set.of("rather than", "instead", "less", "more", "fewer");
  private static final Pattern PERFECT =
      Pattern.compile(
          "\\b(?:has|have|had)\\s+(?:(?:\\p{L}+ly|already|now|also|since)\\s+)?(?:been\\s+)?(\\p{L}{3,})",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> LIGHT =
      Set.of(
          "made",
          "spent",
          "done",
          "taken",
          "given",
          "begun",
          "started",
          "completed",
          "finished",
          "reached");
  private static final Pattern CONDITION =
      Pattern.compile("^\\W*(?:if|unless|should|provided|once)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_DENIAL =
      Pattern.compile(
          "\\bno (?:fewer|less|more|later|earlier) than\\b|\\bnot (?:only|just)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DENIES_SILENTLY =
      Pattern.compile(
          "\\b(?:fail\\w*|too|lack\\w*|miss\\w*|refus\\w*|reject\\w*|absen\\w*|except\\w*"
              + "|un(?!der|til|it|ion|iv|ique|less)\\p{L}{3,})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_YET =
      Pattern.compile("\\b(?:approach\\w*|near(?:s|ing)|subject to|on (?:its|the) way)\\b");
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(\\p{L}[\\p{L}'’-]*)\\s+(?:(?:also|now|has|have|had)\\s+)?"
              + "(?:hope|hopes|hoped|says?|said|warn(?:s|ed)?|argue[sd]?|believe[sd]?|expect(?:s|ed)?"
              + "|suggest(?:s|ed)?|claim(?:s|ed)?|announce[sd]?|predict(?:s|ed)?|insist(?:s|ed)?"
              + "|stress(?:es|ed)?|welcome[sd]?|doubt(?:s|ed)?)\\b");
  private static final Set<String> STANDS_FOR =
      Set.of(
          "he", "she", "it", "they", "who", "which", "that", "and", "but", "also", "not", "as",
          "is", "are", "was", "were", "be", "been", "being", "widely", "to", "will", "would");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "of", "in", "on", "to", "for", "as", "by", "its", "with", "from",
          "at");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[-'’.,][\\p{L}\\d]+)*");
  private static final Pattern SCALED = Pattern.compile("\\d(m|mn|bn|b|tn|k)\\b");
  private static final Map<String, String> SCALES =
      Map.of(
          "m",
          "million",
          "mn",
          "million",
          "bn",
          "billion",
          "b",
          "billion",
          "tn",
          "trillion",
          "k",
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
  /// @param cited the sentences that it rests on
  /// @param around their headlines and the sentences before them
  static Optional<String> trouble(String sentence, String cited, String around, String language) {
    var tongue = TONGUES.get(language);
    if (tongue == null) {
      return Optional.empty();
    }
    var rests = cited + " " + around;
    if (tongue.has("denial", NO_DENIAL.matcher(sentence).replaceAll(""))
        && !tongue.has("denial", rests)
        && !DENIES_SILENTLY.matcher(cited).find()) {
      return Optional.of("denies something, and what is cited denies nothing");
    }
    var there = words(rests);
    var here = words(sentence);
    return unknown(scales(sentence, here), scales(rests, there))
        .map(word -> "what is cited does not speak of a “%s”".formatted(word))
        .or(() -> times(here, words(cited)))
        .or(() -> contrast(here, words(cited)))
        .or(() -> firmness(sentence, cited, tongue))
        .or(() -> speaker(sentence, there));
  }

  /// Whether a sentence brings in a word that leaves things open, such as "considers" or "may".
  static boolean opens(String sentence, String cited, String language) {
    var tongue = TONGUES.get(language);
    if (tongue == null) {
      return true;
    }
    var there = new HashSet<String>();
    words(cited).forEach(word -> there.add(stem(word)));
    return words(sentence).stream()
        .anyMatch(word -> tongue.has("open", word) && !there.contains(stem(word)));
  }

  /// What has been done must have been done where what is cited is open, and a condition may not
  /// fall away.
  private static Optional<String> firmness(String sentence, String cited, Tongue tongue) {
    if (CONDITION.matcher(cited).find() && !tongue.has("open", sentence)) {
      return Optional.of("leaves out the condition of what is cited");
    }
    if (!tongue.has("open", cited) && !NOT_YET.matcher(cited).find()) {
      return Optional.empty();
    }
    var there = words(cited);
    return PERFECT
        .matcher(sentence)
        .results()
        .map(done -> done.group(1).toLowerCase(Locale.ROOT))
        .filter(done -> !there.contains(done))
        .filter(done ->
            LIGHT.contains(done)
                || done.length() > 4
                    && there.stream().anyMatch(other -> stem(other).equals(stem(done))))
        .findFirst()
        .map(done -> "“%s” has not come so far in what is cited".formatted(done));
  }

  /// Whoever is said to say something must be spoken of.
  private static Optional<String> speaker(String sentence, List<String> there) {
    var stems = new HashSet<String>();
    there.forEach(word -> stems.add(stem(word)));
    return SPEAKS
        .matcher(sentence)
        .results()
        .map(speaks -> speaks.group(1))
        .filter(who -> !STANDS_FOR.contains(who.toLowerCase(Locale.ROOT)))
        .filter(who -> !stems.contains(stem(who.toLowerCase(Locale.ROOT))))
        .findFirst()
        .map("what is cited does not speak of “%s”"::formatted);
  }

  private static String stem(String word) {
    var bare = word.replaceAll("['’]s$", "");
    return bare.substring(0, Math.min(4, bare.length()));
  }

  private static Optional<String> unknown(Set<String> said, Set<String> known) {
    return said.stream().filter(word -> !known.contains(word)).findFirst();
  }

  /// "Next year" for "next decade": another unit behind the same word.
  private static Optional<String> times(List<String> here, List<String> there) {
    var units = there.stream().map(Parity::time).flatMap(Optional::stream).toList();
    for (var i = 1; i < here.size(); i++) {
      var unit = time(here.get(i));
      if (unit.isEmpty() || units.contains(unit.get())) {
        continue;
      }
      for (var j = 1; j < there.size(); j++) {
        if (time(there.get(j)).isPresent() && there.get(j - 1).equals(here.get(i - 1))) {
          return Optional.of(
              "what is cited says “%s %s”".formatted(there.get(j - 1), there.get(j)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> time(String word) {
    return Optional.ofNullable(TIMES.get(singular(word)));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /// Orders of magnitude.
  private static Set<String> scales(String text, List<String> words) {
    var found = new HashSet<String>();
    for (var word : words) {
      for (var part : word.split("-")) {
        if (MAGNITUDES.contains(singular(part))) {
          found.add(singular(part));
        }
      }
    }
    SCALED
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .forEach(scale -> found.add(SCALES.getOrDefault(scale.group(1), scale.group(1))));
    return found;
  }

  /// "A rather than B" for "B rather than A": what stands behind a word of contrast stood
  /// elsewhere.
  private static Optional<String> contrast(List<String> here, List<String> there) {
    for (var cue : CONTRASTS) {
      var said = behind(cue, here);
      var known = behind(cue, there);
      if (!known.isEmpty()
          && Collections.disjoint(said, known)
          && said.stream().anyMatch(word -> elsewhere(word, cue, there))) {
        return Optional.of("turns round what stands by “%s” in what is cited".formatted(cue));
      }
    }
    return Optional.empty();
  }

  /// Whether a word stands on the other side of a contrast: before "rather than", anywhere by
  /// "more".
  private static boolean elsewhere(String word, String cue, List<String> words) {
    var last = cue.substring(cue.indexOf(' ') + 1);
    var to =
        cue.equals("rather than") || cue.equals("instead") ? words.indexOf(last) : words.size();
    return words.subList(0, Math.max(0, to)).stream().anyMatch(other -> stem(other).equals(word));
  }

  private static Set<String> behind(String cue, List<String> words) {
    var found = new HashSet<String>();
    for (var i = 0; i < words.size(); i++) {
      var before = i > 0 ? words.get(i - 1) + " " : "";
      if (words.get(i).equals(cue) || (before + words.get(i)).equals(cue)) {
        var next = i + 1;
        while (next < words.size() && SMALL.contains(words.get(next))) {
          next++;
        }
        if (next < words.size()) {
          found.add(stem(words.get(next)));
        }
      }
    }
    return found;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(w -> w.group()).toList();
  }
}
