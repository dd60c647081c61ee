package attache.gather.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Joins lines. A word that was cut at the end of a line is made whole; a hyphen of its own it
/// keeps where the document has it elsewhere in the middle of a line.
final class Hyphens {
  private static final Pattern OWN = Pattern.compile("\\p{L}+-\\p{L}+");
  private static final Pattern CUT =
      Pattern.compile("(?s)(?:.*[^\\p{L}])?(\\p{L}*\\p{Ll})[-\u00AD\u2010]");
  private static final Pattern REST = Pattern.compile("(?s)(\\p{Ll}+).*");

  private final Set<String> own = new HashSet<>();

  Hyphens(List<Sheet> sheets) {
    sheets.stream()
        .flatMap(sheet -> sheet.pieces().stream())
        .forEach(piece ->
            OWN.matcher(piece.text())
                .results()
                .forEach(match -> own.add(match.group().toLowerCase(Locale.ROOT))));
  }

  String join(String line, String next) {
    var cut = CUT.matcher(line);
    var rest = REST.matcher(next);
    if (!cut.matches() || !rest.matches()) {
      var hyphened = line.endsWith("-") && !line.endsWith(" -");
      return line + (hyphened && !next.isEmpty() ? "" : " ") + next;
    }
    var whole = (cut.group(1) + "-" + rest.group(1)).toLowerCase(Locale.ROOT);
    var kept = line.endsWith("-") && own.contains(whole);
    return (kept ? line : line.substring(0, line.length() - 1)) + next;
  }
}
