package attache.gather;

import attache.gather.feed.Feed;
import attache.gather.page.Page;
import attache.gather.text.Decoding;
import attache.gather.text.Digest;
import attache.gather.text.Document;
import attache.gather.text.JsonLines;
import attache.gather.text.LoneStory;
import attache.source.Extract;
import attache.source.Extractor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads digests, lone stories, pages, feeds and JSON Lines; what a document is, is found out from
/// its content, name and media type unless the reader says it.
///
/// JSON Lines are read line by line; every other document is held in memory and must not be longer
/// than 64 MiB.
public final class Documents implements Extractor {
  /// Most bytes of a document that is not JSON Lines.
  public static final int LONGEST = 64 * 1024 * 1024;

  @Override
  public void extract(Material material, Consumer<Extract> each) throws IOException {
    readNamed(material, extract -> each.accept(named(extract, material.name())));
  }

  private static Extract named(Extract extract, String document) {
    return extract instanceof Extract.Bad bad ? bad.in(document) : extract;
  }

  private static void readNamed(Material material, Consumer<Extract> each) throws IOException {
    try (var in = new BufferedInputStream(material.content().open(), Sniff.HEAD)) {
      in.mark(Sniff.HEAD);
      var head = in.readNBytes(Sniff.HEAD);
      in.reset();
      var kind = Sniff.kind(material, head);
      if (kind == Kind.JSONL) {
        requireUtf8(material, head);
        new JsonLines(new Document(material.name(), material.source(), "")).read(in, each);
      } else {
        requireShort(material, material.content().length().orElse(0));
        read(kind, material, in, each);
      }
    }
  }

  private static void requireShort(Material material, long length) throws IOException {
    if (length > LONGEST) {
      throw new IOException(
          "a document of at most %d MiB was wanted, found a longer one: %s; split it, or give it as JSON Lines"
              .formatted(LONGEST >> 20, material.name()));
    }
  }

  private static void read(Kind kind, Material material, InputStream in, Consumer<Extract> each)
      throws IOException {
    var bytes = in.readNBytes(LONGEST + 1);
    requireShort(material, bytes.length);
    var text = Decoding.text(bytes, material.contentType());
    var document = new Document(material.name(), material.source(), text);
    switch (kind) {
      case DIGEST -> digest(document, each);
      case TEXT, MARKDOWN -> text(material, document, each);
      case HTML -> Page.read(document, each);
      case FEED -> Feed.read(document, each);
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
