package attache.door.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.door.json.AnswerContract.Citation;
import attache.story.Revision;
import attache.story.StoryId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A paper with all that is needed to check it: a ZIP file of a manifest with hashes, each
/// quotation as a Web Annotation, and the texts that may be passed on.
final class EvidencePack {
  private static final int AROUND = 32;

  private final Paper paper;
  private final Texts texts;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, Optional<Revision>> revisions = new HashMap<>();

  private EvidencePack(Paper paper, Texts texts) {
    this.paper = paper;
    this.texts = texts;
  }

  static byte[] of(Paper paper, Texts texts) throws IOException {
    return new EvidencePack(paper, texts).packed();
  }

  private byte[] packed() throws IOException {
    put("README.txt", Html.resource("evidence.txt"));
    put("paper.html", Html.of(paper));
    put("paper.md", Markdown.of(paper));
    put("paper.json", paper.json());
    put("sources.csl.json", Csl.of(paper));
    put("quotations.jsonld", Json.written(annotations()));
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, UTF_8)) {
      entry(zip, "manifest.json", Json.written(manifest()).getBytes(UTF_8));
      for (var file : files.entrySet()) {
        entry(zip, file.getKey(), file.getValue());
      }
    }
    return out.toByteArray();
  }

  private void put(String name, String content) {
    files.put(name, content.getBytes(UTF_8));
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private ObjectNode manifest() {
    var manifest = Json.object();
    manifest.put("evidence", 1);
    manifest.put("id", paper.id());
    manifest.put("title", Clean.line(paper.title()));
    manifest.put("made", paper.made().toString());
    manifest.put("quotations", paper.notes().stream().mapToInt(n -> n.citations().size()).sum());
    var sources = manifest.putArray("sources");
    paper.works().forEach(work -> source(sources.addObject(), work));
    var listed = manifest.putArray("files");
    files.forEach((name, content) -> {
      var file = listed.addObject();
      file.put("name", name);
      file.put("bytes", content.length);
      file.put("sha256", sha256(content));
    });
    return manifest;
  }

  private void source(ObjectNode source, Work work) {
    source.put("number", work.number());
    source.put("story", work.story());
    source.put("title", Clean.line(work.title()));
    source.put("source", work.source());
    source.put("url", work.url());
    source.put("published", work.published());
    source.put("seen", work.seen());
    source.put("nature", work.nature());
    source.put("partial", work.partial());
    source.put("licence", work.licence());
    source.put("text", Sharing.whole(work) ? "included" : "quotations alone");
  }

  private ArrayNode annotations() throws IOException {
    var all = Json.list();
    for (var note : paper.notes()) {
      for (var citation : note.citations()) {
        all.add(annotation(note, citation, all.size() + 1));
      }
    }
    return all;
  }

  private ObjectNode annotation(Note note, Citation citation, int number) throws IOException {
    var annotation = Json.object();
    annotation.put("@context", "http://www.w3.org/ns/anno.jsonld");
    annotation.put("id", "urn:attache:%s:quotation:%d".formatted(paper.id(), number));
    annotation.put("type", "Annotation");
    annotation.put("motivation", "highlighting");
    annotation.put("created", paper.made().toString());
    var target = annotation.putObject("target");
    var work = note.work();
    target.put("source", work.url() == null ? "urn:attache:story:" + work.story() : work.url());
    var selectors = target.putArray("selector");
    var revision = revision(citation);
    var quote = selectors.addObject();
    quote.put("type", "TextQuoteSelector");
    quote.put("exact", citation.quote());
    if (revision.isPresent()) {
      around(quote, revision.get().text(), citation);
      position(selectors.addObject(), revision.get().text(), citation);
      include(work, revision.get());
    }
    note.link().ifPresent(link -> target.put("attache:link", link));
    var more = annotation.putObject("attache:citation");
    more.put("note", note.number());
    more.put("story", citation.story());
    more.put("revision", citation.revision());
    more.put("sentence", citation.sentence());
    more.put("start", citation.start());
    more.put("end", citation.end());
    more.put("sentenceText", citation.sentenceText());
    more.put("published", work.published());
    more.put("seen", work.seen());
    revision.ifPresent(it -> more.put("fetched", it.fetched().toString()));
    more.put("quoteSha256", sha256(citation.quote().getBytes(UTF_8)));
    more.put("sentenceSha256", sha256(citation.sentenceText().getBytes(UTF_8)));
    return annotation;
  }

  private static void around(ObjectNode quote, String text, Citation citation) {
    var before = Math.max(0, citation.start() - AROUND);
    var after = Math.min(text.length(), citation.end() + AROUND);
    quote.put("prefix", whole(text.substring(before, citation.start())));
    quote.put("suffix", whole(text.substring(citation.end(), after)));
  }

  /// Without a half of a pair at an end.
  private static String whole(String cut) {
    var start = !cut.isEmpty() && Character.isLowSurrogate(cut.charAt(0)) ? 1 : 0;
    var end = cut.length();
    return end > start && Character.isHighSurrogate(cut.charAt(end - 1))
        ? cut.substring(start, end - 1)
        : cut.substring(start);
  }

  /// Web Annotations count code points.
  private static void position(ObjectNode selector, String text, Citation citation) {
    selector.put("type", "TextPositionSelector");
    selector.put("start", text.codePointCount(0, citation.start()));
    selector.put("end", text.codePointCount(0, citation.end()));
  }

  private void include(Work work, Revision revision) {
    if (Sharing.whole(work)) {
      put("texts/" + revision.id().value() + ".txt", revision.text());
    }
  }

  /// The text a citation was taken from, if it is still stored and says what was quoted.
  private Optional<Revision> revision(Citation citation) throws IOException {
    var known = revisions.get(citation.revision());
    if (known == null) {
      known =
          texts.of(new StoryId(citation.story())).stream()
              .filter(one -> one.id().value().equals(citation.revision()))
              .findFirst();
      revisions.put(citation.revision(), known);
    }
    return known.filter(one ->
        citation.end() <= one.text().length()
            && one.text().substring(citation.start(), citation.end()).equals(citation.quote()));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one does not", e);
    }
  }
}
