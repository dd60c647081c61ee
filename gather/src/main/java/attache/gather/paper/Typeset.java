package attache.gather.paper;

import attache.gather.paper.Paper.Block;
import attache.gather.paper.Sheet.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Turns set pages back into text: lines into paragraphs, what is set larger into headings.
final class Typeset {
  private static final double LARGER = 1.12;
  private static final double TITLE = 1.25;
  private static final double APART = 1.45;
  private static final double SHORT = 0.82;
  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_HEADING = 150;
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i).*\\.(?:docx?|pdf|indd|qxd|odt|rtf|txt|pptx?|xlsx?|tex|dvi|pub)|microsoft word.*|untitled.*|document\\s*\\d*");
  private static final Pattern BULLET = Pattern.compile("[•▪■●◦‣–-]\\s+(.*)");

  private final List<Sheet> sheets;
  private final String noted;
  private final boolean whole;
  private final float size;
  private final Hyphens hyphens;

  /// @param noted title in the properties of the file; blank if there is none
  /// @param whole whether these are all pages
  Typeset(List<Sheet> sheets, String noted, boolean whole) {
    this.sheets = sheets;
    this.noted = noted;
    this.whole = whole;
    this.size = usual(sheets);
    this.hyphens = new Hyphens(sheets);
  }

  /// A paragraph that was put together.
  ///
  /// @param page index of its page
  /// @param size of its font
  private record Paragraph(String text, int page, float size, boolean heading) {
    boolean isOpen() {
      return !heading && !text.matches("(?s).*[.!?:;…][\"”’»)]*");
    }
  }

  Paper paper() {
    var running = new Running(sheets);
    var paragraphs = new ArrayList<Paragraph>();
    for (var page = 0; page < sheets.size(); page++) {
      var sheet = sheets.get(page);
      var told = sheet.pieces().stream().filter(piece -> !running.is(piece, sheet)).toList();
      for (var column : Columns.of(told)) {
        for (var paragraph : paragraphs(column, page)) {
          add(paragraph, paragraphs);
        }
      }
    }
    return titled(paragraphs);
  }

  /// A paragraph that goes on in the next column or on the next page is one.
  private void add(Paragraph next, List<Paragraph> paragraphs) {
    var last = paragraphs.isEmpty() ? next : paragraphs.getLast();
    if (!paragraphs.isEmpty()
        && last.isOpen()
        && !next.heading()
        && Math.abs(last.size() - next.size()) < 0.6
        && Character.isLowerCase(next.text().codePointAt(0))) {
      paragraphs.set(
          paragraphs.size() - 1,
          new Paragraph(hyphens.join(last.text(), next.text()), last.page(), last.size(), false));
    } else if (next.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
      paragraphs.add(next);
    }
  }

  private List<Paragraph> paragraphs(List<Piece> lines, int page) {
    var paragraphs = new ArrayList<Paragraph>();
    var left = lines.stream().mapToDouble(Piece::left).min().orElse(0);
    var right = lines.stream().mapToDouble(Piece::right).max().orElse(0);
    var pitch = pitch(lines);
    for (var at = 0; at < lines.size(); ) {
      var end = at + 1;
      while (end < lines.size() && !parts(lines.get(end - 1), lines.get(end), left, right, pitch)) {
        end++;
      }
      paragraphs.add(paragraph(lines.subList(at, end), page));
      at = end;
    }
    return paragraphs;
  }

  private Paragraph paragraph(List<Piece> lines, int page) {
    var text = lines.stream().map(Piece::text).reduce(hyphens::join).orElse("");
    var bullet = BULLET.matcher(text);
    var marked = bullet.matches() ? "- " + bullet.group(1) : text;
    var larger = lines.stream().allMatch(line -> line.size() > size * LARGER);
    var bold = lines.stream().allMatch(Piece::bold);
    var heading =
        (larger || bold && !marked.matches("(?s).*[.;,]"))
            && marked.length() <= LONGEST_HEADING
            && !bullet.matches();
    return new Paragraph(Word.line(marked), page, lines.getFirst().size(), heading);
  }

  /// Whether a new paragraph begins with a line.
  private static boolean parts(Piece last, Piece line, double left, double right, double pitch) {
    var width = right - left;
    var full = last.right() >= left + width * SHORT;
    var indented =
        line.left() > left + line.size() * 0.8
            && line.left() < left + width * 0.3
            && last.left() <= left + line.size() * 0.5;
    return Math.abs(last.size() - line.size()) > 0.08 * Math.max(last.size(), line.size())
        || last.bold() != line.bold() && (last.bold() || line.bold()) && !full
        || line.base() - last.base() > pitch * APART
        || BULLET.matcher(line.text()).matches()
        || indented
        || !full && last.text().matches("(?s).*[.!?:…][\"”’»)]*");
  }

  /// The usual distance of lines.
  private static double pitch(List<Piece> lines) {
    var distances =
        IntStream.range(1, lines.size())
            .mapToDouble(i -> lines.get(i).base() - lines.get(i - 1).base())
            .filter(distance -> distance > 0)
            .sorted()
            .toArray();
    var usual = distances.length == 0 ? 0 : distances[distances.length / 3];
    var size = lines.isEmpty() ? 12 : lines.getFirst().size();
    return Math.max(usual, size);
  }

  /// The size most letters have.
  private static float usual(List<Sheet> sheets) {
    Map<Float, Integer> letters = new HashMap<>();
    sheets.stream()
        .flatMap(sheet -> sheet.pieces().stream())
        .forEach(piece ->
            letters.merge(Math.round(piece.size() * 2) / 2f, piece.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(12f);
  }

  /// The title is what is set largest on the first page; else what the file notes, where it is no
  /// name of a file; else a heading or short line that the text begins with.
  private Paper titled(List<Paragraph> paragraphs) {
    var largest = largest(paragraphs);
    if (largest >= 0) {
      return paper(paragraphs, largest, paragraphs.get(largest).text());
    }
    var first = paragraphs.isEmpty() ? "" : paragraphs.getFirst().text();
    var begins =
        !paragraphs.isEmpty()
            && first.length() <= LONGEST_TITLE
            && (paragraphs.getFirst().heading() || !first.matches("(?s).*[.!?;:,]"));
    if (!noted.isBlank() && !FILE_NAME.matcher(noted).matches()) {
      return paper(paragraphs, begins && noted.equalsIgnoreCase(first) ? 0 : -1, noted);
    }
    return begins ? paper(paragraphs, 0, first) : paper(paragraphs, -1, "");
  }

  private int largest(List<Paragraph> paragraphs) {
    var largest = -1;
    for (var i = 0; i < paragraphs.size() && paragraphs.get(i).page() == 0; i++) {
      var paragraph = paragraphs.get(i);
      if (paragraph.size() > size * TITLE
          && paragraph.text().length() <= LONGEST_TITLE
          && paragraph.text().codePoints().filter(Character::isLetter).count() >= 3
          && (largest < 0 || paragraph.size() > paragraphs.get(largest).size() * 1.05)) {
        largest = i;
      }
    }
    return largest;
  }

  private Paper paper(List<Paragraph> paragraphs, int title, String words) {
    var blocks =
        IntStream.range(0, paragraphs.size())
            .filter(i -> i != title)
            .mapToObj(i -> new Block(paragraphs.get(i).text(), paragraphs.get(i).heading()))
            .toList();
    return new Paper(words, blocks, whole);
  }
}
