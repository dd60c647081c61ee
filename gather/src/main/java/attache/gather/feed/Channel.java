package attache.gather.feed;

import attache.gather.text.Document;
import attache.gather.text.Stated;
import attache.gather.web.Address;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/// What a feed says about itself, which its items inherit.
///
/// @param title its name; empty if it has none
/// @param key what names the feed in the keys of its items
/// @param site address of the site
/// @param base what relative addresses are relative to
/// @param language ISO 639-1 code
record Channel(
    String title, String key, Optional<URI> site, Optional<URI> base, Optional<String> language) {
  /// Reads the head of a feed.
  ///
  /// @param root `rss`, `feed` or `RDF`
  static Channel of(Node root, Document document) {
    var channel = root.child("channel").orElse(root);
    var stated =
        Stream.of(root, channel)
            .flatMap(node -> Address.parse(node.attribute("xml:base")).stream())
            .findFirst()
            .or(document::address);
    var site =
        channel
            .raw("link")
            .flatMap(text -> absolute(stated, text))
            .or(() -> link(channel, "alternate", stated))
            .or(() -> link(channel, "", stated));
    var self = link(channel, "self", stated);
    var base = stated.or(() -> self).or(() -> site);
    var key = document.address().or(() -> self).or(() -> site).map(Channel::key);
    var language =
        channel.raw("language", "dc:language").or(() -> Optional.of(root.attribute("xml:lang")));
    return new Channel(
        channel.line("title").orElse(""),
        key.orElseGet(() -> document.name().replace(' ', '_')),
        site,
        base,
        language.flatMap(Stated::language));
  }

  /// An address as part of a key: `http` and `https` are the same there.
  static String key(URI address) {
    return Address.normalised(address).replaceFirst("^http:", "https:");
  }

  /// The first link of a kind; those with an address as text are not among them.
  static Optional<URI> link(Node channel, String rel, Optional<URI> base) {
    return links(channel, rel, base).findFirst();
  }

  static Stream<URI> links(Node channel, String rel, Optional<URI> base) {
    return Stream.concat(channel.children("atom:link").stream(), channel.children("link").stream())
        .filter(link ->
            Stream.of(link.attribute("rel").strip().split("\\s+")).anyMatch(rel::equalsIgnoreCase))
        .map(link -> link.attribute("href"))
        .filter(href -> !href.isBlank())
        .flatMap(text -> absolute(base, text).stream())
        .distinct();
  }

  static Optional<URI> absolute(Optional<URI> base, String text) {
    return base.isPresent() ? Address.resolve(base.get(), text) : Address.parse(text);
  }
}
