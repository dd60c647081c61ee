package attache.gather.feed;

import attache.gather.text.Document;
import attache.source.Contents;
import attache.source.Extract;
import attache.source.FeedFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// A feed in RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, or JSON Feed.
public final class Feed {
  private static final List<String> ROOTS = List.of("rss", "feed", "RDF", "channel");

  private final Document document;

  private Feed(Document document) {
    this.document = document;
  }

  /// Hands on every item, in order. Of a feed that is not well-formed, the items that are; the
  /// others are handed on as refusals.
  ///
  /// @return what the feed says about itself
  /// @throws IOException if it is no feed
  public static FeedFacts read(Document document, Consumer<Extract> each) throws IOException {
    if (JsonFeed.is(document.text())) {
      return JsonFeed.read(document, each);
    }
    var feed = new Feed(document);
    var text = Xml.clean(Prelude.cut(document.text()));
    try {
      return feed.whole(new Node(Xml.root(text)), each);
    } catch (SAXException e) {
      return feed.pieces(Salvage.of(text), String.valueOf(e.getMessage()), each);
    }
  }

  /// The feed as a whole, its items in memory.
  ///
  /// @throws IOException if it is no feed
  public static Contents.Feed whole(Document document) throws IOException {
    var items = new ArrayList<Extract>();
    var facts = read(document, items::add);
    return new Contents.Feed(facts, items);
  }

  private FeedFacts whole(Node root, Consumer<Extract> each) throws IOException {
    var name = root.element().getLocalName();
    if (!ROOTS.contains(name)) {
      throw new IOException(
          "an RSS, Atom or JSON feed was wanted, found XML that begins with <%s>: %s"
              .formatted(name, document.name()));
    }
    var channel = Channel.of(root, document);
    var parents = Stream.concat(Stream.of(root), root.children("channel").stream());
    parents.flatMap(Feed::items).forEach(item -> each.accept(extract(item, channel)));
    return Stating.of(root).facts(document);
  }

  /// The items of a channel in their order, whatever prefix they have.
  private static Stream<Node> items(Node parent) {
    var items = new ArrayList<Node>();
    for (var at = parent.element().getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element child
          && ("item".equalsIgnoreCase(child.getLocalName())
              || "entry".equalsIgnoreCase(child.getLocalName()))) {
        items.add(new Node(child));
      }
    }
    return items.stream();
  }

  private FeedFacts pieces(Salvage salvage, String reason, Consumer<Extract> each)
      throws IOException {
    if (salvage.items().isEmpty()) {
      throw new IOException(
          "an RSS, Atom or JSON feed was wanted, found XML that is not well-formed and has no readable item: %s: %s"
              .formatted(document.name(), reason));
    }
    var head = salvage.head();
    var channel =
        head.map(read -> Channel.of(read, document))
            .orElseGet(() ->
                new Channel(
                    "", document.name(), Optional.empty(), document.address(), Optional.empty()));
    salvage.items().forEach(item -> each.accept(extract(item, channel)));
    salvage.lost().forEach(each);
    return head.map(read -> Stating.of(read).facts(document)).orElseGet(JsonFeed::unstated);
  }

  private Extract extract(Node item, Channel channel) {
    return new Item(item, channel, document)
        .draft()
        .<Extract>map(Extract.Item::new)
        .orElseGet(
            () -> new Extract.Bad(0, "an item with a title or a text was wanted, found neither"));
  }
}
