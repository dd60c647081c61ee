package attache.answer.check;

import attache.ledger.time.Time;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Every date stands in what is cited.
final class DateRule implements Rule {
  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|fall|winter|christmas"
              + "|quarter|half|decade|century|(?:19|20)\\d\\d|\\d{1,2}(?=st\\b|nd\\b|rd\\b|th\\b|\\b)|first|second|third|fourth"
              + "|yesterday|today|tomorrow|next|last|end|beginning|middle|early|late|mid)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> LOOSE =
      Set.of("next", "last", "today", "half", "early", "late", "first", "mid");
  private static final Pattern ENDS =
      Pattern.compile("\\b(?:by|until|till|before|no later than|at the latest)\\b");
  private static final Pattern OPENS = Pattern.compile("\\b(?:since|from|after|starting|as of)\\b");

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    for (var time : asked.said().parsed().times()) {
      var written = time.span().in(asked.said().text());
      var parts = parts(written);
      var length =
          asked.said().numerals().stream()
              .anyMatch(n ->
                  n.kind() == Numeral.Kind.LENGTH
                      && n.span().start() < time.span().end()
                      && time.span().start() < n.span().end());
      if (length || parts.isEmpty() || LOOSE.containsAll(parts)) {
        continue;
      }
      if (!carried(parts, asked.cited()) && !carried(parts, asked.around())) {
        reasons.add(new Reason(Reason.Kind.DATE, "no cited sentence has “" + written + "”"));
      } else if (!carried(parts, asked.cited()) && left(asked, parts)) {
        reasons.add(
            new Reason(
                Reason.Kind.DATE,
                "the cited sentence has another date in place of “" + written + "”"));
      } else if (turned(asked, time, parts)) {
        reasons.add(
            new Reason(
                Reason.Kind.DATE, "“" + written + "” limits the time otherwise in what is cited"));
      }
    }
    return reasons;
  }

  /// Whether the one cited sentence has a date of the same sort that the statement leaves out.
  private static boolean left(Case asked, Set<String> parts) {
    if (asked.cited().size() > 1) {
      return false;
    }
    var said = parts(asked.said().text());
    for (var told : asked.cited()) {
      for (var time : told.parsed().times()) {
        var theirs = parts(time.span().in(told.text()));
        if (!theirs.isEmpty()
            && theirs.size() == parts.size()
            && !LOOSE.containsAll(theirs)
            && !said.containsAll(theirs)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> parts(String words) {
    var parts = new HashSet<String>();
    var matcher = PART.matcher(words);
    while (matcher.find()) {
      var part = matcher.group().toLowerCase(Locale.ROOT);
      parts.add(
          switch (part) {
            case "first" -> words.toLowerCase(Locale.ROOT).contains("first of") ? "1" : "first";
            default -> part;
          });
    }
    return parts;
  }

  /// Whether one sentence has all parts of a date, in one date or in two that complete each other.
  private static boolean carried(Set<String> parts, List<Told> where) {
    for (var told : where) {
      for (var time : told.parsed().times()) {
        if (parts(time.span().in(told.text())).containsAll(parts)) {
          return true;
        }
      }
      var days = parts.stream().allMatch(p -> p.length() > 2 || !Character.isDigit(p.charAt(0)));
      if (days && parts(told.text()).containsAll(parts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean turned(Case asked, Time time, Set<String> parts) {
    var said = limit(asked.said(), time);
    if (said == 0) {
      return false;
    }
    for (var told : asked.all()) {
      for (var other : told.parsed().times()) {
        var has = parts(other.span().in(told.text())).containsAll(parts);
        if (has && limit(told, other) != -said) {
          return false;
        }
      }
    }
    return true;
  }

  /// -1 for a last day, 1 for a first, 0 for neither.
  private static int limit(Told told, Time time) {
    var from = Math.max(0, time.span().start() - 12);
    var words = told.text().substring(from, time.span().end()).toLowerCase(Locale.ROOT);
    return ENDS.matcher(words).find() ? -1 : OPENS.matcher(words).find() ? 1 : 0;
  }
}
