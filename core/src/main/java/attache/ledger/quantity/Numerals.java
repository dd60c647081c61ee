package attache.ledger.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads numbers in digits as a language marks them: by comma or point, by space or apostrophe, in
/// digits of any script.
final class Numerals {
  /*
   * Groups of digits and the marks between them are split first; what the marks mean follows from
   * their kinds and from the sizes of the groups, and only where these leave it open ("1.500") from
   * the language.
   */
  private static final String SPACES = " \u00a0\u202f\u2009";
  private static final String APOSTROPHES = "'’";
  private static final String VULGAR = "½¼¾⅓⅔⅛⅕⅖⅗⅘";
  private static final List<String> VULGAR_VALUES =
      List.of("0.5", "0.25", "0.75", "0.3333333", "0.6666667", "0.125", "0.2", "0.4", "0.6", "0.8");
  private static final int LONGEST = 30;

  /// What was read.
  ///
  /// @param end one past its last character
  /// @param kind PLAIN, MARKED or ODD
  record Numeral(int end, Token.Kind kind, BigDecimal value) {}

  private final boolean commaIsDecimal;
  private final boolean commaGroupsThree;

  Numerals(String language) {
    commaIsDecimal = language.equals("fr") || language.equals("de") || language.equals("es");
    commaGroupsThree = language.equals("es");
  }

  static boolean begins(char c) {
    return Character.isDigit(c) || VULGAR.indexOf(c) >= 0;
  }

  /// The number that begins at a digit.
  Numeral at(String text, int start) {
    if (VULGAR.indexOf(text.charAt(start)) >= 0) {
      return new Numeral(start + 1, Token.Kind.MARKED, vulgar(text.charAt(start)));
    }
    var groups = new ArrayList<String>();
    var marks = new StringBuilder();
    var end = group(text, start, groups);
    while (continues(text, end, groups, marks)) {
      marks.append(kindOf(text.charAt(end)));
      end = group(text, end + 1, groups);
    }
    var value = end - start > LONGEST ? Optional.<BigDecimal>empty() : value(groups, marks);
    if (value.isEmpty()) {
      return new Numeral(end, Token.Kind.ODD, BigDecimal.ZERO);
    }
    if (end < text.length() && VULGAR.indexOf(text.charAt(end)) >= 0) {
      return new Numeral(end + 1, Token.Kind.MARKED, value.get().add(vulgar(text.charAt(end))));
    }
    var kind = marks.isEmpty() ? Token.Kind.PLAIN : Token.Kind.MARKED;
    return new Numeral(end, kind, value.get());
  }

  private static BigDecimal vulgar(char c) {
    return new BigDecimal(VULGAR_VALUES.get(VULGAR.indexOf(c)));
  }

  private static int group(String text, int start, List<String> groups) {
    var digits = new StringBuilder();
    var at = start;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      digits.append((char) ('0' + Character.digit(text.charAt(at), 10)));
      at++;
    }
    groups.add(digits.toString());
    return at;
  }

  private static boolean continues(String text, int end, List<String> groups, CharSequence marks) {
    if (end + 1 >= text.length() || !Character.isDigit(text.charAt(end + 1))) {
      return false;
    }
    var mark = kindOf(text.charAt(end));
    if (mark == ' ' || mark == '\'') {
      return grouped(groups, 1) && marksAre(marks, mark) && threeFollow(text, end + 1);
    }
    return mark != '?';
  }

  /// Whether exactly three digits stand at a place.
  private static boolean threeFollow(String text, int at) {
    var count = 0;
    while (at + count < text.length() && Character.isDigit(text.charAt(at + count))) {
      count++;
    }
    return count == 3;
  }

  private static char kindOf(char c) {
    if (SPACES.indexOf(c) >= 0) {
      return ' ';
    }
    if (APOSTROPHES.indexOf(c) >= 0) {
      return '\'';
    }
    return switch (c) {
      case '.', '．' -> '.';
      case ',', '，' -> ',';
      case '٫' -> 'd';
      case '٬' -> 'g';
      default -> '?';
    };
  }

  private static boolean marksAre(CharSequence marks, char mark) {
    return marks.chars().allMatch(c -> c == mark);
  }

  private Optional<BigDecimal> value(List<String> groups, StringBuilder marks) {
    var first = groups.getFirst();
    if (marks.isEmpty()) {
      return first.length() > 1 && first.startsWith("0")
          ? Optional.empty()
          : Optional.of(new BigDecimal(first));
    }
    var last = marks.charAt(marks.length() - 1);
    var before = marks.substring(0, marks.length() - 1);
    if (before.isEmpty()) {
      return single(groups, last);
    }
    if (marksAre(marks, last)) {
      return grouped(groups, groups.size()) ? whole(groups) : Optional.empty();
    }
    var decimal = last == '.' || last == ',' || last == 'd';
    var body = groups.subList(0, groups.size() - 1);
    return decimal && marksAre(before, before.charAt(0)) && grouped(body, body.size())
        ? decimal(body, groups.getLast())
        : Optional.empty();
  }

  private Optional<BigDecimal> single(List<String> groups, char mark) {
    var three = groups.getLast().length() == 3 && grouped(groups, 2);
    var groupsHere =
        switch (mark) {
          case ' ', '\'', 'g' -> true;
          case 'd' -> false;
          case ',' -> three && (!commaIsDecimal || commaGroupsThree);
          default -> three && commaIsDecimal;
        };
    if (groupsHere) {
      return whole(groups);
    }
    var odd = mark == ',' && !commaIsDecimal && groups.getLast().length() > 2;
    return odd ? Optional.empty() : decimal(groups.subList(0, 1), groups.getLast());
  }

  /// Whether the groups are of three digits, or of two with three at the end, as in India.
  private static boolean grouped(List<String> groups, int count) {
    var first = groups.getFirst();
    if (first.length() > 3 || count > 1 && first.startsWith("0")) {
      return false;
    }
    var rest = groups.subList(1, groups.size());
    if (rest.stream().allMatch(group -> group.length() == 3)) {
      return true;
    }
    return first.length() <= 2
        && rest.getLast().length() == 3
        && rest.subList(0, rest.size() - 1).stream().allMatch(group -> group.length() == 2);
  }

  private static Optional<BigDecimal> whole(List<String> groups) {
    return Optional.of(new BigDecimal(String.join("", groups)));
  }

  private static Optional<BigDecimal> decimal(List<String> body, String part) {
    return Optional.of(new BigDecimal(String.join("", body) + "." + part));
  }
}
