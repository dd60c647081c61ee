package attache.gather.feed;

import attache.gather.date.Dates;
import attache.gather.date.Spaces;
import attache.gather.text.Document;
import attache.gather.text.Stated;
import attache.gather.web.Address;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Origin;
import attache.story.StoryKey;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One item of a feed.
record Item(Node node, Channel channel, Document document) {
  private static final int LONGEST_HEADLINE = 120;
  private static final String[] DATES = {
    "pubDate",
    "published",
    "issued",
    "dc:date",
    "dcterms:issued",
    "dcterms:created",
    "created",
    "date",
    "updated",
    "modified",
    "dcterms:modified",
    "atom:published",
    "atom:updated"
  };
  private static final String[] TEXTS = {
    "content:encoded",
    "content",
    "atom:content",
    "description",
    "summary",
    "atom:summary",
    "body",
    "xhtml:body",
    "dc:description",
    "itunes:summary"
  };

  /// Where a text says that it breaks off: its last 200 UTF-16 units.
  private static final int END = 200;

  private static final Pattern CUT =
      Pattern.compile(
          "(?s).*(?:…|\\.\\.\\.|\\[(?:…|\\.\\.\\.)])\\W*(?:(?:continue|keep|read)\\b.{0,60})?$|(?s).*\\b(?:continue reading|read (?:more|the full|the rest))\\b.{0,80}$",
          Pattern.CASE_INSENSITIVE);

  /// The story an item tells; empty if it has neither a title nor a text.
  Optional<Draft> draft() {
    var text = text();
    var headline =
        node.line("title", "atom:title", "dc:title", "media:title")
            .or(() ->
                media("media:title")
                    .map(Node::text)
                    .map(Spaces::oneLine)
                    .filter(title -> !title.isEmpty())
                    .findFirst())
            .orElseGet(() -> opening(text));
    return headline.isBlank() ? Optional.empty() : Optional.of(draft(headline, text));
  }

  private Draft draft(String headline, String text) {
    var address = address();
    return new Draft(
        document.sourceOr(origin().orElse(channel.title())),
        headline,
        text,
        published(),
        address,
        language(),
        keys(headline, address),
        document.address().isPresent()
            ? Optional.empty()
            : Optional.of(new Origin(document.name(), 0, 1)),
        Draft.Nature.NEWS,
        breaksOff(text) || text.isBlank() || elsewhere().findAny().isPresent(),
        new Bylines(node).names());
  }

  /// The longest of the texts it has; the shorter ones are extracts. What is said about a picture
  /// or a film stands in when there is no other.
  private String text() {
    return longest(Stream.of(TEXTS).flatMap(name -> node.children(name).stream()))
        .or(() -> longest(media("media:text")))
        .or(() -> longest(media("media:description")))
        .orElse("");
  }

  private static Optional<String> longest(Stream<Node> nodes) {
    return nodes
        .map(Node::text)
        .filter(text -> !text.isEmpty())
        .max(Comparator.comparingInt(String::length));
  }

  /// Elements of Media RSS, which stand in the item, in its media or in a group of media.
  private Stream<Node> media(String name) {
    var groups = Stream.concat(Stream.of(node), node.children("media:group").stream()).toList();
    var contents = groups.stream().flatMap(group -> group.children("media:content").stream());
    return Stream.concat(groups.stream(), contents)
        .flatMap(parent -> parent.children(name).stream());
  }

  /// The publication that an item was taken over from.
  private Optional<String> origin() {
    return node.child("source")
        .or(() -> node.child("atom:source"))
        .flatMap(source ->
            source
                .line("title")
                .or(() ->
                    Optional.of(source)
                        .filter(named -> !named.hasMarkup())
                        .map(named -> Spaces.oneLine(named.text()))))
        .filter(name -> !name.isBlank());
  }

  /// Addresses of texts that are not in the feed.
  private Stream<String> elsewhere() {
    return Stream.of("content", "atom:content")
        .flatMap(name -> node.children(name).stream())
        .map(content -> content.attribute("src"))
        .filter(src -> !src.isBlank());
  }

  /// Whether a text is only the beginning of one.
  static boolean breaksOff(String text) {
    return CUT.matcher(text.substring(Math.max(0, text.length() - END))).matches();
  }

  /// A headline for an item without a title: the first words of its text.
  static String opening(String text) {
    var line = Spaces.oneLine(text.split("\n", 2)[0]);
    if (line.length() <= LONGEST_HEADLINE) {
      return line;
    }
    var space = line.lastIndexOf(' ', LONGEST_HEADLINE);
    return line.substring(0, space > 0 ? space : LONGEST_HEADLINE);
  }

  private Optional<Dated> published() {
    return Stream.of(DATES)
        .flatMap(name -> node.raw(name).stream())
        .flatMap(text -> dated(Spaces.oneLine(text)).stream())
        .findFirst();
  }

  /// A date, or one among words that are none, such as a weekday nobody knows.
  private static Optional<Dated> dated(String text) {
    return Dates.parse(text)
        .or(() ->
            Dates.find(text)
                .map(Dates.Found::date)
                .map(date -> new Dated(text, date.instant(), date.precision())));
  }

  private Optional<String> language() {
    return node.raw("dc:language", "language")
        .or(() -> Optional.of(node.attribute("xml:lang")))
        .flatMap(Stated::language)
        .or(channel::language);
  }

  private Optional<URI> address() {
    var permalink =
        node.child("guid").filter(guid -> !guid.attribute("isPermaLink").equalsIgnoreCase("false"));
    return Stream.of(
            node.raw("feedburner:origLink").stream(),
            node.children("link").stream()
                .map(link -> Spaces.trim(link.element().getTextContent())),
            links(true),
            links(false),
            elsewhere())
        .flatMap(texts -> texts)
        .filter(text -> !text.isBlank())
        .flatMap(text -> resolved(text).stream())
        .findFirst()
        .or(() -> permalink.flatMap(guid -> Address.parse(guid.element().getTextContent())));
  }

  private Stream<String> links(boolean page) {
    return Stream.concat(node.children("link").stream(), node.children("atom:link").stream())
        .filter(
            link -> link.attribute("rel").isEmpty() || link.attribute("rel").equals("alternate"))
        .filter(link ->
            !page || link.attribute("type").isEmpty() || link.attribute("type").contains("html"))
        .map(link -> link.attribute("href"));
  }

  private Optional<URI> resolved(String text) {
    var own = node.attribute("xml:base");
    var base =
        own.isBlank() ? channel.base() : Channel.absolute(channel.base(), own).or(channel::base);
    return Channel.absolute(base, text);
  }

  private List<StoryKey> keys(String headline, Optional<URI> address) {
    return new ItemKeys(channel).of(id(), address, headlineAndDate(headline));
  }

  private Optional<String> id() {
    return node.raw("guid", "id", "atom:id", "dc:identifier")
        .or(() -> Optional.of(node.attribute("rdf:about")).filter(about -> !about.isBlank()));
  }

  private String headlineAndDate(String headline) {
    return Spaces.oneLine(headline + " " + node.raw(DATES).orElse(""));
  }
}
