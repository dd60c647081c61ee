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
import java.util.ArrayList;
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
    "xhtml:body"
  };
  private static final Pattern CUT =
      Pattern.compile(
          "(?s).*(?:…|\\.\\.\\.|\\[(?:…|\\.\\.\\.)])\\W*(?:(?:continue|keep|read)\\b.{0,60})?$|(?s).*\\b(?:continue reading|read (?:more|the full|the rest))\\b.{0,80}$",
          Pattern.CASE_INSENSITIVE);

  /// The story an item tells; empty if it has neither a title nor a text.
  Optional<Draft> draft() {
    var text = text();
    var headline =
        node.line("title", "atom:title", "dc:title", "media:title").orElseGet(() -> opening(text));
    return headline.isBlank() ? Optional.empty() : Optional.of(draft(headline, text));
  }

  private Draft draft(String headline, String text) {
    var address = address();
    return new Draft(
        document.sourceOr(channel.title()),
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
        CUT.matcher(text).matches() || text.isBlank());
  }

  /// The longest of the texts it has; the shorter ones are extracts.
  private String text() {
    return Stream.of(TEXTS)
        .flatMap(name -> node.children(name).stream())
        .map(Node::text)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /// A headline for an item without a title: the first words of its text.
  private static String opening(String text) {
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
            links(false))
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
    var base = own.isBlank() ? channel.base() : relative(channel.base(), own).or(channel::base);
    return relative(base, text);
  }

  private static Optional<URI> relative(Optional<URI> base, String text) {
    return base.isPresent() ? Address.resolve(base.get(), text) : Address.parse(text);
  }

  /// Feed and id; an item without id is known by its address, one without address by its headline
  /// and date, never by its text, which may change with every visit.
  private List<StoryKey> keys(String headline, Optional<URI> address) {
    var keys = new ArrayList<StoryKey>();
    var id = id().or(() -> address.map(Channel::key)).orElseGet(() -> headlineAndDate(headline));
    keys.add(new StoryKey(StoryKey.Kind.FEED_ITEM, channel.key() + " " + id));
    address.ifPresent(at -> keys.add(new StoryKey(StoryKey.Kind.ADDRESS, Address.normalised(at))));
    return keys;
  }

  private Optional<String> id() {
    return node.raw("guid", "id", "atom:id")
        .or(() -> Optional.of(node.attribute("rdf:about")).filter(about -> !about.isBlank()))
        .map(id -> Address.parse(id).map(Channel::key).orElse(id));
  }

  private String headlineAndDate(String headline) {
    return Spaces.oneLine(headline + " " + node.raw(DATES).orElse(""));
  }
}
