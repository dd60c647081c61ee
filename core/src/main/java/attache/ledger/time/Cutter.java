package attache.ledger.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts a sentence and says what each word can do in an expression of time.
final class Cutter {
  private static final Pattern FISCAL = Pattern.compile("[fg][yj](?:\\d{2}|\\d{4})");

  private static final Set<String> ORDINAL_ENDINGS =
      Set.of("st", "nd", "rd", "th", "er", "e", "ère", "re", "ème", "º", "ª", "o");

  private final Vocabulary vocabulary;
  private final String text;
  private final List<Raw> raws;
  private final List<Token> tokens = new ArrayList<>();

  private Cutter(Vocabulary vocabulary, String text) {
    this.vocabulary = vocabulary;
    this.text = text;
    this.raws = Raw.cut(text);
  }

  static List<Token> cut(Vocabulary vocabulary, String text) {
    var cutter = new Cutter(vocabulary, text);
    var at = 0;
    while (at < cutter.raws.size()) {
      at = cutter.take(at);
    }
    return cutter.tokens;
  }

  private int take(int at) {
    var raw = raws.get(at);
    switch (raw.kind()) {
      case WORD, MIXED -> {
        return word(at);
      }
      case DIGITS -> add(raw, digits(raw));
      case FIGURE -> add(raw, figure(raw));
      case CHINESE -> ChineseCutter.cut(vocabulary, text, raw, tokens);
      case MARK -> tokens.add(new Token(raw.start(), raw.end(), mark(raw), 0));
    }
    return at + 1;
  }

  private void add(Raw raw, Vocabulary.Entry entry) {
    tokens.add(new Token(raw.start(), raw.end(), entry.sign(), entry.value()));
  }

  private int word(int at) {
    var raw = raws.get(at);
    var normal = vocabulary.normal(text.substring(raw.start(), raw.end()));
    for (var phrase : vocabulary.phrases(normal)) {
      if (stands(phrase, at)) {
        var last = at + phrase.words().size() - 1;
        add(new Raw(raw.start(), raws.get(last).end(), raw.kind()), phrase.entry());
        return last + 1;
      }
    }
    var entry = vocabulary.word(normal, Character.isUpperCase(text.charAt(raw.start())));
    if (entry.isPresent()) {
      add(raw, entry.get());
    } else if (raw.kind() == Raw.Kind.MIXED) {
      add(raw, mixed(raw, normal));
    } else if (!vocabulary.is("ar") || !proclitic(raw, normal)) {
      add(raw, unknown(normal));
    }
    return at + 1;
  }

  private boolean stands(Vocabulary.Phrase phrase, int at) {
    var words = phrase.words();
    if (at + words.size() > raws.size()) {
      return false;
    }
    for (var i = 1; i < words.size(); i++) {
      var raw = raws.get(at + i);
      if (!vocabulary.normal(text.substring(raw.start(), raw.end())).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static final Vocabulary.Entry NOTHING = new Vocabulary.Entry(Sign.OTHER, 0);
  private static final Vocabulary.Entry PAST = new Vocabulary.Entry(Sign.PAST, 0);

  private Vocabulary.Entry unknown(String normal) {
    return vocabulary.is("en") && normal.length() > 4 && normal.endsWith("ed") ? PAST : NOTHING;
  }

  /// Arabic writes "and", "by", "for" and "so" in one with the word that follows.
  private boolean proclitic(Raw raw, String normal) {
    if (normal.length() < 3 || "وبلف".indexOf(normal.charAt(0)) < 0) {
      return false;
    }
    var rest = normal.startsWith("لل") ? "ا" + normal.substring(1) : normal.substring(1);
    var entry = vocabulary.word(rest, false);
    entry.ifPresent(e -> add(new Raw(raw.start() + 1, raw.end(), raw.kind()), e));
    return entry.isPresent();
  }

  private Vocabulary.Entry digits(Raw raw) {
    var value = value(raw.start(), raw.end());
    var length = raw.end() - raw.start();
    if (length == 4 && value >= 1900 && value < 2200) {
      return new Vocabulary.Entry(Sign.YEAR, value);
    }
    if (length <= 2) {
      return new Vocabulary.Entry(Sign.DIGITS, value);
    }
    return length == 3 ? new Vocabulary.Entry(Sign.NUMBER, value) : NOTHING;
  }

  private int value(int start, int end) {
    var value = 0;
    for (var at = start; at < end && at < start + 8; at++) {
      value = value * 10 + Math.max(0, Character.digit(text.charAt(at), 10));
    }
    return value;
  }

  /// "12.03.2026", in Chinese "2026.3.12", in German also "03.2026".
  private Vocabulary.Entry figure(Raw raw) {
    var parts = text.substring(raw.start(), raw.end()).split("\\.", -1);
    if (parts.length == 3 && parts[2].length() == 4 && parts[0].length() < 3) {
      return date(number(parts[2]), number(parts[1]), number(parts[0]), parts[1]);
    }
    if (parts.length == 3 && parts[0].length() == 4 && parts[2].length() < 3) {
      return date(number(parts[0]), number(parts[1]), number(parts[2]), parts[1]);
    }
    if (parts.length == 2 && parts[1].length() == 4 && vocabulary.is("de")) {
      return date(number(parts[1]), number(parts[0]), 0, parts[0]);
    }
    return NOTHING;
  }

  private static Vocabulary.Entry date(int year, int month, int day, String written) {
    return written.length() > 2 || year < 1900 || year > 2199
        ? NOTHING
        : new Vocabulary.Entry(Sign.DATE, year * 10_000 + month * 100 + day);
  }

  private static int number(String digits) {
    var value = 0;
    for (var at = 0; at < digits.length(); at++) {
      var digit = Character.digit(digits.charAt(at), 10);
      if (digit < 0 || at > 3) {
        return 0;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private Vocabulary.Entry mixed(Raw raw, String normal) {
    var digits = 0;
    while (digits < normal.length() && Character.isDigit(normal.charAt(digits))) {
      digits++;
    }
    if (digits > 0) {
      return ending(raw, digits, normal.substring(digits));
    }
    if (FISCAL.matcher(normal).matches()) {
      return new Vocabulary.Entry(Sign.FISCAL_YEAR, value(raw.start() + 2, raw.end()));
    }
    return NOTHING;
  }

  private Vocabulary.Entry ending(Raw raw, int digits, String ending) {
    var value = value(raw.start(), raw.start() + digits);
    if (digits == 4 && value >= 1500 && value < 2200 && value % 10 == 0) {
      return ending.equals("s") || ending.equals("er")
          ? new Vocabulary.Entry(Sign.DECADE, value)
          : NOTHING;
    }
    if (digits == 1 && ending.equals("q") && value < 5) {
      return new Vocabulary.Entry(Sign.QUARTER, value);
    }
    return digits < 3 && ORDINAL_ENDINGS.contains(ending)
        ? new Vocabulary.Entry(Sign.ORDINAL, value)
        : NOTHING;
  }

  private Sign mark(Raw raw) {
    var sign = text.charAt(raw.start());
    return switch (sign) {
      case ',', '،', '，', '、' -> Sign.COMMA;
      case '-', '–', '—', '‑', '−', '~', '～' -> Sign.DASH;
      case '/' -> Sign.SLASH;
      case '.' -> Sign.STOP;
      case ';', ':', '；', '：', '؛' -> Sign.BORDER;
      case '%', '٪' -> Sign.COUNTED;
      case '#', '№' -> Sign.NUMBERED;
      default -> Character.getType(sign) == Character.CURRENCY_SYMBOL ? Sign.CURRENCY : Sign.OTHER;
    };
  }
}
