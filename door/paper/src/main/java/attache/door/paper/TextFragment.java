package attache.door.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/// Addresses that open a page at some words: the text fragments of the web (`#:~:text=`). A browser
/// that does not know them opens the page at its top.
final class TextFragment {
  private static final int WHOLE = 60;
  private static final int EDGE_WORDS = 5;
  private static final int EDGE_UNITS = 12;

  private TextFragment() {}

  /// The address that opens a page at a sentence.
  ///
  /// @param url of the page; one that is not of the web is given back as it is
  static String link(String url, String sentence) {
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      return url;
    }
    var mark = url.contains("#") ? ":~:text=" : "#:~:text=";
    return url + mark + words(sentence.strip().replaceAll("\\s+", " "));
  }

  /// A short sentence whole; of a long one the first words and the last, for pages break texts.
  private static String words(String sentence) {
    if (sentence.length() <= WHOLE) {
      return encoded(sentence);
    }
    var words = Arrays.asList(sentence.split(" "));
    if (words.size() >= 2 * EDGE_WORDS) {
      return encoded(String.join(" ", words.subList(0, EDGE_WORDS)))
          + ","
          + encoded(String.join(" ", last(words)));
    }
    // Scripts without spaces.
    var start =
        sentence.offsetByCodePoints(
            0, Math.min(EDGE_UNITS, sentence.codePointCount(0, sentence.length())));
    var end =
        sentence.offsetByCodePoints(
            sentence.length(),
            -Math.min(EDGE_UNITS, sentence.codePointCount(0, sentence.length())));
    return encoded(sentence.substring(0, start)) + "," + encoded(sentence.substring(end));
  }

  private static List<String> last(List<String> words) {
    return words.subList(words.size() - EDGE_WORDS, words.size());
  }

  /// Percent-encoded; `-`, `,` and `&` part a fragment and are encoded too.
  static String encoded(String words) {
    var encoded = new StringBuilder();
    for (var unit : words.getBytes(UTF_8)) {
      var c = unit & 0xff;
      var plain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '~');
      if (plain) {
        encoded.append((char) c);
      } else {
        encoded.append('%').append(String.format("%02X", c));
      }
    }
    return encoded.toString();
  }
}
