package attache.gather.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the lines that close the stories of a digest: those that read like an invitation, and
/// those that come again and again with a headline after them.
final class Closings {
  private static final int OFTEN = 3;
  private static final int FEWEST_WORDS = 4;
  private static final int LONGEST = 200;

  private Closings() {}

  static boolean[] in(List<Line> lines, Outline outline) {
    var closings = new boolean[lines.size()];
    for (var i = 0; i < lines.size(); i++) {
      if (Invitation.is(lines.get(i).words())) {
        mark(lines, closings, i);
      }
    }
    for (var places : repeated(lines).values()) {
      if (places.size() >= OFTEN && places.stream().allMatch(at -> endsStory(outline, at))) {
        places.forEach(at -> closings[at] = true);
      }
    }
    return closings;
  }

  /// Marks a line and those it was wrapped into.
  private static void mark(List<Line> lines, boolean[] closings, int i) {
    closings[i] = true;
    for (var at = i + 1; at < lines.size() && continues(lines.get(at).words()); at++) {
      closings[at] = true;
    }
  }

  private static boolean continues(String words) {
    return !words.isEmpty() && Character.isLowerCase(words.charAt(0));
  }

  private static Map<String, List<Integer>> repeated(List<Line> lines) {
    var places = new HashMap<String, List<Integer>>();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.wordCount() >= FEWEST_WORDS
          && line.words().length() <= LONGEST
          && !lines.get(i).isRule()) {
        var letters =
            lines.get(i).words().replaceAll("[^\\p{L}\\p{N}]+", " ").toLowerCase(Locale.ROOT);
        places.computeIfAbsent(letters, _ -> new ArrayList<>()).add(i);
      }
    }
    return places;
  }

  private static boolean endsStory(Outline outline, int i) {
    var next = outline.text(i + 1);
    return next == outline.size() || outline.isShort(outline.line(next));
  }
}
