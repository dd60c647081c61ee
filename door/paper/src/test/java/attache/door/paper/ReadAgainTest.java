package attache.door.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import attache.door.json.AnswerContract.Citation;
import attache.door.json.BriefingContract;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.ris.RISParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each form is read by somebody else's library, and every citation in it is followed.
final class ReadAgainTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Sample sample = new Sample();
  private final BriefingContract briefing = sample.briefing();
  private final Paper paper = Papers.of(briefing);

  private byte[] written(PaperForm form) throws IOException {
    return form.write(paper, sample::revisions);
  }

  private String text(PaperForm form) throws IOException {
    return new String(written(form), UTF_8);
  }

  private static String flat(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  /// The links that must be there: one a sentence, of stories that have an address of the web.
  private List<String> links() {
    return paper.notes().stream()
        .flatMap(note -> note.link().stream())
        .filter(link -> link.startsWith("https://"))
        .toList();
  }

  @Test
  void everyCitationHasANote() {
    for (var citation : Sample.citations(briefing)) {
      assertThat(paper.notes()).anySatisfy(note -> assertThat(note.citations()).contains(citation));
    }
    assertThat(paper.works()).hasSize(5);
  }

  @Test
  void markdownNotesResolve() throws IOException {
    var options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, List.of(FootnoteExtension.create(), TablesExtension.create()));
    var read = Parser.builder(options).build().parse(text(PaperForm.MD));
    var defined = new HashMap<String, FootnoteBlock>();
    var used = new ArrayList<String>();
    var tables = new ArrayList<Node>();
    visit(
        read,
        node -> {
          switch (node) {
            case FootnoteBlock block -> defined.put(block.getText().toString(), block);
            case Footnote mark -> used.add(mark.getText().toString());
            case TableBlock table -> tables.add(table);
            default -> {}
          }
        });
    assertThat(used).isNotEmpty().allSatisfy(mark -> assertThat(defined).containsKey(mark));
    assertThat(defined).hasSize(paper.notes().size());
    assertThat(tables).hasSize(2);
    var html = HtmlRenderer.builder(options).escapeHtml(true).build().render(read);
    var page = Jsoup.parse(html);
    for (var note : paper.notes()) {
      assertThat(used).contains(String.valueOf(note.number()));
      var block = requireNonNull(defined.get(String.valueOf(note.number())));
      var shown = page.expectFirst("#fn-" + block.getFootnoteOrdinal());
      assertThat(flat(shown.text())).contains(flat(note.sentence())).contains(note.place());
    }
    assertThat(page.select("a[href^=https]").eachAttr("href")).containsAll(links());
    assertThat(page.select("script, b")).isEmpty();
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo(briefing.title());
  }

  private static void visit(Node node, java.util.function.Consumer<Node> each) {
    each.accept(node);
    for (var child : node.getChildren()) {
      visit(child, each);
    }
  }

  @Test
  void htmlNotesResolve() throws IOException {
    var page = Jsoup.parse(text(PaperForm.HTML));
    assertThat(page.select("script, iframe, img, link, object, form")).isEmpty();
    assertThat(page.select("a[href^=#]"))
        .isNotEmpty()
        .allSatisfy(
            link -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
    assertThat(page.select("a[href]").eachAttr("href"))
        .allMatch(href -> href.startsWith("#") || href.startsWith("https://"))
        .containsAll(links());
    for (var note : paper.notes()) {
      assertThat(page.select("sup a[href=#note-%d]".formatted(note.number()))).isNotEmpty();
      var shown = page.expectFirst("#note-" + note.number());
      assertThat(flat(shown.text())).contains(flat(note.sentence()));
    }
    var ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.title()).isEqualTo(briefing.title());
  }

  @Test
  void wordNotesResolve() throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(written(PaperForm.DOCX)))) {
      var notes = new HashMap<Integer, String>();
      document.getFootnotes().stream()
          .filter(note -> note.getId().intValue() > 0)
          .forEach(note ->
              notes.put(
                  note.getId().intValue(),
                  note.getParagraphs().stream()
                      .map(paragraph -> paragraph.getText())
                      .collect(Collectors.joining())));
      assertThat(notes).hasSize(paper.notes().size());
      for (var note : paper.notes()) {
        assertThat(flat(notes.getOrDefault(note.number(), ""))).contains(flat(note.sentence()));
      }
      var xml = document.getDocument().xmlText();
      for (var note : paper.notes()) {
        assertThat(xml).containsOnlyOnce("<w:footnoteReference w:id=\"" + note.number() + "\"/>");
      }
      var anchors =
          java.util.regex.Pattern.compile("w:anchor=\"([^\"]+)\"").matcher(xml).results().toList();
      assertThat(anchors).isNotEmpty();
      for (var anchor : anchors) {
        assertThat(xml).contains("w:name=\"" + anchor.group(1) + "\"");
      }
      var targets = new ArrayList<String>();
      for (var part : document.getPackage().getParts()) {
        if (!part.isRelationshipPart()) {
          part.getRelationships()
              .forEach(relation -> targets.add(relation.getTargetURI().toString()));
        }
      }
      assertThat(targets).containsAll(links());
      assertThat(document.getTables()).hasSize(2);
      assertThat(document.getProperties().getCoreProperties().getTitle())
          .isEqualTo(flat(briefing.title()));
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  @Test
  void pdfNotesResolve() throws IOException {
    try (var document = Loader.loadPDF(written(PaperForm.PDF))) {
      var read = new PDFTextStripper().getText(document);
      var squeezed = squeezed(read);
      for (var note : paper.notes()) {
        if (!note.work().language().equals("ar")) {
          assertThat(squeezed).contains(squeezed(note.sentence()));
        }
      }
      var away = new ArrayList<String>();
      var inside = 0;
      for (var page : document.getPages()) {
        for (var annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link) {
            switch (link.getAction()) {
              case PDActionURI uri -> away.add(uri.getURI());
              case PDActionGoTo goTo -> {
                assertThat(((PDPageDestination) goTo.getDestination()).retrievePageNumber())
                    .isBetween(0, document.getNumberOfPages() - 1);
                inside++;
              }
              case null -> {
                assertThat(((PDPageDestination) link.getDestination()).retrievePageNumber())
                    .isBetween(0, document.getNumberOfPages() - 1);
                inside++;
              }
              default -> throw new AssertionError("a link of another kind: " + link.getAction());
            }
          }
        }
      }
      assertThat(inside).isGreaterThanOrEqualTo(paper.notes().size());
      assertThat(away).containsAll(links());
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(flat(briefing.title()));
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void pdfLeavesNothingOnTheMachine(@TempDir Path folder) throws IOException {
    var before = System.getProperty("pdfbox.fontcache");
    System.setProperty("pdfbox.fontcache", folder.toString());
    try {
      written(PaperForm.PDF);
      assertThat(folder).isEmptyDirectory();
    } finally {
      if (before == null) {
        System.clearProperty("pdfbox.fontcache");
      } else {
        System.setProperty("pdfbox.fontcache", before);
      }
    }
  }

  /// Lines break anywhere, and signs of pictures are not drawn.
  private static String squeezed(String words) {
    return words
        .replaceAll("[\\s\\u00ad#]+|[^\\u0000-\\uD7FF\\uFF00-\\uFFEF\\uFB00-\\uFB06]", "")
        .replaceAll("[\\uFE0F]", "");
  }

  @Test
  void bibtexHasEverySource() throws Exception {
    var database = new BibTeXParser().parseFully(new StringReader(text(PaperForm.BIB)));
    assertThat(database.getEntries()).hasSize(paper.works().size());
    for (var work : paper.works()) {
      var entry = database.resolveEntry(new Key(work.key()));
      assertThat(entry.getType().getValue()).isEqualTo("online");
      assertThat(entry.getField(new Key("title")).toUserString())
          .isEqualTo("{" + latex(work.title()) + "}");
      assertThat(entry.getField(new Key("author")).toUserString())
          .isEqualTo("{Ada Quill \\& Sons} and {Nico Brandvik}");
      assertThat(entry.getField(new Key("urldate")).toUserString()).isEqualTo("2026-03-02");
      if (work.url() != null) {
        assertThat(entry.getField(new Key("url")).toUserString()).isEqualTo(work.url());
      }
      assertThat(entry.getField(new Key("date")) == null).isEqualTo(work.published() == null);
    }
  }

  private static String latex(String title) {
    return title.replace("&", "\\&").replace("#", "\\#").replace("_", "\\_").replace("%", "\\%");
  }

  @Test
  void risHasEverySource() throws IOException {
    var read = new RISParser().parse(new StringReader(text(PaperForm.RIS))).getReferences();
    assertThat(read).hasSize(paper.works().size());
    for (var work : paper.works()) {
      assertThat(read)
          .filteredOn(one -> work.key().equals(one.getId()))
          .singleElement()
          .satisfies(one -> {
            assertThat(one.getTitle()).isEqualTo(flat(work.title()));
            assertThat(one.getURL()).isEqualTo(work.url());
          });
    }
    var lines = text(PaperForm.RIS).split("\r\n");
    assertThat(lines).allMatch(line -> line.isEmpty() || line.matches("[A-Z][A-Z0-9]  - .*"));
    for (var note : paper.notes()) {
      assertThat(text(PaperForm.RIS)).contains(flat(note.sentence()));
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void cslSetsABibliography() throws IOException {
    var items = new ArrayList<CSLItemData>();
    for (var item : JSON.readValue(text(PaperForm.CSL), List.class)) {
      items.add(CSLItemData.fromJson((Map<String, Object>) item));
    }
    assertThat(items).extracting(CSLItemData::getId).containsExactlyElementsOf(keys());
    assertThat(items.get(0).getIssued().getDateParts()).isEqualTo(new int[][] {{2026, 3, 1}});
    assertThat(items.get(0).getAccessed().getDateParts()).isEqualTo(new int[][] {{2026, 3, 2}});
    var set = CSL.makeAdhocBibliography("apa", "text", items.toArray(CSLItemData[]::new));
    assertThat(set.getEntries()).hasSize(items.size());
    assertThat(set.makeString()).contains("https://example.org/harbour/1?x=%C3%BC&y=2", "n.d.");
  }

  private List<String> keys() {
    return paper.works().stream().map(Work::key).toList();
  }

  @Test
  void jsonIsTheContract() throws IOException {
    assertThat(BriefingContract.parse(text(PaperForm.JSON))).isEqualTo(briefing);
  }

  @Test
  void packCanBeChecked() throws Exception {
    var files = unzipped(written(PaperForm.ZIP));
    var manifest = JSON.readTree(files.get("manifest.json"));
    for (var file : manifest.get("files")) {
      var content = requireNonNull(files.get(file.get("name").asString()));
      assertThat(sha256(content)).isEqualTo(file.get("sha256").asString());
    }
    assertThat(manifest.get("files").size()).isEqualTo(files.size() - 1);
    var quotations = new ArrayList<JsonNode>();
    JSON.readTree(files.get("quotations.jsonld")).forEach(quotations::add);
    for (var citation : Sample.citations(briefing)) {
      assertThat(quotations).anySatisfy(one -> holds(one, citation));
    }
    // What may be passed on: the one under a free licence, and sample material.
    assertThat(files.keySet().stream().filter(name -> name.startsWith("texts/")))
        .containsExactlyInAnyOrder(
            "texts/" + sample.story(2).revision().id().value() + ".txt",
            "texts/" + sample.story(4).revision().id().value() + ".txt");
    for (var quotation : quotations) {
      var more = quotation.get("attache:citation");
      var text = files.get("texts/" + more.get("revision").asString() + ".txt");
      if (text != null) {
        assertThat(sha256(text)).isEqualTo(more.get("revision").asString());
        var words = new String(text, UTF_8);
        assertThat(words.substring(more.get("start").asInt(), more.get("end").asInt()))
            .isEqualTo(quotation.at("/target/selector/0/exact").asString());
      }
    }
  }

  private void holds(JsonNode annotation, Citation citation) {
    var quote = annotation.at("/target/selector/0");
    assertThat(quote.get("exact").asString()).isEqualTo(citation.quote());
    var more = annotation.get("attache:citation");
    assertThat(more.get("story").asString()).isEqualTo(citation.story());
    assertThat(more.get("start").asInt()).isEqualTo(citation.start());
    assertThat(more.get("sentence").asInt()).isEqualTo(citation.sentence());
    var text = requireNonNull(sample.stories.get(citation.story())).revision().text();
    var place = annotation.at("/target/selector/1");
    var points = text.codePoints().toArray();
    var start = place.get("start").asInt();
    assertThat(new String(points, start, place.get("end").asInt() - start))
        .isEqualTo(citation.quote());
    assertThat(text)
        .contains(
            quote.get("prefix").asString() + citation.quote() + quote.get("suffix").asString());
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    var files = new HashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  @Test
  void thePlainTextIsWrapped() {
    assertThat(PaperForm.plain(paper, 72).lines())
        .allMatch(line -> line.length() <= 72 || !line.strip().contains(" "));
  }
}
