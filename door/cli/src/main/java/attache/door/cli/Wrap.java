package attache.door.cli;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines that fit a screen. Emphasis inside is kept and takes no room.
final class Wrap {
  private static final String NOT_FIRST = "。、，．！？：；）」』】》〉％";

  private record Piece(String text, int width, boolean spaced) {}

  private final int width;

  /// @param width cells of a line, indent included
  Wrap(int width) {
    this.width = width;
  }

  /// The text broken into lines; a word longer than a line stands alone and is not cut.
  ///
  /// @param first put in front of the first line
  /// @param rest put in front of the others
  /// @return the lines, each with its line break
  String fill(String first, String rest, String text) {
    var shown = new StringBuilder();
    var front = first;
    for (var given : text.split("\n", -1)) {
      for (var line : lines(given, Math.max(10, width - Cells.of(front)))) {
        shown.append(line.isEmpty() ? front.stripTrailing() : front + line).append('\n');
        front = rest;
      }
    }
    return shown.toString();
  }

  /// The text broken into lines with the same indent.
  String fill(String indent, String text) {
    return fill(indent, indent, text);
  }

  private static List<String> lines(String given, int room) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    var used = 0;
    for (var piece : pieces(given)) {
      var gap = piece.spaced() && used > 0 ? 1 : 0;
      if (used > 0 && used + gap + piece.width() > room) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
        gap = 0;
      }
      line.append(" ".repeat(gap)).append(piece.text());
      used += gap + piece.width();
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<Piece> pieces(String given) {
    var pieces = new ArrayList<Piece>();
    for (var word : given.strip().split(" +")) {
      var from = 0;
      var spaced = true;
      for (var at = 0; at < word.length(); ) {
        var next = Math.max(Cells.escapeEnd(word, at), at + charCount(word, at));
        if (breaksAfter(word, at, next)) {
          pieces.add(piece(word.substring(from, next), spaced));
          spaced = false;
          from = next;
        }
        at = next;
      }
      pieces.add(piece(word.substring(from), spaced));
    }
    return pieces;
  }

  private static boolean breaksAfter(String word, int at, int next) {
    return next < word.length()
        && Cells.wide(word.codePointAt(at))
        && NOT_FIRST.indexOf(word.charAt(next)) < 0
        && word.charAt(next) != '\u001b';
  }

  private static int charCount(String word, int at) {
    return Character.charCount(word.codePointAt(at));
  }

  private static Piece piece(String text, boolean spaced) {
    return new Piece(text, Cells.of(text), spaced);
  }
}
