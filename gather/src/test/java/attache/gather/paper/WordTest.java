package attache.gather.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.gather.Reading;
import attache.source.Extract;
import attache.source.Extractor.Content;
import attache.source.Extractor.Material;
import attache.story.Dated;
import attache.story.Draft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordTest {
  private static final String W =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

  private static byte[] written(Consumer<XWPFDocument> writing) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      writing.accept(document);
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] zipped(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] body(String xml) throws IOException {
    return zipped(
        "word/document.xml",
        ("<w:document " + W + "><w:body>" + xml + "</w:body></w:document>")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static List<Extract> all(byte[] bytes) throws IOException {
    return Reading.all(Material.of("note.docx", Content.of(bytes)));
  }

  private static Draft only(byte[] bytes) throws IOException {
    assertThat(all(bytes)).hasSize(1);
    return ((Extract.Item) all(bytes).getFirst()).draft();
  }

  private static void paragraph(XWPFDocument document, String text) {
    document.createParagraph().createRun().setText(text);
  }

  @Test
  void paragraphsListsAndTablesAreReadInOrder() throws IOException {
    var draft =
        only(
            written(document -> {
              paragraph(document, "Pilots end their strike");
              paragraph(document, "Harbour Wire | 4 March 2026");
              paragraph(document, "The pilots return on Monday, the harbour says.");
              var table = document.createTable(2, 2);
              table.getRow(0).getCell(0).setText("Quay");
              table.getRow(0).getCell(1).setText("Ships");
              table.getRow(1).getCell(0).setText("East");
              table.getRow(1).getCell(1).setText("12");
              paragraph(document, "Nine days were lost.");
            }));
    assertThat(draft.headline()).isEqualTo("Pilots end their strike");
    assertThat(draft.published().map(Dated::asWritten)).contains("4 March 2026");
    assertThat(draft.source()).isEqualTo("Harbour Wire");
    assertThat(draft.body())
        .isEqualTo(
            "The pilots return on Monday, the harbour says.\n\n"
                + "Quay | Ships\n\n"
                + "East | 12\n\n"
                + "Nine days were lost.");
    assertThat(draft.partial()).isFalse();
  }

  @Test
  void headersAndFootersAreNoPartOfTheText() throws IOException {
    var draft =
        only(
            written(document -> {
              var policy = new XWPFHeaderFooterPolicy(document);
              policy
                  .createHeader(XWPFHeaderFooterPolicy.DEFAULT)
                  .createParagraph()
                  .createRun()
                  .setText("Confidential");
              paragraph(document, "Pilots end their strike");
              paragraph(document, "The pilots return on Monday, the harbour says.");
            }));
    assertThat(draft.body()).isEqualTo("The pilots return on Monday, the harbour says.");
  }

  @Test
  void whatWasDeletedOrHiddenIsNotToldAndWhatWasInsertedIs() throws IOException {
    var draft =
        only(
            body(
                "<w:p><w:r><w:t>Pilots end their strike</w:t></w:r></w:p><w:p><w:r><w:t"
                    + " xml:space='preserve'>They return </w:t></w:r><w:del><w:r><w:delText>on"
                    + " Sunday</w:delText></w:r></w:del><w:ins><w:r><w:t>on"
                    + " Monday</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>"
                    + " hidden</w:t></w:r><mc:AlternateContent><mc:Choice><w:r><w:t>, all of"
                    + " them</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></mc:AlternateContent><w:r><w:instrText>HYPERLINK"
                    + " x</w:instrText></w:r><w:r><w:t>.</w:t><w:br/><w:t>Nine"
                    + " days.</w:t></w:r></w:p>"));
    assertThat(draft.body()).isEqualTo("They return on Monday, all of them. Nine days.");
  }

  @Test
  void aTitleIsKnownByTheNameOfItsStyle() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          ("<w:document "
                  + W
                  + "><w:body><w:p><w:r><w:t>Briefing for the"
                  + " desk.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle"
                  + " w:val='Titel'/></w:pPr><w:r><w:t>Pilots"
                  + " return</w:t></w:r></w:p><w:p><w:r><w:t>They do so on"
                  + " Monday.</w:t></w:r></w:p></w:body></w:document>")
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/styles.xml"));
      zip.write(
          ("<w:styles "
                  + W
                  + "><w:style w:styleId='Titel'><w:name w:val='Title'/></w:style></w:styles>")
              .getBytes(StandardCharsets.UTF_8));
    }
    assertThat(only(out.toByteArray()).headline()).isEqualTo("Pilots return");
  }

  @Test
  void aTextThatBreaksOffIsPartial() throws IOException {
    var draft =
        only(
            zipped(
                "word/document.xml",
                ("<w:document "
                        + W
                        + "><w:body><w:p><w:r><w:t>Pilots"
                        + " return</w:t></w:r></w:p><w:p><w:r><w:t>They do so on"
                        + " Monday.</w:t></w:r></w:p><w:p>")
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(draft.body()).isEqualTo("They do so on Monday.");
    assertThat(draft.partial()).isTrue();
  }

  @Test
  @Timeout(60)
  void aPartThatUnpacksToTooMuchIsRefused() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/media.bin"));
      var zeros = new byte[1 << 20];
      for (var mib = 0; mib < 600; mib++) {
        zip.write(zeros);
      }
      zip.putNextEntry(new ZipEntry("word/document.xml"));
    }
    assertThatThrownBy(() -> all(out.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("MiB was wanted");
  }

  @Test
  void entitiesAreNotExpanded() {
    assertThatThrownBy(() ->
            all(
                zipped(
                    "word/document.xml",
                    ("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w:document "
                            + W
                            + "><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:document>")
                        .getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void otherArchivesAreRefusedByName() {
    assertThatThrownBy(() -> all(zipped("xl/workbook.xml", new byte[0])))
        .hasMessageContaining("a sheet or slides");
    assertThatThrownBy(() ->
            all(
                new byte[] {
                  (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, 0
                }))
        .hasMessageContaining("without a password");
  }
}
