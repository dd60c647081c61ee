package attache.passage;

import attache.story.Revision;
import java.util.ArrayList;
import java.util.List;

/// Cuts a revision into passages: consecutive sentences of its body, none in two of them. Safe for
/// use by many threads.
public final class Passages {
  // Three to five sentences that fit a small embedding model with room to spare; overlapping
  // windows
  // were refused because they crowd each other out of a list of hits. A passage never reaches over
  // boilerplate. The headline is indexed beside each passage, so it is one only if there is no
  // body.

  private static final int ENOUGH_WORDS = 110;
  private static final int MOST_WORDS = 180;
  private static final int FEWEST = 3;
  private static final int MOST = 5;
  private static final int GAP_LETTERS = 8;

  private record Piece(int first, int last, int words) {
    int sentences() {
      return last - first + 1;
    }

    Piece with(Piece next) {
      return new Piece(first, next.last, words + next.words);
    }
  }

  /// The passages of a revision in reading order; together they hold every sentence of the body.
  public List<Passage> of(Revision revision) {
    if (revision.sentences().size() == 1) {
      return List.of(Passage.of(revision, 0, 0));
    }
    return pieces(revision).stream()
        .map(piece -> Passage.of(revision, piece.first(), piece.last()))
        .toList();
  }

  private static List<Piece> pieces(Revision revision) {
    var text = revision.text();
    var pieces = new ArrayList<Piece>();
    for (var number = 1; number < revision.sentences().size(); number++) {
      var next = new Piece(number, number, words(revision.sentences().get(number).in(text)));
      if (!pieces.isEmpty() && !isGap(revision, text, number) && takes(pieces.getLast(), next)) {
        pieces.add(pieces.removeLast().with(next));
      } else {
        pieces.add(next);
      }
    }
    return withoutRemainder(revision, text, pieces);
  }

  private static boolean takes(Piece piece, Piece next) {
    var words = piece.words() + next.words();
    return (piece.sentences() < MOST && words <= ENOUGH_WORDS)
        || (piece.sentences() < FEWEST && words <= MOST_WORDS && piece.words() < ENOUGH_WORDS);
  }

  private static List<Piece> withoutRemainder(Revision revision, String text, List<Piece> pieces) {
    if (pieces.size() > 1 && pieces.getLast().sentences() < FEWEST) {
      var last = pieces.removeLast();
      var before = pieces.removeLast();
      var fits = before.words() + last.words() <= (ENOUGH_WORDS + MOST_WORDS) / 2;
      if (fits && before.sentences() <= MOST && !isGap(revision, text, last.first())) {
        pieces.add(before.with(last));
      } else {
        pieces.add(before);
        pieces.add(last);
      }
    }
    return pieces;
  }

  private static boolean isGap(Revision revision, String text, int number) {
    var between =
        text.substring(
            revision.sentences().get(number - 1).end(), revision.sentences().get(number).start());
    return between.codePoints().filter(Character::isLetter).count() >= GAP_LETTERS;
  }

  // Scripts without spaces: two characters count as a word.
  private static int words(String sentence) {
    var dense = (int) sentence.codePoints().filter(Passages::isDense).count();
    return sentence.split("[\\s\\u00a0]+").length + dense / 2;
  }

  private static boolean isDense(int sign) {
    return switch (Character.UnicodeScript.of(sign)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
