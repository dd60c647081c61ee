package attache.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One alternative of a watch's terms, as it was typed: what must stand there and what must not.
/// Each is a word or, in double quotes, a run of words.
///
/// @param wanted one or more
/// @param unwanted may be empty
public record Terms(List<String> wanted, List<String> unwanted) {
  private static final Pattern PIECE =
      Pattern.compile("(?<![^\\s])(-?)(?:[\"“”„]([^\"“”„]*)[\"“”„]|([^\\s\"“”„]+))");

  public Terms {
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException(
          "terms must have a word that is wanted, got only %s".formatted(unwanted));
    }
  }

  /// Reads terms such as `chips "export licence" -potato`.
  ///
  /// @throws IllegalArgumentException if nothing is wanted, or quotes are not closed
  public static Terms parse(String written) {
    var wanted = new ArrayList<String>();
    var unwanted = new ArrayList<String>();
    var matcher = PIECE.matcher(written);
    while (matcher.find()) {
      var words = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
        (matcher.group(1).isEmpty() ? wanted : unwanted).add(words.strip());
      }
    }
    if (written.chars().filter(c -> "\"“”„".indexOf(c) >= 0).count() % 2 != 0) {
      throw new IllegalArgumentException("quotes must be closed, got terms %s".formatted(written));
    }
    return new Terms(wanted, unwanted);
  }
}
