package attache.ledger.quantity;

import attache.ledger.quantity.Token.Joint;
import attache.ledger.quantity.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Cuts a sentence into words, numbers, signs and marks.
final class Lexer {
  private static final List<String> ARABIC_PREFIXES = List.of("و", "ف", "ب", "ل", "ك");
  private static final int LONGEST_WORD = 60;

  private final String text;
  private final Vocabulary vocabulary;
  private final List<Token> tokens = new ArrayList<>();
  private Joint joint = Joint.SPACE;
  private int at;

  private Lexer(String text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
  }

  static List<Token> tokens(String text, Vocabulary vocabulary) {
    var lexer = new Lexer(text, vocabulary);
    while (lexer.at < text.length()) {
      lexer.step();
    }
    return lexer.tokens;
  }

  /// The words of a phrase of a word list, as its words in a sentence come out.
  static List<String> split(String phrase, String language) {
    var words = new ArrayList<String>();
    for (var at = 0; at < phrase.length(); ) {
      var c = phrase.charAt(at);
      var end = inWord(c) ? endOfElided(phrase, endOfWord(phrase, at), language) : at + 1;
      end = c == '°' ? Math.min(at + 2, phrase.length()) : end;
      if (!Character.isWhitespace(c) && (!isDash(c) || phrase.length() == 1)) {
        words.add(bare(Spelling.of(phrase.substring(at, end))));
      }
      at = end;
    }
    return List.copyOf(words);
  }

  /// Where a word ends that an apostrophe follows: behind the mark in French, with what comes after
  /// it elsewhere.
  private static int endOfElided(String text, int end, String language) {
    var mark = end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’');
    if (!mark) {
      return end;
    }
    if (language.equals("fr")) {
      return end + 1;
    }
    var more = end + 1 < text.length() && inWord(text.charAt(end + 1));
    return more ? endOfWord(text, end + 1) : end;
  }

  /// A word without the Arabic article, which hangs on it.
  private static String bare(String word) {
    return word.length() > 4 && word.startsWith("ال") ? word.substring(2) : word;
  }

  static boolean isHan(int code) {
    return code >= 0x2E80
        && switch (Character.UnicodeScript.of(code)) {
          case HAN, HIRAGANA, KATAKANA -> true;
          default -> false;
        };
  }

  private void step() {
    var c = text.charAt(at);
    if (Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT) {
      joint = Joint.SPACE;
      at++;
    } else if (Numerals.begins(c)) {
      numeral(at);
    } else if (isHan(c)) {
      han();
    } else if (inWord(c)) {
      word();
    } else if (isDash(c)) {
      dash();
    } else {
      mark(c);
    }
  }

  private void mark(char c) {
    var sign = Character.getType(c) == Character.CURRENCY_SYMBOL || "%٪％‰°".indexOf(c) >= 0;
    var end = at + 1;
    if (c == '°' && end < text.length() && "CF".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    add(sign ? Kind.SIGN : Kind.MARK, end);
  }

  private void dash() {
    var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    var between = joint == Joint.NONE && !tokens.isEmpty() && opens(next) && text.charAt(at) != '—';
    if (between) {
      joint = Joint.DASH;
      at++;
    } else if (joint == Joint.SPACE && Character.isDigit(next)) {
      numeral(at + 1);
    } else {
      add(Kind.MARK, at + 1);
    }
  }

  private static boolean opens(char c) {
    return inWord(c)
        || Character.isDigit(c)
        || Character.getType(c) == Character.CURRENCY_SYMBOL
        || isHan(c)
        || c == '%';
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '−' || c >= '‐' && c <= '—' || c == '～' || c == '〜' || c == '－';
  }

  private void numeral(int digits) {
    var numeral = vocabulary.numerals().at(text, digits);
    var end = numeral.end();
    var letters = endOfWord(text, end);
    var name = letters > end && !isHan(text.charAt(end)) && !closes(end, letters);
    if (name) {
      add(Kind.NAME, endOfName(text, letters));
      return;
    }
    var value = digits > at ? numeral.value().negate() : numeral.value();
    tokens.add(new Token(numeral.kind(), at, end, "", joint, false, Phrases.NONE, value));
    joint = Joint.NONE;
    at = end;
  }

  private boolean closes(int start, int end) {
    var digitFollows = end < text.length() && Character.isDigit(text.charAt(end));
    var letters = text.substring(start, end);
    return !digitFollows && (letters.equals("s") || vocabulary.closesNumeral(letters));
  }

  private void han() {
    var length = Math.max(1, vocabulary.longest(text, at));
    if (Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length()) {
      length = Math.max(2, length);
    }
    add(Kind.WORD, at + length);
  }

  private void word() {
    var initials = endOfInitials();
    if (initials > 0) {
      add(Kind.WORD, initials);
      return;
    }
    var end = endOfWord(text, at);
    var next = end < text.length() ? text.charAt(end) : ' ';
    if (next == '\'' || next == '’') {
      add(Kind.WORD, endOfElided(text, end, vocabulary.language()));
    } else if (Character.isDigit(next) && at + 1 <= end && latin(text.charAt(at))) {
      var opens = vocabulary.opensMoney(text.substring(at, end));
      add(opens ? Kind.WORD : Kind.NAME, opens ? end : endOfName(text, end));
    } else if (end - at <= 4 && isSign(end)) {
      add(Kind.SIGN, end + 1);
    } else if (vocabulary.language().equals("ar")) {
      arabic(end);
    } else {
      add(Kind.WORD, end);
    }
  }

  /// A sign of money with letters before it: "US$".
  private boolean isSign(int end) {
    return end < text.length()
        && Character.getType(text.charAt(end)) == Character.CURRENCY_SYMBOL
        && vocabulary.isSign(Spelling.of(text.substring(at, end + 1)));
  }

  /// A word of Arabic, whose first letter may be a word of its own.
  private void arabic(int end) {
    var word = Spelling.of(text.substring(at, end));
    if (!known(word)) {
      for (var prefix : ARABIC_PREFIXES) {
        if (word.startsWith(prefix) && known(word.substring(1)) && end - at > 2) {
          add(Kind.WORD, at + 1);
          break;
        }
      }
    }
    add(Kind.WORD, end);
  }

  private boolean known(String word) {
    return vocabulary.knows(bare(word));
  }

  private static boolean latin(char c) {
    return c < 0x250;
  }

  /// "U.S." and "p.m.": letters that each have a point.
  private int endOfInitials() {
    var end = at;
    while (end + 1 < text.length()
        && Character.isLetter(text.charAt(end))
        && text.charAt(end + 1) == '.'
        && latin(text.charAt(end))) {
      end += 2;
    }
    var followed = end < text.length() && inWord(text.charAt(end));
    return end - at >= 4 && !followed ? end : 0;
  }

  private static int endOfWord(String text, int start) {
    var end = start;
    while (end < text.length() && inWord(text.charAt(end)) && end - start < LONGEST_WORD) {
      end++;
    }
    return end;
  }

  private static int endOfName(String text, int start) {
    var end = start;
    while (end < text.length()
        && (inWord(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean inWord(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    var type = Character.getType(c);
    return Character.isLetter(c) && !isHan(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.SURROGATE && !isHan(c)
        || c == '²'
        || c == '³';
  }

  private void add(Kind kind, int end) {
    var written = text.substring(at, end);
    var spelt = Spelling.of(written);
    if (kind == Kind.WORD && spelt.length() > 3 && spelt.indexOf('.') > 0) {
      spelt = spelt.replace(".", "");
    }
    var phrases = kind == Kind.NAME ? Phrases.NONE : vocabulary.at(spelt);
    if (phrases.isEmpty() && !bare(spelt).equals(spelt)) {
      spelt = bare(spelt);
      phrases = vocabulary.at(spelt);
    }
    var capital =
        Character.isUpperCase(written.charAt(0)) || spelt.length() > 1 && hasCapital(written);
    tokens.add(new Token(kind, at, end, spelt, joint, capital, phrases, BigDecimal.ZERO));
    joint = Joint.NONE;
    at = end;
  }

  private static boolean hasCapital(String word) {
    for (var i = 0; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
