package attache.gather.paper;

import attache.gather.paper.Sheet.Piece;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the words of one page with their places.
final class PageWords extends PDFTextStripper {
  /// A gap wider than so many times the font size parts two columns or cells.
  private static final double GAP = 1.3;

  private static final double SAME_LINE = 0.35;

  private final List<Piece> words = new ArrayList<>();

  PageWords(int page) {
    setSortByPosition(true);
    setStartPage(page);
    setEndPage(page);
    setSuppressDuplicateOverlappingText(true);
  }

  Sheet of(PDDocument pdf) throws IOException {
    writeText(pdf, Writer.nullWriter());
    var box = pdf.getPage(getStartPage() - 1).getCropBox();
    return new Sheet(box.getWidth(), box.getHeight(), pieces());
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (text.isBlank() || positions.isEmpty()) {
      return;
    }
    var first = positions.getFirst();
    var left = first.getXDirAdj();
    var right = left;
    var bold = true;
    for (var position : positions) {
      left = Math.min(left, position.getXDirAdj());
      right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
      bold &= isBold(position);
    }
    var size = Math.max(Math.abs(first.getFontSizeInPt()), 1);
    words.add(new Piece(Word.line(text), left, right, first.getYDirAdj(), size, bold));
  }

  private static boolean isBold(TextPosition position) {
    var font = position.getFont();
    var name = font == null ? null : font.getName();
    return name != null && name.toLowerCase(Locale.ROOT).matches(".*(?:bold|black|heavy|demi).*");
  }

  /// Words that stand close together on a line, as pieces.
  private List<Piece> pieces() {
    var pieces = new ArrayList<Piece>();
    for (var word : words) {
      if (word.text().isEmpty()) {
        continue;
      }
      var last = pieces.isEmpty() ? word : pieces.getLast();
      if (!pieces.isEmpty() && follows(last, word)) {
        pieces.set(pieces.size() - 1, last.and(word));
      } else {
        pieces.add(word);
      }
    }
    pieces.sort(Comparator.comparingDouble(Piece::base).thenComparingDouble(Piece::left));
    return pieces;
  }

  private static boolean follows(Piece last, Piece word) {
    var size = Math.max(last.size(), word.size());
    var gap = word.left() - last.right();
    return Math.abs(last.base() - word.base()) <= size * SAME_LINE
        && gap > -size
        && gap <= size * GAP;
  }
}
