package attache.gather.paper;

import attache.gather.paper.Sheet.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the pieces of a page into the order they are read in.
///
/// The problem: a page is set in columns, and lines of two columns share a height. The idea: a
/// gutter is a place across which few pieces reach while many run up to it on either side. What
/// reaches across (a headline, a wide picture's text) parts the page into bands, which are read
/// from the top; within a band the left side is read before the right, and each side is looked at
/// in the same way, so that three columns are found as two and one. Tables have gutters, too; their
/// pieces are short, and they are read line by line. Cost: linear in pieces for each of some 60
/// places.
final class Columns {
  private static final int PLACES = 60;
  private static final int FEWEST = 4;
  private static final double REACHING = 0.25;
  private static final double RUNNING = 0.5;
  private static final int DEEPEST = 4;
  private static final double SAME_LINE = 0.35;

  private Columns() {}

  /// The pieces in order, each column a list of its own.
  static List<List<Piece>> of(List<Piece> pieces) {
    var columns = new ArrayList<List<Piece>>();
    cut(pieces, columns, 0);
    return columns;
  }

  private static void cut(List<Piece> pieces, List<List<Piece>> columns, int depth) {
    var gutter = depth < DEEPEST ? gutter(pieces) : Double.NaN;
    if (Double.isNaN(gutter)) {
      if (!pieces.isEmpty()) {
        columns.add(lines(pieces));
      }
      return;
    }
    var band = new ArrayList<Piece>();
    var across = new ArrayList<Piece>();
    for (var piece : pieces) {
      if (piece.left() < gutter && piece.right() > gutter) {
        sides(band, gutter, columns, depth);
        band.clear();
        across.add(piece);
      } else {
        flush(across, columns);
        band.add(piece);
      }
    }
    flush(across, columns);
    sides(band, gutter, columns, depth);
  }

  private static void flush(List<Piece> across, List<List<Piece>> columns) {
    if (!across.isEmpty()) {
      columns.add(lines(across));
      across.clear();
    }
  }

  private static void sides(List<Piece> band, double gutter, List<List<Piece>> columns, int depth) {
    cut(band.stream().filter(piece -> piece.right() <= gutter).toList(), columns, depth + 1);
    cut(band.stream().filter(piece -> piece.right() > gutter).toList(), columns, depth + 1);
  }

  /// Where a gutter is; not a number if there is none.
  private static double gutter(List<Piece> pieces) {
    var left = pieces.stream().mapToDouble(Piece::left).min().orElse(0);
    var right = pieces.stream().mapToDouble(Piece::right).max().orElse(0);
    var best = Double.NaN;
    var fewest = Double.MAX_VALUE;
    for (var place = PLACES / 5; place <= PLACES * 4 / 5; place++) {
      var at = left + (right - left) * place / PLACES;
      var reaching = 0;
      var before = new ArrayList<Piece>();
      var after = new ArrayList<Piece>();
      for (var piece : pieces) {
        if (piece.left() < at && piece.right() > at) {
          reaching++;
        } else {
          (piece.right() <= at ? before : after).add(piece);
        }
      }
      var beside = Math.min(before.size(), after.size());
      if (beside >= FEWEST
          && reaching <= REACHING * (before.size() + after.size())
          && runs(before, at - left)
          && runs(after, right - at)
          && faces(before, after)
          && reaching + Math.abs(place - PLACES / 2) * 0.001 < fewest) {
        fewest = reaching + Math.abs(place - PLACES / 2) * 0.001;
        best = at;
      }
    }
    return best;
  }

  /// Whether pieces are running text: most fill a good part of their side.
  private static boolean runs(List<Piece> side, double width) {
    var filled = side.stream().filter(piece -> piece.width() >= width * RUNNING).count();
    var columns = side.stream().filter(piece -> piece.text().length() >= 15).count();
    return filled >= side.size() * 0.4 || columns >= side.size() * 0.7;
  }

  /// Whether two sides stand beside each other, not one below the other.
  private static boolean faces(List<Piece> before, List<Piece> after) {
    var top = Math.max(first(before), first(after));
    var bottom = Math.min(last(before), last(after));
    var facing = before.stream().filter(at -> at.base() >= top && at.base() <= bottom).count();
    return facing >= Math.min(FEWEST, before.size()) - 1;
  }

  private static double first(List<Piece> side) {
    return side.stream().mapToDouble(Piece::base).min().orElse(0);
  }

  private static double last(List<Piece> side) {
    return side.stream().mapToDouble(Piece::base).max().orElse(0);
  }

  /// Pieces of one line put together, lines from the top.
  private static List<Piece> lines(List<Piece> pieces) {
    var sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Piece::base).thenComparingDouble(Piece::left));
    var lines = new ArrayList<Piece>();
    for (var at = 0; at < sorted.size(); ) {
      var first = sorted.get(at);
      var end = at + 1;
      while (end < sorted.size()
          && Math.abs(sorted.get(end).base() - first.base()) <= first.size() * SAME_LINE) {
        end++;
      }
      lines.add(
          sorted.subList(at, end).stream()
              .sorted(Comparator.comparingDouble(Piece::left))
              .reduce(Piece::and)
              .orElse(first));
      at = end;
    }
    return lines;
  }
}
