package attache.door.http.pages;

import attache.story.Difference.Piece;
import attache.story.Difference.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What changed between two versions of a story.
///
/// @param story address of the later one
/// @param headline of the later one
/// @param before when the earlier one was fetched
/// @param after when the later one was
/// @param paragraphs the text, with what was added and removed
record ChangesPage(
    String story, String headline, String before, String after, List<List<Piece>> paragraphs) {
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+");

  /// Parts laid out in paragraphs: a part that goes over the end of one is cut there.
  static List<List<Piece>> paragraphs(List<Piece> parts) {
    var paragraphs = new ArrayList<List<Piece>>();
    var current = new ArrayList<Piece>();
    for (var part : parts) {
      var lines = part.text().split("\\R+", -1);
      for (var i = 0; i < lines.length; i++) {
        if (i > 0 && !current.isEmpty()) {
          paragraphs.add(List.copyOf(current));
          current.clear();
        }
        if (!lines[i].isEmpty()) {
          current.add(new Piece(part.kind(), lines[i]));
        }
      }
    }
    if (!current.isEmpty()) {
      paragraphs.add(List.copyOf(current));
    }
    return List.copyOf(paragraphs);
  }

  /// Words added.
  long added() {
    return words(Kind.ADDED);
  }

  /// Words removed.
  long removed() {
    return words(Kind.REMOVED);
  }

  private long words(Kind kind) {
    return paragraphs.stream()
        .flatMap(List::stream)
        .filter(part -> part.kind() == kind)
        .mapToLong(part -> WORDS.matcher(part.text()).results().count())
        .sum();
  }
}
