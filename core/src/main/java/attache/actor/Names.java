package attache.actor;

import attache.actor.Mention.Sense;
import attache.story.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Every name in a text: those the gazetteer knows, and the runs of capitalised words it does not.
/// Safe for use by many threads.
///
/// A capitalised word that opens a sentence is a name only if it is no common word; a headline in
/// title case is read with the gazetteer alone.
public final class Names {
  private static final Set<String> LINKS =
      Set.of(
          "of", "for", "on", "the", "de", "la", "du", "von", "van", "der", "al", "bin", "and", "&");
  private static final Set<String> NEVER =
      Set.of(
          "i",
          "the",
          "a",
          "an",
          "if",
          "it",
          "its",
          "this",
          "that",
          "these",
          "those",
          "he",
          "she",
          "they",
          "we",
          "you",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "to",
          "of",
          "and",
          "or",
          "but",
          "as",
          "with",
          "until",
          "till",
          "during",
          "under",
          "over",
          "per",
          "besides",
          "within",
          "through",
          "into",
          "onto",
          "about",
          "whom",
          "whose",
          "after",
          "before",
          "since",
          "while",
          "when",
          "where",
          "what",
          "which",
          "who",
          "why",
          "how",
          "is",
          "are",
          "was",
          "were",
          "did",
          "does",
          "do",
          "has",
          "have",
          "had",
          "will",
          "would",
          "can",
          "could",
          "may",
          "might",
          "should",
          "there",
          "however",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "ai");

  /// Words that open a sentence and no name.
  private static final Set<String> OPENERS =
      Set.of(
          "despite",
          "although",
          "though",
          "unless",
          "unlike",
          "whereas",
          "because",
          "among",
          "amid",
          "against",
          "across",
          "between",
          "beyond",
          "behind",
          "meanwhile",
          "instead",
          "yet",
          "both",
          "either",
          "neither",
          "each",
          "every",
          "some",
          "many",
          "most",
          "all",
          "no",
          "not",
          "only",
          "even",
          "once",
          "still",
          "then",
          "now",
          "today",
          "yesterday",
          "last",
          "also",
          "another",
          "other",
          "such",
          "thus",
          "hence",
          "therefore",
          "earlier",
          "later",
          "according",
          "asked",
          "following",
          "given",
          "thanks",
          "without",
          "like",
          "whether",
          "regarding",
          "alongside",
          "outside",
          "inside",
          "towards",
          "toward",
          "throughout",
          "upon",
          "via",
          "experts",
          "critics",
          "observers",
          "analysts",
          "researchers",
          "officials",
          "nearly",
          "almost",
          "around",
          "several",
          "few",
          "nobody",
          "everyone",
          "our",
          "their",
          "his",
          "her");

  /// Words of other languages that open a sentence; before a capital they may be part of a name.
  private static final Set<String> OPENERS_ELSEWHERE =
      Set.of(
          "le", "la", "les", "un", "une", "dans", "pour", "selon", "avec", "après", "sur", "chez",
          "en", "il", "elle", "ils", "ce", "cette", "ces", "der", "die", "das", "den", "dem", "ein",
          "eine", "einen", "einem", "einer", "im", "am", "zum", "zur", "mit", "nach", "für", "bei",
          "aus", "vor", "auch", "nur", "wer", "wie", "was", "es", "sie", "er", "el", "los", "las",
          "una", "unos", "con", "para", "según", "por", "tras", "lo", "gli", "i", "uno", "per",
          "nel", "nella", "dopo", "secondo", "su");

  /// What a number in front counts.
  private static final Set<String> COUNTED =
      Set.of(
          "thousand",
          "million",
          "billion",
          "trillion",
          "m",
          "mn",
          "bn",
          "tn",
          "percent",
          "per",
          "euros",
          "euro",
          "dollars",
          "dollar",
          "pounds",
          "yuan",
          "yen",
          "rupees",
          "crore",
          "lakh",
          "days",
          "weeks",
          "months",
          "years",
          "hours",
          "times",
          "people",
          "jobs");

  private final Gazetteer gazetteer;
  private final Predicate<String> common;

  /// @param gazetteer the actors known
  /// @param common whether a word in small letters is a common word of the language
  public Names(Gazetteer gazetteer, Predicate<String> common) {
    this.gazetteer = gazetteer;
    this.common = common;
  }

  /// The names of a sentence, in reading order, without overlaps.
  ///
  /// @param anyCase whether known names in small letters count too, as questions have them
  public List<Mention> in(String sentence, boolean anyCase) {
    var known =
        gazetteer.mentions(sentence, anyCase).stream()
            .filter(mention -> !anyCase || !commonWord(mention, sentence))
            .toList();
    var atoms = Atoms.of(sentence);
    var names = new ArrayList<>(known);
    if (!titleCase(sentence, atoms)) {
      names.addAll(unknown(sentence, atoms, known));
      names.sort(java.util.Comparator.comparingInt(mention -> mention.span().start()));
    }
    return List.copyOf(names);
  }

  /// A sentence typed in haste, with the names that slips of typing hid set right.
  public String mended(String sentence) {
    var mended = new StringBuilder(sentence);
    for (var atom : Atoms.of(sentence).reversed()) {
      var word = atom.in(sentence);
      if (word.chars().allMatch(c -> c >= 'a' && c <= 'z') && !common.test(word)) {
        gazetteer.meant(word).ifPresent(name -> mended.replace(atom.start(), atom.end(), name));
      }
    }
    return mended.toString();
  }

  /// "face" in a question is no company of that name.
  private boolean commonWord(Mention mention, String text) {
    var word = mention.span().in(text);
    return mention.type() != ActorType.STATE
        && word.chars().allMatch(c -> c >= 'a' && c <= 'z')
        && common.test(word);
  }

  private List<Mention> unknown(String text, List<Span> atoms, List<Mention> known) {
    var names = new ArrayList<Mention>();
    for (var i = 0; i < atoms.size(); ) {
      if (!opensName(text, atoms, i, known)) {
        i++;
        continue;
      }
      var last = lastOfRun(text, atoms, i, known);
      var span = new Span(atoms.get(i).start(), atoms.get(last).end());
      names.add(new Mention(span.in(text), ActorType.UNKNOWN, Sense.NAME, span));
      i = last + 1;
    }
    return names;
  }

  private boolean opensName(String text, List<Span> atoms, int i, List<Mention> known) {
    var word = atoms.get(i).in(text);
    if (!capital(word) || inside(known, atoms.get(i)) || never(word)) {
      return false;
    }
    if (i > 0 && !opensSentence(text, atoms.get(i).start())) {
      return true;
    }
    var small = word.toLowerCase(Locale.ROOT);
    var followed = i + 1 < atoms.size() && capital(atoms.get(i + 1).in(text));
    if (OPENERS.contains(small)
        || (!followed && OPENERS_ELSEWHERE.contains(small))
        || manner(text, word, atoms.get(i))) {
      return false;
    }
    return !common.test(word.toLowerCase(Locale.ROOT)) || (followed && !word.endsWith("s"));
  }

  /// "Strategically, …": an adverb that a comma follows or whose adjective is a common word.
  private boolean manner(String text, String word, Span atom) {
    var lower = word.toLowerCase(Locale.ROOT);
    if (!lower.endsWith("ly") || lower.length() < 6) {
      return false;
    }
    var stem = lower.substring(0, lower.length() - 2);
    return text.startsWith(",", atom.end())
        || common.test(stem)
        || stem.endsWith("al") && common.test(stem.substring(0, stem.length() - 2));
  }

  private static int lastOfRun(String text, List<Span> atoms, int first, List<Mention> known) {
    var last = first;
    for (var i = first + 1; i < atoms.size(); i++) {
      var gap = text.substring(atoms.get(i - 1).end(), atoms.get(i).start());
      if (!gap.isBlank() && !gap.equals("-") && !gap.equals(". ") && !gap.equals("&")) {
        break;
      }
      var word = atoms.get(i).in(text);
      if (inside(known, atoms.get(i))) {
        break;
      }
      if (i - last > 1 && capital(word) && never(word)) {
        break; // "Osterby on Wednesday"
      }
      if (capital(word) || (isNumber(word) && !counts(text, atoms, i))) {
        last = i;
      } else if (!LINKS.contains(word) || i - last > 2 || parts(word, text, atoms, first, i)) {
        break;
      }
    }
    return last;
  }

  /// Whether "and" stands between two names, as in "Velora and Norvela", and not within one, as in
  /// "Ministry of Ports and Ferries".
  private static boolean parts(String word, String text, List<Span> atoms, int first, int at) {
    return word.equals("and")
        && atoms.subList(first, at).stream()
            .map(atom -> atom.in(text))
            .noneMatch(before -> before.equals("of") || before.equals("for"));
  }

  private static boolean titleCase(String text, List<Span> atoms) {
    if (text.isBlank() || ".!?…”\"".indexOf(text.strip().charAt(text.strip().length() - 1)) >= 0) {
      return false;
    }
    var words = atoms.stream().filter(a -> a.end() - a.start() > 3).toList();
    var capitals = words.stream().filter(a -> capital(a.in(text))).count();
    return words.size() >= 4 && capitals >= words.size() - 1;
  }

  private static boolean opensSentence(String text, int at) {
    for (var i = at - 1; i >= 0; i--) {
      var c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == '\n') {
        return true;
      }
      if (Character.isLetterOrDigit(c) || c == ',') {
        return false;
      }
    }
    return true;
  }

  private static boolean capital(String word) {
    if (Character.isUpperCase(word.codePointAt(0))) {
      return true;
    }
    for (var i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a number counts what follows, as in "Sable Search 32 million", and is no part of a
  /// name like "Falcon 9".
  private static boolean counts(String text, List<Span> atoms, int at) {
    return text.startsWith("%", atoms.get(at).end())
        || at + 1 < atoms.size() && COUNTED.contains(atoms.get(at + 1).in(text));
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit) && word.length() < 4;
  }

  private static boolean never(String word) {
    return NEVER.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean inside(List<Mention> mentions, Span atom) {
    return mentions.stream().anyMatch(mention -> mention.span().contains(atom));
  }
}
