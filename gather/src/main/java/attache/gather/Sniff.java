package attache.gather;

import attache.gather.feed.JsonFeed;
import attache.gather.feed.Prelude;
import attache.gather.text.Decoding;
import attache.gather.text.JsonLines;
import attache.source.Extractor.Kind;
import attache.source.Extractor.Material;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what kind a document is, by its first bytes, its name and the media type it came with, in
/// this order: names and types are often wrong, a first tag is not.
final class Sniff {
  /// How many bytes of a document are looked at.
  static final int HEAD = 1 << 16;

  private static final int MOST_CONTROLS_PERCENT = 5;
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:\\s|\uFEFF|<\\?[^>]{0,500}\\?>|<!--(?s:.{0,4000}?)-->"
              + "|<!(?:DOCTYPE|doctype)\\s+(?![hH][tT][mM][lL])[^>\\[]{0,500}(?:\\[[^\\]]{0,60000}+\\]\\s*)?>){1,50}");
  private static final Pattern FEED =
      Pattern.compile("(?is)<(?:rss|feed|channel|[a-z]{1,10}:(?:rdf|feed))[\\s>].*");
  private static final Pattern SITEMAP =
      Pattern.compile("(?is)<(?:[a-z]{1,10}:)?(?:urlset|sitemapindex)[\\s>].*");
  private static final Pattern LIST = Pattern.compile("(?is)<opml[\\s>].*");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)<(?:!doctype html|html|head|body|article|main|div|section|title|meta|h1|p|table)[\\s/>].*");

  private final String name;
  private final Optional<String> contentType;
  private final byte[] head;

  private Sniff(String name, Optional<String> contentType, byte[] head) {
    this.name = name;
    this.contentType = contentType;
    this.head = head;
  }

  /// The kind of a document; plain text in all its forms is [Kind#TEXT] or [Kind#MARKDOWN].
  ///
  /// @param head its first bytes
  /// @throws IOException if it is empty or of a kind that is not read
  static Kind kind(Material material, byte[] head) throws IOException {
    var sniff = new Sniff(material.name(), material.contentType(), head);
    sniff.requireText();
    return material.kind().isPresent() ? material.kind().get() : sniff.detected();
  }

  private Kind detected() throws IOException {
    var start = LEADING.matcher(start()).replaceFirst("");
    if (FEED.matcher(start).matches()) {
      return Kind.FEED;
    }
    if (SITEMAP.matcher(start).matches()) {
      return Kind.SITEMAP;
    }
    if (LIST.matcher(start).matches()) {
      throw refused("a list of sources (OPML)", "import it into your sources");
    }
    if (PAGE.matcher(start).matches()) {
      return Kind.HTML;
    }
    if (JsonFeed.is(start) || Prelude.stands(start)) {
      return Kind.FEED;
    }
    if (JsonLines.is(start.lines().findFirst().orElse(""))) {
      return Kind.JSONL;
    }
    var kind = byName().or(this::byType).orElse(Kind.TEXT);
    if (kind == Kind.TEXT && (start.startsWith("{") || start.startsWith("["))) {
      throw refused("JSON of another form", "write one JSON object a line (JSON Lines)");
    }
    if (kind == Kind.FEED || kind == Kind.TEXT && start().startsWith("<?xml")) {
      throw refused("XML of another form", "give an RSS or Atom feed, or a page");
    }
    return kind;
  }

  private Optional<Kind> byName() {
    var path = name.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "");
    var ending = path.substring(path.lastIndexOf('.') + 1);
    return switch (ending) {
      case "md", "markdown", "mdown" -> Optional.of(Kind.MARKDOWN);
      case "txt", "text" -> Optional.of(Kind.TEXT);
      case "htm", "html", "xhtml" -> Optional.of(Kind.HTML);
      case "rss", "atom", "rdf" -> Optional.of(Kind.FEED);
      case "jsonl", "ndjson" -> Optional.of(Kind.JSONL);
      default -> Optional.empty();
    };
  }

  private Optional<Kind> byType() {
    var type = contentType.orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "text/markdown", "text/x-markdown" -> Optional.of(Kind.MARKDOWN);
      case "text/plain" -> Optional.of(Kind.TEXT);
      case "text/html", "application/xhtml+xml" -> Optional.of(Kind.HTML);
      case "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json" ->
          Optional.of(Kind.FEED);
      case "application/jsonl", "application/x-ndjson", "application/ndjson" ->
          Optional.of(Kind.JSONL);
      default -> Optional.empty();
    };
  }

  private String start() {
    var charset = Decoding.marked(head).orElse(StandardCharsets.UTF_8);
    return new String(head, charset);
  }

  private void requireText() throws IOException {
    if (start().isBlank() || start().equals("\uFEFF")) {
      throw new IOException("a story was wanted, found an empty document: " + name);
    }
    var latin = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
    if (latin.startsWith("%PDF")) {
      throw refused("a PDF", "save its text and add that");
    }
    if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      throw refused("an office document or archive", "save it as text, or unpack it first");
    }
    if (Decoding.marked(head).isEmpty() && isBinary()) {
      throw refused("bytes that are no text", "give text, Markdown, HTML, a feed or JSON Lines");
    }
  }

  private boolean isBinary() {
    var controls = 0;
    for (var b : head) {
      if (b == 0) {
        return true;
      }
      controls += b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    return controls * 100 > head.length * MOST_CONTROLS_PERCENT;
  }

  private IOException refused(String found, String advice) {
    return new IOException("a text was wanted, found %s: %s; %s".formatted(found, name, advice));
  }
}
