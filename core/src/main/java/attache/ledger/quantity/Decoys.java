package attache.ledger.quantity;

import java.math.BigDecimal;

/// Tells numbers that count nothing: names, years, dates, times of day, labels, telephone numbers,
/// scores.
final class Decoys {
  private Decoys() {}

  /// Whether a piece can be a year: four digits without a mark.
  static boolean year(Sentence sentence, int i) {
    var token = sentence.at(i);
    if (token.kind() == Token.Kind.NAME) {
      return Character.isDigit(sentence.written(i).charAt(0)) && sentence.written(i).endsWith("s");
    }
    return token.kind() == Token.Kind.PLAIN && between(token.value(), 1000, 2199);
  }

  static boolean recentYear(Sentence sentence, int i) {
    return year(sentence, i) && between(sentence.at(i).value(), 1900, 2100);
  }

  private static boolean between(BigDecimal value, int lower, int upper) {
    return value.compareTo(BigDecimal.valueOf(lower)) >= 0
        && value.compareTo(BigDecimal.valueOf(upper)) <= 0;
  }

  /// Whether a number without a unit only names or dates something.
  ///
  /// @param from its first piece
  /// @param to one past its last
  static boolean holds(Sentence sentence, int from, int to) {
    return labelled(sentence, from)
        || dated(sentence, from, to)
        || joined(sentence, from, to)
        || punctuated(sentence, from, to);
  }

  /// "Article 5", "Articles 5 and 6", "§ 3", "#7".
  private static boolean labelled(Sentence sentence, int from) {
    var before = sentence.at(from - 1);
    if (before.is("#") || before.is("§") || before.is("№")) {
      return true;
    }
    if (ends(sentence, from, Sense.LABEL)) {
      return true;
    }
    var listed = sentence.at(from - 2).numeral() && !before.numeral();
    return listed && ends(sentence, from - 2, Sense.LABEL);
  }

  /// Whether a phrase of a sense ends right before a piece.
  static boolean ends(Sentence sentence, int i, Sense sense) {
    for (var k = i - 1; k >= Math.max(0, i - 3); k--) {
      if (sentence.skip(k, sense) == i) {
        return true;
      }
    }
    return false;
  }

  private static boolean dated(Sentence sentence, int from, int to) {
    if (sentence.has(to, Sense.CLOCK) && sentence.at(from).numeral()) {
      return true;
    }
    return month(sentence, to)
        || from > 0 && endsMonth(sentence, from)
        || sentence.at(to).is(",") && month(sentence, to + 1) && sentence.at(to).glued();
  }

  private static boolean month(Sentence sentence, int i) {
    var of = sentence.skip(i, Sense.OF);
    return sentence.has(of, Sense.MONTH) && capitalised(sentence, of);
  }

  private static boolean endsMonth(Sentence sentence, int i) {
    for (var k = i - 1; k >= Math.max(0, i - 2); k--) {
      if (sentence.skip(k, Sense.MONTH) == i) {
        return capitalised(sentence, k);
      }
    }
    return false;
  }

  /// "May" is a month in capitals only; languages that write months small have no such month.
  private static boolean capitalised(Sentence sentence, int i) {
    return sentence.at(i).capital() || !sentence.language().equals("en");
  }

  /// Hangs on a name ("GPT-5"), on more digits ("555-0100") or on a letter ("1990s").
  private static boolean joined(Sentence sentence, int from, int to) {
    var before = sentence.at(from - 1);
    var after = sentence.at(to);
    var named =
        sentence.at(from).joint() == Token.Joint.DASH
            && from > 0
            && !before.numeral()
            && !ends(sentence, from, Sense.BEFORE)
            && !ends(sentence, from, Sense.WHO)
            && sentence.at(from).numeral();
    var digits = after.joint() == Token.Joint.DASH && digits(after);
    var behind = from > 0 && sentence.at(from).joint() == Token.Joint.DASH && digits(before);
    return named || digits || behind || after.glued() && after.text().equals("s");
  }

  private static boolean digits(Token token) {
    return token.numeral() || token.kind() == Token.Kind.ODD || token.kind() == Token.Kind.NAME;
  }

  /// "10:30", "24/7", "+1 555", "3:1", "@5", "x.5".
  private static boolean punctuated(Sentence sentence, int from, int to) {
    var before = sentence.at(from - 1);
    var glued = from > 0 && sentence.at(from).joint() == Token.Joint.NONE;
    var opens =
        glued && (before.is(":") || before.is("/") || before.is("+") || before.is("@"))
            || glued && (before.is("_") || before.is("\\") || before.is("=") || before.is("^"));
    var mark = sentence.at(to);
    var next = sentence.at(to + 1);
    var closes =
        mark.glued()
            && (mark.is(":") || mark.is("/") || mark.is("_") || mark.is("="))
            && next.glued()
            && digits(next);
    var telephone = sentence.at(to).kind() == Token.Kind.ODD || digits(before) && from > 0;
    return opens || closes || telephone;
  }

  /// Whether the word before a number makes it part of a name: "Windows 11", "Boeing 737".
  static boolean named(Sentence sentence, int from) {
    var before = sentence.at(from - 1);
    if (!before.word() && before.kind() != Token.Kind.NAME || !before.capital()) {
      return false;
    }
    return !sentence.has(from - 1, Sense.STOP)
        && !sentence.has(from - 1, Sense.OWN)
        && !sentence.has(from - 1, Sense.SPEND)
        && !sentence.has(from - 1, Sense.CHANGE)
        && !ends(sentence, from, Sense.BEFORE)
        && !ends(sentence, from, Sense.TONE);
  }
}
