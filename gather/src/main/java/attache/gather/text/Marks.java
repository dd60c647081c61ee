package attache.gather.text;

import attache.gather.date.Spaces;
import attache.gather.web.Address;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// The signs of Markdown in one line.
final class Marks {
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\]]*)\\]\\(<?([^)\\s>]*)>?[^)]*\\)");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(\\*{1,3}|_{1,3}|`|~~)(\\S(?:[^\\n]*?\\S)?)\\1(?![\\p{L}\\p{N}])");

  private Marks() {}

  /// The words of a headline without signs of emphasis and with links as their words.
  static String plain(String line) {
    var unlinked = LINK.matcher(line).replaceAll("$1");
    return Spaces.oneLine(EMPHASIS.matcher(unlinked).replaceAll("$2"));
  }

  /// Where the first link of a line leads.
  static Optional<URI> link(String line) {
    var match = LINK.matcher(line);
    return match.find() ? Address.parse(match.group(2)) : Optional.empty();
  }
}
