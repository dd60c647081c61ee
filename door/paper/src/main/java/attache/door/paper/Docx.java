package attache.door.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A paper as a Word document, with real footnotes. Written part by part, as ECMA-376 has it: a
/// library for it is larger than the rest of the program.
final class Docx {
  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
      <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
      <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
      <Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>
      <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
      </Types>
      """;

  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
      <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
      </Relationships>
      """;

  private static final String OWN =
      """
      <Relationship Id="own1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
      <Relationship Id="own2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
      <Relationship Id="own3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
      <Relationship Id="own4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>
      <Relationship Id="own5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
      """;

  private Docx() {}

  static byte[] of(Paper paper) throws IOException {
    var body = new WordPart();
    var notes = new WordPart();
    var document = WordBody.of(paper, body);
    var footnotes = WordNotes.of(paper.notes(), notes);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, UTF_8)) {
      add(zip, "[Content_Types].xml", TYPES);
      add(zip, "_rels/.rels", RELATIONS);
      add(zip, "word/document.xml", document);
      add(zip, "word/_rels/document.xml.rels", body.relations(OWN));
      add(zip, "word/footnotes.xml", footnotes);
      add(zip, "word/_rels/footnotes.xml.rels", notes.relations(""));
      for (var name : List.of("styles", "settings", "numbering", "footer1")) {
        add(zip, "word/" + name + ".xml", Html.resource("word/" + name + ".xml"));
      }
      add(zip, "docProps/core.xml", properties(paper));
    }
    return out.toByteArray();
  }

  private static String properties(Paper paper) {
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <dc:title>%s</dc:title><dc:creator>Attaché</dc:creator><dc:identifier>%s</dc:identifier><dc:language>%s</dc:language>
    <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>
    </cp:coreProperties>
    """
        .formatted(
            Clean.markup(paper.title()),
            Clean.markup(paper.id()),
            Clean.markup(paper.language()),
            paper.made().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }
}
