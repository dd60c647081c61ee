package attache.gather.feed;

import java.util.regex.Pattern;

/// What a broken server writes before a feed: warnings of its programs, blank lines, a second XML
/// declaration.
public final class Prelude {
  private static final int LONGEST = 4000;
  private static final Pattern ROOT =
      Pattern.compile(
          "<\\?xml\\s[^<>]{0,300}\\?>(?=(?s:.{0,2000}?)<(?:rss|feed|[a-zA-Z]{1,10}:RDF|channel)[\\s>])"
              + "|<(?:rss\\s[^<>]{0,3000}version|feed\\s[^<>]{0,3000}xmlns|rdf:RDF\\s)");
  private static final Pattern WARNING =
      Pattern.compile(
          "(?is)\\s*(?:<br\\s?/?>\\s*)?(?:<(?:b|strong|p|pre)>\\s*)?(?:php )?(?:warning|notice|deprecated|strict standards|fatal error|error)\\b.*");

  private Prelude() {}

  /// Whether a text is a feed that a warning stands before.
  public static boolean stands(String start) {
    return WARNING.matcher(start.substring(0, Math.min(start.length(), LONGEST))).matches()
        && begin(start) > 0;
  }

  /// The text from the feed on, line by line the same.
  static String cut(String text) {
    var begin =
        WARNING.matcher(text.substring(0, Math.min(text.length(), LONGEST))).matches()
            ? begin(text)
            : 0;
    var above = text.substring(0, begin).chars().filter(c -> c == '\n').count();
    return begin == 0 ? text : "\n".repeat((int) above) + text.substring(begin);
  }

  private static int begin(String text) {
    var root = ROOT.matcher(text).region(0, Math.min(text.length(), 2 * LONGEST));
    return root.find() ? root.start() : 0;
  }
}
