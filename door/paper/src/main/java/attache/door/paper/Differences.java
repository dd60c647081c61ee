package attache.door.paper;

import attache.door.json.AnswerContract;
import java.util.ArrayList;
import java.util.List;

/// Disagreements side by side, and what was left out.
final class Differences {
  private static final int FULL = 100;

  private Differences() {}

  /// For each disagreement a line that says about what, and a table with a column a side.
  static List<Block> of(List<AnswerContract.Disagreement> differing, Notes notes) {
    var blocks = new ArrayList<Block>();
    for (var one : differing) {
      blocks.add(new Block.Paragraph(List.of(Piece.strong(capital(one.about())))));
      var head = new ArrayList<String>();
      var widths = new ArrayList<Integer>();
      var cells = new ArrayList<List<Piece>>();
      for (var side : one.sides()) {
        var first = side.citations().getFirst();
        head.add(first.source() + ", " + Days.of(first.published()));
        widths.add(FULL / one.sides().size());
        cells.add(List.of(Piece.plain(side.text(), notes.of(side.citations()))));
      }
      blocks.add(new Block.Table(head, widths, List.of(cells)));
    }
    return blocks;
  }

  static Block leftOut(List<AnswerContract.LeftOut> all, Notes notes) {
    var items = new ArrayList<List<Piece>>();
    for (var left : all) {
      items.add(
          List.of(
              Piece.plain(left.text(), notes.of(left.citations())), Piece.quiet(left.reason())));
    }
    return new Block.Bullets(items);
  }

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
