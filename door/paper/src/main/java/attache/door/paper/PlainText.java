package attache.door.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A paper for a terminal or a mail: wrapped, with the notes at the end.
final class PlainText {
  private final int width;
  private final StringBuilder text = new StringBuilder();

  private PlainText(int width) {
    this.width = width;
  }

  /// @param width characters of a line
  static String of(Paper paper, int width) {
    return new PlainText(width).written(paper);
  }

  private String written(Paper paper) {
    fill("# ", "  ", paper.title());
    paper.about().forEach(line -> fill("", "", line));
    text.append('\n');
    paper.blocks().forEach(this::block);
    fill("## ", "   ", "Sources");
    for (var work : paper.works()) {
      var number = work.number() + ". ";
      fill(number, " ".repeat(number.length()), source(work));
    }
    text.append('\n');
    fill("## ", "   ", "Notes");
    for (var note : paper.notes()) {
      var number = "[%d] ".formatted(note.number());
      fill(
          number,
          " ".repeat(number.length()),
          "“%s” Source %d, %s".formatted(note.sentence(), note.work().number(), note.place()));
    }
    return text.toString();
  }

  private static String source(Work work) {
    var parts = new ArrayList<String>();
    parts.add(work.source() + ": " + work.title());
    parts.add(Days.of(work.published()));
    if (work.url() != null) {
      parts.add(work.url());
    }
    if (!work.remarks().isEmpty()) {
      parts.add(work.remarks());
    }
    return String.join(" · ", parts);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(var level, var words) -> {
        var mark = "#".repeat(level) + " ";
        fill(mark, " ".repeat(mark.length()), line(words));
      }
      case Block.Paragraph(var words) -> {
        fill("", "", line(words));
        if (words.stream().noneMatch(piece -> piece.look() == Piece.Look.QUIET)) {
          text.append('\n');
        }
      }
      case Block.Bullets(var items) -> {
        items.forEach(item -> fill("- ", "  ", line(item)));
        text.append('\n');
      }
      case Block.Table(var head, _, var rows) -> {
        for (var row : rows) {
          fill("- ", "  ", cells(head, row));
        }
        text.append('\n');
      }
    }
  }

  /// A row on one line: the cells that say something, the first without its column's name.
  private static String cells(List<String> head, List<List<Piece>> row) {
    var cells = new ArrayList<String>();
    for (var i = 0; i < row.size(); i++) {
      var cell = line(row.get(i));
      if (!cell.isEmpty()) {
        cells.add(i == 0 && head.size() > 2 ? cell : head.get(i) + ": " + cell);
      }
    }
    return String.join(" · ", cells);
  }

  private static String line(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> !piece.words().isBlank())
        .map(piece ->
            piece.words()
                + piece.notes().stream().map("[%d]"::formatted).collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private void fill(String first, String indent, String words) {
    var line = new StringBuilder(first);
    var empty = true;
    for (var word : Clean.line(words).split(" ")) {
      if (!empty && line.length() + 1 + word.length() > width) {
        text.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    text.append(line).append('\n');
  }
}
