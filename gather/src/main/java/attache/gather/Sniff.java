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

  private static final Pattern FIELD =
      Pattern.compile("(?:From |[A-Za-z][A-Za-z0-9-]{1,60}:[ \t])");
  private static final Pattern MAIL_FIELD =
      Pattern.compile(
          "(?im)^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|list-unsubscribe|list-id|content-transfer-encoding):");

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
    var binary = sniff.binary();
    if (binary.isPresent()) {
      return sniff.agreed(material.kind(), binary.get());
    }
    sniff.requireText();
    return material.kind().isPresent() ? sniff.agreed(material.kind().get()) : sniff.detected();
  }

  /// A kind that is no text, as its first bytes say.
  ///
  /// @throws IOException if it is one that is not read
  private Optional<Kind> binary() throws IOException {
    var latin = new String(head, StandardCharsets.ISO_8859_1);
    if (latin.substring(0, Math.min(latin.length(), 1024)).contains("%PDF-")) {
      return Optional.of(Kind.PDF);
    }
    if (latin.startsWith("PK\u0003\u0004")) {
      return Optional.of(archive(latin));
    }
    if (latin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      throw refused(
          "an office document in an old form, or one with a password",
          "save it as DOCX or PDF without a password");
    }
    return Optional.empty();
  }

  private Kind archive(String latin) throws IOException {
    if (latin.contains("xl/") || latin.contains("ppt/")) {
      throw refused("a sheet or slides", "save what is to be read as PDF or text");
    }
    if (latin.contains("application/vnd.oasis.opendocument")) {
      throw refused("an OpenDocument file", "save it as DOCX or PDF");
    }
    if (latin.contains("word/") || latin.contains("[Content_Types].xml")) {
      return Kind.DOCX;
    }
    throw refused("an archive", "unpack it and add what is in it");
  }

  /// What bytes that are no text are, where the reader agrees.
  private Kind agreed(Optional<Kind> said, Kind found) throws IOException {
    if (said.filter(kind -> kind != found).isPresent()) {
      throw new IOException(
          "%s was wanted, found %s: %s; leave out what it is, and it is found out"
              .formatted(named(said.get()), named(found), name));
    }
    return found;
  }

  /// What the reader says a text is, where it can be.
  private Kind agreed(Kind said) throws IOException {
    if (said == Kind.PDF || said == Kind.DOCX) {
      throw new IOException(
          "%s was wanted, found text: %s; leave out what it is, and it is found out"
              .formatted(named(said), name));
    }
    return said;
  }

  private static String named(Kind kind) {
    return switch (kind) {
      case PDF -> "a PDF";
      case DOCX -> "a Word document";
      case MAIL -> "a mail";
      case HTML -> "a page";
      case FEED -> "a feed";
      case SITEMAP -> "a sitemap";
      case DIGEST -> "a digest";
      case JSONL -> "JSON Lines";
      case TEXT, MARKDOWN -> "a text";
    };
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
    if (isMail(start)) {
      return Kind.MAIL;
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

  /// Whether a text begins as a mail does: with fields, two of them those that only mails have.
  private boolean isMail(String start) {
    var stated =
        name.toLowerCase(Locale.ROOT).endsWith(".eml")
            || contentType.orElse("").toLowerCase(Locale.ROOT).startsWith("message/rfc822");
    if (!FIELD.matcher(start).lookingAt()) {
      return false;
    }
    var fields = start.split("\\r?\\n\\r?\\n", 2)[0];
    return stated || MAIL_FIELD.matcher(fields).results().count() >= 2;
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
      case "eml" -> Optional.of(Kind.MAIL);
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
    var charset = Decoding.charset(head).orElse(StandardCharsets.UTF_8);
    return new String(head, charset);
  }

  private void requireText() throws IOException {
    if (start().isBlank() || start().equals("\uFEFF")) {
      throw new IOException("a story was wanted, found an empty document: " + name);
    }
    if (Decoding.charset(head).isEmpty() && isBinary()) {
      throw refused(
          "bytes that are no text",
          "give text, Markdown, HTML, a feed, JSON Lines, a mail, PDF or DOCX");
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
