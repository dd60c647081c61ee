package attache.gather.paper;

import attache.gather.paper.Sheet.Piece;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What stands at the head or foot of every page: its words repeat from page to page, whatever
/// number they carry, or are a number alone.
final class Running {
  private static final double MARGIN = 0.12;
  private static final double REPEATED = 0.5;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)[-–—\\s|]*(?:(?:page|seite|página|pagina|p\\.)\\s*)?\\d{1,4}(?:\\s*(?:/|of|von|de|sur)\\s*\\d{1,4})?[-–—\\s|]*");

  private final Set<String> repeated = new HashSet<>();

  Running(List<Sheet> sheets) {
    Map<String, Set<Integer>> pages = new HashMap<>();
    for (var page = 0; page < sheets.size(); page++) {
      for (var piece : sheets.get(page).pieces()) {
        if (isMarginal(piece, sheets.get(page))) {
          pages.computeIfAbsent(words(piece), _ -> new HashSet<>()).add(page);
        }
      }
    }
    pages.forEach((words, on) -> {
      if (on.size() >= 2 && on.size() >= sheets.size() * REPEATED / 1.5) {
        repeated.add(words);
      }
    });
  }

  boolean is(Piece piece, Sheet sheet) {
    return isMarginal(piece, sheet)
        && (NUMBER.matcher(piece.text()).matches() || repeated.contains(words(piece)));
  }

  private static boolean isMarginal(Piece piece, Sheet sheet) {
    return piece.base() < sheet.height() * MARGIN || piece.base() > sheet.height() * (1 - MARGIN);
  }

  private static String words(Piece piece) {
    return piece.text().replaceAll("\\d+", "#");
  }
}
