package attache.gather;

import attache.gather.feed.Feed;
import attache.gather.feed.Sitemap;
import attache.gather.mail.Mail;
import attache.gather.page.Page;
import attache.gather.paper.Pdf;
import attache.gather.paper.Word;
import attache.gather.text.Decoding;
import attache.gather.text.Digest;
import attache.gather.text.Document;
import attache.gather.text.JsonLines;
import attache.gather.text.LoneStory;
import attache.source.ContentReader;
import attache.source.Contents;
import attache.source.Extract;
import attache.source.Extractor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads digests, lone stories, pages, feeds, sitemaps, JSON Lines, mails, PDF and Word; what a
/// document is, is found out from its content, name and media type unless the reader says it.
///
/// JSON Lines are read line by line; every other document is held in memory and must not be longer
/// than 64 MiB.
public final class Documents implements Extractor, ContentReader {
  /// Most bytes of a document that is not JSON Lines.
  public static final int LONGEST = 64 * 1024 * 1024;

  @Override
  public void extract(Material material, Consumer<Extract> each) throws IOException {
    try (var in = new BufferedInputStream(material.content().open(), Sniff.HEAD)) {
      var kind = kind(material, in);
      Consumer<Extract> named = extract -> each.accept(Named.in(extract, material.name()));
      if (kind == Kind.JSONL) {
        new JsonLines(unread(material)).read(in, named);
      } else {
        stories(kind, material, bytes(material, in), named);
      }
    }
  }

  @Override
  public Contents read(Material material) throws IOException {
    try (var in = new BufferedInputStream(material.content().open(), Sniff.HEAD)) {
      var kind = kind(material, in);
      var contents =
          switch (kind) {
            case FEED -> Feed.whole(document(material, bytes(material, in)));
            case SITEMAP -> Sitemap.whole(document(material, bytes(material, in)));
            case HTML -> Page.whole(document(material, bytes(material, in)));
            case JSONL, DIGEST, TEXT, MARKDOWN, MAIL, PDF, DOCX -> papers(kind, material, in);
          };
      return Named.in(contents, material.name());
    }
  }

  private static Contents.Papers papers(Kind kind, Material material, InputStream in)
      throws IOException {
    List<Extract> items = new ArrayList<>();
    if (kind == Kind.JSONL) {
      new JsonLines(unread(material)).read(in, items::add);
    } else {
      stories(kind, material, bytes(material, in), items::add);
    }
    return new Contents.Papers(kind, items);
  }

  /// What a document is; the stream is left at its first byte.
  private static Kind kind(Material material, BufferedInputStream in) throws IOException {
    in.mark(Sniff.HEAD);
    var head = in.readNBytes(Sniff.HEAD);
    in.reset();
    var kind = Sniff.kind(material, head);
    if (kind == Kind.JSONL) {
      requireUtf8(material, head);
    }
    return kind;
  }

  private static byte[] bytes(Material material, InputStream in) throws IOException {
    requireShort(material, material.content().length().orElse(0));
    var bytes = in.readNBytes(LONGEST + 1);
    requireShort(material, bytes.length);
    return bytes;
  }

  private static void requireShort(Material material, long length) throws IOException {
    if (length > LONGEST) {
      throw new IOException(
          "a document of at most %d MiB was wanted, found a longer one: %s; split it, or give it as JSON Lines"
              .formatted(LONGEST >> 20, material.name()));
    }
  }

  private static Document document(Material material, byte[] bytes) {
    return new Document(
        material.name(), material.source(), Decoding.text(bytes, material.contentType()));
  }

  /// A document whose bytes are read as they are.
  private static Document unread(Material material) {
    return new Document(material.name(), material.source(), "");
  }

  private static void stories(Kind kind, Material material, byte[] bytes, Consumer<Extract> each)
      throws IOException {
    switch (kind) {
      case DIGEST -> digest(document(material, bytes), each);
      case TEXT, MARKDOWN -> text(material, document(material, bytes), each);
      case HTML -> Page.read(document(material, bytes), each);
      case FEED -> Feed.read(document(material, bytes), each);
      case SITEMAP -> Sitemap.read(document(material, bytes), each);
      case MAIL -> Mail.read(unread(material), bytes, each);
      case PDF -> Pdf.read(unread(material), bytes, each);
      case DOCX -> Word.read(unread(material), bytes, each);
      case JSONL -> throw new IllegalStateException("JSON Lines are read as a stream");
    }
  }

  private static void digest(Document document, Consumer<Extract> each) throws IOException {
    Digest.of(document, true)
        .orElseThrow(() ->
            new IOException(
                "a digest was wanted, found no headline with text below it: %s; give it as one story"
                    .formatted(document.name())))
        .read(each);
  }

  /// Text that the reader has not said to be one story may be a digest.
  private static void text(Material material, Document document, Consumer<Extract> each) {
    var digest =
        material.kind().isPresent() ? Optional.<Digest>empty() : Digest.of(document, false);
    if (digest.isPresent()) {
      digest.get().read(each);
    } else {
      LoneStory.read(document, each);
    }
  }

  private static void requireUtf8(Material material, byte[] head) throws IOException {
    var marked = Decoding.marked(head);
    if (marked.isPresent() && !marked.get().equals(StandardCharsets.UTF_8)) {
      throw new IOException(
          "JSON Lines in UTF-8 were wanted, found %s: %s; save the file as UTF-8"
              .formatted(marked.get(), material.name()));
    }
  }
}
