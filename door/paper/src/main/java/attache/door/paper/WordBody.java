package attache.door.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The text of a Word document. A note is a footnote where it is first used; later uses point back
/// to it by its number.
final class WordBody {
  private static final int WIDTH = 9638; // twentieths of a point between the margins of A4
  private final WordPart part;
  private final Set<Integer> used = new HashSet<>();
  private final StringBuilder text = new StringBuilder();

  private WordBody(WordPart part) {
    this.part = part;
  }

  static String of(Paper paper, WordPart part) {
    return new WordBody(part).written(paper);
  }

  private String written(Paper paper) {
    text.append(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>
        """);
    paragraph("Title", WordPart.run(paper.title(), ""));
    paper.about().forEach(line -> paragraph("About", WordPart.run(line, "")));
    paper.blocks().forEach(this::block);
    paragraph("Heading2", WordPart.run("Sources", ""));
    paper.works().forEach(this::work);
    text.append(
        """
        <w:sectPr><w:footerReference w:type="default" r:id="own5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1247" w:left="1134" w:header="709" w:footer="567" w:gutter="0"/></w:sectPr>
        </w:body></w:document>
        """);
    return text.toString();
  }

  private void paragraph(String style, String runs) {
    text.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    text.append(runs).append("</w:p>\n");
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(var level, var words) -> paragraph("Heading" + level, line(words));
      case Block.Paragraph(var words) -> {
        var quiet = words.stream().allMatch(piece -> piece.look() == Piece.Look.QUIET);
        paragraph(quiet ? "About" : "BodyText", line(words));
      }
      case Block.Bullets(var items) -> items.forEach(item -> paragraph("ListBullet", line(item)));
      case Block.Table table -> table(table);
    }
  }

  private void table(Block.Table table) {
    text.append(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Figures\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
            .formatted(WIDTH));
    table.widths().forEach(width -> text.append("<w:gridCol w:w=\"%d\"/>".formatted(cell(width))));
    text.append("</w:tblGrid>\n");
    row(table.head().stream().map(words -> WordPart.run(words, "Strong")).toList(), table, true);
    table.rows().forEach(cells -> row(cells.stream().map(this::line).toList(), table, false));
    text.append("</w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"About\"/></w:pPr></w:p>\n");
  }

  private static int cell(int width) {
    return WIDTH * width / 100;
  }

  private void row(List<String> cells, Block.Table table, boolean head) {
    text.append("<w:tr><w:trPr><w:cantSplit/>").append(head ? "<w:tblHeader/>" : "");
    text.append("</w:trPr>");
    for (var i = 0; i < cells.size(); i++) {
      text.append(
          "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>"
              .formatted(cell(table.widths().get(i))));
      paragraph("TableText", cells.get(i));
      text.append("</w:tc>");
    }
    text.append("</w:tr>\n");
  }

  private String line(List<Piece> pieces) {
    var runs = new StringBuilder();
    for (var piece : pieces) {
      if (!piece.words().isBlank()) {
        var style =
            switch (piece.look()) {
              case PLAIN -> "";
              case STRONG -> "Strong";
              case QUIET -> "Quiet";
            };
        runs.append(runs.isEmpty() ? "" : WordPart.space());
        runs.append(WordPart.run(piece.words(), style));
        for (var i = 0; i < piece.notes().size(); i++) {
          runs.append(i == 0 ? "" : WordPart.run(",", "FootnoteReference"));
          runs.append(mark(piece.notes().get(i)));
        }
      }
    }
    return runs.toString();
  }

  private String mark(int note) {
    var look = "<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>";
    return used.add(note)
        ? "<w:bookmarkStart w:id=\"%d\" w:name=\"note%d\"/><w:r>%s<w:footnoteReference w:id=\"%d\"/></w:r><w:bookmarkEnd w:id=\"%d\"/>"
            .formatted(note, note, look, note, note)
        : "<w:hyperlink w:anchor=\"note%d\"><w:r>%s<w:t>%d</w:t></w:r></w:hyperlink>"
            .formatted(note, look, note);
  }

  private void work(Work work) {
    var runs = new StringBuilder();
    runs.append(WordPart.run(work.source() + ":", "")).append(WordPart.space());
    runs.append(WordPart.run(work.title(), "Emphasis"));
    runs.append(WordPart.run(", " + Days.of(work.published()), ""));
    if (work.url() != null) {
      runs.append(WordPart.run(".", "")).append(WordPart.space());
      runs.append(part.link(work.url(), work.url()));
    }
    if (!work.remarks().isEmpty()) {
      runs.append(WordPart.space()).append(WordPart.run("(" + work.remarks() + ")", "Quiet"));
    }
    paragraph("ListNumber", runs.toString());
  }
}
