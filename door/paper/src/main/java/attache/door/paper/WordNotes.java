package attache.door.paper;

import java.util.List;

/// The footnotes of a Word document.
final class WordNotes {
  private WordNotes() {}

  static String of(List<Note> notes, WordPart part) {
    var text = new StringBuilder();
    text.append(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
        <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
        """);
    notes.forEach(note -> text.append(note(note, part)));
    return text.append("</w:footnotes>\n").toString();
  }

  private static String note(Note note, WordPart part) {
    var work = note.work();
    var words = new StringBuilder();
    words.append(
        "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>");
    words.append(WordPart.space());
    words.append(WordPart.run("“" + note.sentence() + "”", ""));
    words.append(WordPart.space());
    words.append(WordPart.run(work.source() + ",", ""));
    words.append(WordPart.space());
    words.append(WordPart.run(work.title(), "Emphasis"));
    words.append(WordPart.run(", " + Days.of(work.published()) + ", " + note.place() + ".", ""));
    note.link()
        .ifPresent(url -> {
          words.append(WordPart.space());
          words.append(part.link("At the sentence", url));
        });
    return "<w:footnote w:id=\"%d\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>%s</w:p></w:footnote>\n"
        .formatted(note.number(), words);
  }
}
