package attache.gather.text;

import attache.gather.date.Spaces;
import java.util.regex.Pattern;

/// Lines in which a source speaks of itself at the end of a story: ask us, subscribe, read more.
final class Invitation {
  private static final int LONGEST = 300;
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:would you like to|do you want to|want to) (?:learn|know|read|hear|find|stay|get|receive)\\b.*"
              + "|(?:interested in|curious about|questions about|got a question)\\b.*\\?.*"
              + "|(?:for|to) (?:more|further|additional) (?:information|details|news|updates|on)\\b.*"
              + "|to (?:learn|read|find out|know) more\\b.*"
              + "|(?:learn|read|find out|discover|see|hear) more\\b.{0,80}"
              + "|(?:subscribe|sign up|follow us|click here|ask our|join us|join our|visit our|contact us"
              + "|stay tuned|stay informed|share this|tell a friend|forward this|get our)\\b.*"
              + "|(?:möchten sie|wollen sie|möchtest du) mehr\\b.*|mehr (?:dazu|erfahren|lesen|informationen)\\b.{0,80}"
              + "|(?:abonnieren|abonnez|inscrivez|suscríbase|suscríbete|iscriviti|assine)\\b.*"
              + "|(?:pour )?en savoir plus\\b.{0,120}|lire la suite\\b.{0,80}|vous souhaitez en savoir plus\\b.*"
              + "|¿(?:quiere|quieres|desea) (?:saber|conocer|leer) más\\b.*|(?:más información|leer más|saber más)\\b.{0,80}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private Invitation() {}

  /// Whether a line is one.
  static boolean is(String line) {
    return !line.isEmpty() && line.length() <= LONGEST && OPENING.matcher(bare(line)).matches();
  }

  /// A line without the signs of emphasis and pointing around it.
  private static String bare(String line) {
    return Spaces.oneLine(line).replaceFirst("^[\\[(*_>→»«\"“\\s]+", "");
  }
}
