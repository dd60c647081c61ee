package attache.gather.feed;

import attache.gather.text.Document;
import attache.source.Extract;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.xml.sax.SAXException;

/// A feed in RSS 0.9x to 2.0, RSS 1.0 (RDF) or Atom 0.3 and 1.0.
public final class Feed {
  private final Document document;

  private Feed(Document document) {
    this.document = document;
  }

  /// Hands on every item, in order. Of a feed that is not well-formed, the items that are; the
  /// others are handed on as refusals.
  ///
  /// @throws IOException if it is no feed
  public static void read(Document document, Consumer<Extract> each) throws IOException {
    var feed = new Feed(document);
    var text = Xml.clean(document.text());
    try {
      feed.whole(new Node(Xml.root(text)), each);
    } catch (SAXException e) {
      feed.pieces(Salvage.of(text), String.valueOf(e.getMessage()), each);
    }
  }

  private void whole(Node root, Consumer<Extract> each) throws IOException {
    var name = root.element().getLocalName();
    if (!List.of("rss", "feed", "RDF", "channel").contains(name)) {
      throw new IOException(
          "an RSS or Atom feed was wanted, found XML that begins with <%s>: %s"
              .formatted(name, document.name()));
    }
    var channel = Channel.of(root, document);
    var parents = Stream.concat(Stream.of(root), root.children("channel").stream());
    parents
        .flatMap(parent ->
            Stream.concat(parent.children("item").stream(), parent.children("entry").stream()))
        .forEach(item -> each.accept(extract(item, channel)));
  }

  private void pieces(Salvage salvage, String reason, Consumer<Extract> each) throws IOException {
    if (salvage.items().isEmpty()) {
      throw new IOException(
          "an RSS or Atom feed was wanted, found XML that is not well-formed and has no readable item: %s: %s"
              .formatted(document.name(), reason));
    }
    var channel =
        salvage
            .head()
            .map(head -> Channel.of(head, document))
            .orElseGet(() ->
                new Channel("", document.name(), document.address(), java.util.Optional.empty()));
    salvage.items().forEach(item -> each.accept(extract(item, channel)));
    salvage.lost().forEach(each);
  }

  private Extract extract(Node item, Channel channel) {
    return new Item(item, channel, document)
        .draft()
        .<Extract>map(Extract.Item::new)
        .orElseGet(
            () -> new Extract.Bad(0, "an item with a title or a text was wanted, found neither"));
  }
}
