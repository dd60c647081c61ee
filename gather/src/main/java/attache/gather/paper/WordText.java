package attache.gather.paper;

import attache.gather.paper.Paper.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the running text of a Word document, paragraph by paragraph, as it comes.
///
/// A row of a table is one block, unless it has one cell: then the table only lays the text out.
final class WordText {
  private static final int LONGEST_TITLE = 250;
  private static final int DEEPEST = 500;

  /// What is in the file and not in the text: what was deleted or moved away, the second form of
  /// what has two, the instructions of fields.
  private static final Set<String> NOT_TOLD =
      Set.of(
          "del",
          "moveFrom",
          "Fallback",
          "instrText",
          "delText",
          "rubyBase",
          "sectPr",
          "pPrChange",
          "rPrChange");

  private final Styles styles;
  private final List<Line> lines = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Row> rows = new ArrayDeque<>();

  WordText(Styles styles) {
    this.styles = styles;
  }

  /// A line of the document.
  private record Line(Block block, Styles.Role role) {}

  /// A paragraph that is being read.
  private static final class Open {
    final StringBuilder text = new StringBuilder();
    Optional<String> style = Optional.empty();
    boolean item;
    boolean outlined;
    boolean hidden;
  }

  /// A row of a table that is being read.
  private static final class Row {
    final List<List<Line>> cells = new ArrayList<>();
  }

  Paper read(byte[] part) throws XMLStreamException {
    var xml = WordXml.open(part);
    var whole = true;
    try {
      walk(xml);
    } catch (XMLStreamException e) {
      if (lines.isEmpty()) {
        throw e;
      }
      whole = false;
    }
    return paper(whole);
  }

  private void walk(XMLStreamReader xml) throws XMLStreamException {
    var depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new XMLStreamException("elements at most %d deep were wanted".formatted(DEEPEST));
          }
          if (NOT_TOLD.contains(xml.getLocalName()) && isAround(xml)) {
            pass(xml);
            depth--;
          } else {
            begin(xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          end(xml.getLocalName());
        }
        default -> {}
      }
    }
  }

  /// Whether an element stands around text; `w:del` in the properties of a run says that its
  /// paragraph mark was deleted, and is empty.
  private static boolean isAround(XMLStreamReader xml) {
    return !xml.getLocalName().equals("rubyBase");
  }

  private static void pass(XMLStreamReader xml) throws XMLStreamException {
    for (var depth = 1; depth > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "p" -> open.push(new Open());
      case "tr" -> rows.push(new Row());
      case "tc" -> {
        if (!rows.isEmpty()) {
          rows.peek().cells.add(new ArrayList<>());
        }
      }
      default -> {
        if (!open.isEmpty()) {
          inside(xml, open.peek());
        }
      }
    }
  }

  private static void inside(XMLStreamReader xml, Open at) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "pStyle" -> at.style = Optional.of(WordXml.attribute(xml, "val"));
      case "numPr" -> at.item = true;
      case "outlineLvl" -> at.outlined = WordXml.attribute(xml, "val").matches("[0-8]");
      case "r" -> at.hidden = false;
      case "vanish", "webHidden" -> at.hidden = WordXml.isOn(xml);
      case "t" -> {
        if (!at.hidden) {
          at.text.append(characters(xml));
        } else {
          pass(xml);
        }
      }
      case "tab", "br", "cr", "ptab" -> at.text.append(' ');
      case "noBreakHyphen" -> at.text.append('-');
      default -> {}
    }
  }

  /// The characters of a text element, up to its end; elements inside, which have no business
  /// there, are passed.
  private static String characters(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    for (var at = xml.next(); at != XMLStreamConstants.END_ELEMENT; at = xml.next()) {
      if (at == XMLStreamConstants.CHARACTERS || at == XMLStreamConstants.SPACE) {
        text.append(xml.getText());
      } else if (at == XMLStreamConstants.START_ELEMENT) {
        pass(xml);
      }
    }
    return text.toString();
  }

  private void end(String name) {
    switch (name) {
      case "p" -> {
        if (!open.isEmpty()) {
          close(open.pop());
        }
      }
      case "tr" -> {
        if (!rows.isEmpty()) {
          close(rows.pop());
        }
      }
      default -> {}
    }
  }

  private void close(Open paragraph) {
    var text = Word.line(paragraph.text);
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      var styled = styles.role(paragraph.style);
      var role = styled == Styles.Role.TEXT && paragraph.outlined ? Styles.Role.HEADING : styled;
      var item = paragraph.item && role == Styles.Role.TEXT;
      add(new Line(new Block(item ? "- " + text : text, role != Styles.Role.TEXT), role));
    }
  }

  private void add(Line line) {
    if (rows.isEmpty() || rows.peek().cells.isEmpty()) {
      lines.add(line);
    } else {
      rows.peek().cells.getLast().add(line);
    }
  }

  private void close(Row row) {
    var told = row.cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (told.size() == 1) {
      told.getFirst().forEach(this::add);
    } else if (!told.isEmpty()) {
      var cells =
          told.stream()
              .map(
                  cell -> String.join(" ", cell.stream().map(line -> line.block().text()).toList()))
              .toList();
      add(new Line(Block.of(String.join(" | ", cells)), Styles.Role.TEXT));
    }
  }

  /// The title is the first paragraph with that style, else a heading that the document begins
  /// with, else a short paragraph it begins with.
  private Paper paper(boolean whole) {
    var title = -1;
    for (var i = 0; i < lines.size() && title < 0; i++) {
      title = lines.get(i).role() == Styles.Role.TITLE ? i : -1;
    }
    if (title < 0 && !lines.isEmpty() && couldBeTitle(lines.getFirst())) {
      title = 0;
    }
    var blocks = new ArrayList<Block>();
    for (var i = 0; i < lines.size(); i++) {
      if (i != title) {
        blocks.add(lines.get(i).block());
      }
    }
    var words = title < 0 ? "" : lines.get(title).block().text();
    return new Paper(words, blocks, whole);
  }

  private static boolean couldBeTitle(Line line) {
    var text = line.block().text();
    return text.length() <= LONGEST_TITLE
        && (line.role() != Styles.Role.TEXT
            || !text.matches(".*[.!?;:,]") && !text.startsWith("- "));
  }
}
