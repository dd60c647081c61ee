package attache.gather.paper;

import java.util.List;

/// One page: what stands where. Lengths are in points, counted from the upper left corner.
///
/// @param pieces runs of words on one line, in no order
record Sheet(float width, float height, List<Piece> pieces) {
  Sheet {
    pieces = List.copyOf(pieces);
  }

  /// Words that stand together on one line.
  ///
  /// @param left where they begin
  /// @param right where they end
  /// @param base where their line is
  /// @param size of the font
  /// @param bold whether all of it is
  record Piece(String text, float left, float right, float base, float size, boolean bold) {
    float width() {
      return right - left;
    }

    /// These words and some that follow on the same line.
    Piece and(Piece next) {
      return new Piece(
          text + " " + next.text,
          Math.min(left, next.left),
          Math.max(right, next.right),
          base,
          Math.max(size, next.size),
          bold && next.bold);
    }
  }
}
