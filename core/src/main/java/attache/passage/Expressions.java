package attache.passage;

import attache.passage.Expression.Kind;
import attache.story.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the expressions of an English sentence: enough to tell whether it can answer "how much" or
/// "when". What an amount is worth is the ledger's matter.
public final class Expressions {
  private static final String WORD_NUMBER =
      "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
          + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
          + "|eighty|ninety|hundreds?|dozens?|thousands?)";
  private static final String DIGITS = "\\d+(?:[.,\u00a0\u202f]\\d+)*";
  private static final String NUMERAL =
      "(?:" + DIGITS + "|\\b" + WORD_NUMBER + "(?:[- ]" + WORD_NUMBER + ")*\\b)";
  private static final String SCALE =
      "(?:[\\s\u00a0-]?(?:thousand|million|billion|trillion|mn|bn|trn|tn|crore|lakh|m|b|k)\\b)";
  private static final String SIGN = "(?:(?:US|A|C|HK|NT|S|NZ|R)?\\$|[€£¥₹₩₽₺₪]|\\bRs\\.?\\s?)";
  private static final String CURRENCY =
      "(?:(?:US |Australian |Canadian |Singapore |Hong Kong )?dollars?|euros?|pounds?(?: sterling)?"
          + "|yuan|renminbi|yen|won|rupees?|rubles?|roubles?|francs?|kron(?:a|or|e|er)|dirhams?"
          + "|riyals?|rand|pesos?|reais|real|lira|zloty|shekels?|shillings?|naira"
          + "|USD|EUR|GBP|CNY|JPY|INR|CHF|AUD|CAD|SEK|NOK|DKK|AED|SAR|KRW|BRL)\\b";
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
  private static final String WEEKDAY =
      "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
  private static final String YEAR = "(?:19|20|21)\\d\\d";
  private static final String UNIT =
      "(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?"
          + "|centur(?:y|ies))";

  private record Rule(Kind kind, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          rule(Kind.MONEY, SIGN + "\\s?" + DIGITS + SCALE + "*"),
          rule(Kind.MONEY, NUMERAL + SCALE + "*[\\s\u00a0-]?" + CURRENCY),
          rule(Kind.MONEY, DIGITS + SCALE + "*\\s?[€£¥₹$]"),
          rule(
              Kind.MONEY,
              "\\b(?:(?:tens|hundreds) of )?(?:millions|billions|trillions)(?: of "
                  + CURRENCY
                  + ")?"),
          rule(Kind.PERCENT, NUMERAL + "\\s?(?:%|per ?cent\\b|percentage points?\\b|points?\\b)"),
          rule(
              Kind.PERCENT,
              "\\b(?:half|(?:a|one|two|three)[- ](?:thirds?|quarters?|fifths?|tenths?)) (?:of|the)\\b"),
          rule(
              Kind.MULTIPLE, "\\b(?:" + NUMERAL + " times|twice|thrice|double|triple|\\w+fold)\\b"),
          rule(
              Kind.DATE,
              "\\b(?:(?:"
                  + WEEKDAY
                  + ",? )?\\d{1,2}(?:st|nd|rd|th)? "
                  + MONTH
                  + "(?:,? "
                  + YEAR
                  + ")?|"
                  + MONTH
                  + " \\d{1,2}(?:st|nd|rd|th)?(?:, "
                  + YEAR
                  + ")?\\b|"
                  + MONTH
                  + "(?: "
                  + YEAR
                  + ")?|"
                  + YEAR
                  + "-\\d\\d-\\d\\d|"
                  + WEEKDAY
                  + "|(?:Q[1-4]|(?:first|second|third|fourth|last) (?:quarter|half))(?: of)?(?: "
                  + YEAR
                  + ")?|(?:early|mid|late)[- ]?"
                  + YEAR
                  + "|(?:spring|summer|autumn|winter)(?: "
                  + YEAR
                  + ")|"
                  + YEAR
                  + "s?\\b)"),
          rule(
              Kind.DATE,
              "\\b(?:(?:next|last|this) (?:year|month|week|quarter|decade|spring|summer|autumn"
                  + "|winter)|yesterday|today|tomorrow|(?:in|by|from) (?:spring|summer|autumn|winter)"
                  + "|the end of the (?:year|month|decade))\\b"),
          rule(
              Kind.DURATION,
              "\\b(?:(?:" + NUMERAL + "|an?|several|few|the next|half an?)[- ])?" + UNIT + "\\b"),
          rule(Kind.NUMBER, "(?<![\\p{L}\\d-])" + NUMERAL + SCALE + "*(?![\\d%])"),
          rule(Kind.QUOTED, "[‘“\"«„]([^‘’“”\"«»„]{2,80})[’”\"»“]"));

  private Expressions() {}

  private static Rule rule(Kind kind, String pattern) {
    return new Rule(
        kind, Pattern.compile(pattern, kind == Kind.DATE ? 0 : Pattern.CASE_INSENSITIVE));
  }

  /// The expressions of a text, in reading order; of two that overlap, the one whose kind says
  /// more.
  public static List<Expression> in(String text) {
    var found = new ArrayList<Expression>();
    for (var rule : RULES) {
      var matcher = rule.pattern().matcher(text);
      while (matcher.find()) {
        var span = new Span(matcher.start(), matcher.end());
        if (found.stream().noneMatch(other -> overlap(other, rule.kind(), span))) {
          found.add(new Expression(rule.kind(), span));
        }
      }
    }
    found.sort(Comparator.comparingInt(expression -> expression.span().start()));
    return List.copyOf(found);
  }

  private static boolean overlap(Expression other, Kind kind, Span span) {
    var quotes = other.kind() == Kind.QUOTED || kind == Kind.QUOTED;
    return !quotes && other.span().start() < span.end() && span.start() < other.span().end();
  }
}
