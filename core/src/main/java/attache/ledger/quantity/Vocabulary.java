package attache.ledger.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The words of a language that make amounts, and the names and signs of money in it. Immutable
/// once made, and safe for use by many threads.
final class Vocabulary {
  private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "zh", "hi", "ar");
  private static final int LONGEST_HAN = 7;
  private static final Map<String, Vocabulary> MADE = new ConcurrentHashMap<>();

  private final String language;
  private final Numerals numerals;
  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final Map<String, Phrases> sorted = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> letterSigns = new HashSet<>();

  private Vocabulary(String language) {
    this.language = language;
    this.numerals = new Numerals(language);
  }

  /// The words of a language; those of English where none ship for it.
  static Vocabulary of(String language) {
    return MADE.computeIfAbsent(LANGUAGES.contains(language) ? language : "en", Vocabulary::read);
  }

  private static Vocabulary read(String language) {
    var made = new Vocabulary(language);
    for (var name : List.of("words-" + language + ".tsv", "words-all.tsv")) {
      for (var row : Table.of(name)) {
        made.addAll(Sense.valueOf(row[0]), row[1], row[2]);
      }
    }
    var money = Table.of("currencies.tsv");
    var column = List.of(money.getFirst()).indexOf(language);
    for (var row : money.subList(1, money.size())) {
      made.addAll(Sense.CURRENCY, row[0], row[column]);
      made.addCode(row[0], row[0]);
      made.addSigns(row[0], row[1]);
    }
    for (var entry : made.byFirst.entrySet()) {
      var phrases = entry.getValue();
      phrases.sort(Comparator.comparingInt((Phrase phrase) -> -phrase.words().size()));
      made.sorted.put(entry.getKey(), new Phrases(phrases));
    }
    return made;
  }

  private void addSigns(String code, String signs) {
    for (var sign : signs.isEmpty() ? new String[0] : signs.split("\\|")) {
      if (sign.chars().allMatch(c -> Character.isLetter(c) || c == '.' || c > 0x900 && c < 0x980)) {
        addCode(code, sign.replace(".", ""));
      } else {
        add(new Phrase(List.of(Spelling.of(sign)), Sense.CURRENCY, code));
      }
    }
  }

  /// A code or an abbreviation, which only counts in exactly these letters.
  private void addCode(String code, String letters) {
    letterSigns.add(letters);
    add(new Phrase(List.of(Spelling.of(letters)), Sense.CODE, code + " " + letters));
  }

  private void addAll(Sense sense, String argument, String phrases) {
    for (var phrase : phrases.isEmpty() ? new String[0] : phrases.split("\\|")) {
      add(new Phrase(wordsOf(phrase), sense, argument));
    }
  }

  private void add(Phrase phrase) {
    byFirst.computeIfAbsent(phrase.words().getFirst(), _ -> new ArrayList<>()).add(phrase);
    known.addAll(phrase.words());
  }

  private List<String> wordsOf(String phrase) {
    if (Lexer.isHan(phrase.codePointAt(0))) {
      return List.of(phrase);
    }
    return Lexer.split(phrase, language);
  }

  String language() {
    return language;
  }

  Numerals numerals() {
    return numerals;
  }

  /// Whether nouns come with a measure word and no space parts words.
  boolean unspaced() {
    return language.equals("zh");
  }

  /// The phrases that begin with a word, longest first.
  Phrases at(String word) {
    var phrases = sorted.get(word);
    if (phrases != null) {
      return phrases;
    }
    return language.equals("de") ? GermanNumbers.phrases(word) : Phrases.NONE;
  }

  /// Whether a word stands anywhere in a phrase.
  boolean knows(String word) {
    return known.contains(word);
  }

  boolean isSign(String text) {
    return byFirst.containsKey(text);
  }

  /// Whether letters that digits follow at once are a code or an abbreviation of money.
  boolean opensMoney(String letters) {
    return letterSigns.contains(letters) || letters.equals("kr");
  }

  /// Whether letters that follow digits at once are a scale, a unit and the like, not a name.
  boolean closesNumeral(String letters) {
    return letterSigns.contains(letters)
        || at(Spelling.of(letters)).all().stream()
            .anyMatch(phrase -> phrase.words().size() == 1 && closes(phrase.sense()));
  }

  private static boolean closes(Sense sense) {
    return switch (sense) {
      case SCALE, PERCENT, TIMES, UNIT, TIME, CLOCK, CURRENCY -> true;
      default -> false;
    };
  }

  /// How many characters the longest phrase at a place of a text without spaces has; 0 for none.
  int longest(String text, int at) {
    for (var length = Math.min(LONGEST_HAN, text.length() - at); length > 0; length--) {
      if (byFirst.containsKey(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }
}
