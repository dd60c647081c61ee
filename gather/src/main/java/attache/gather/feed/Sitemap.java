package attache.gather.feed;

import attache.gather.date.Dates;
import attache.gather.text.Document;
import attache.gather.text.Stated;
import attache.gather.web.Address;
import attache.source.Contents;
import attache.source.Extract;
import attache.source.Linked;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Origin;
import attache.story.StoryKey;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xml.sax.SAXException;

/// A sitemap, a sitemap of news, an index of sitemaps, or a list of addresses, one a line.
public final class Sitemap {
  private final Document document;
  private final List<Linked> pages = new ArrayList<>();
  private final List<Linked> sitemaps = new ArrayList<>();

  private Sitemap(Document document) {
    this.document = document;
  }

  /// All that a sitemap lists. Of one that is not well-formed, what is.
  ///
  /// @throws IOException if it is none
  public static Contents.Sitemap whole(Document document) throws IOException {
    var sitemap = new Sitemap(document);
    var text = Xml.clean(document.text());
    if (text.isBlank()) {
      document.text().lines().forEach(sitemap::line);
    } else {
      sitemap.markup(text);
    }
    return new Contents.Sitemap(sitemap.pages, sitemap.sitemaps);
  }

  /// Hands on what a sitemap of news tells: headlines, each with its address.
  ///
  /// @throws IOException if it is no sitemap, or has no headlines
  public static void read(Document document, Consumer<Extract> each) throws IOException {
    var told = whole(document).pages().stream().filter(page -> page.title().isPresent()).toList();
    if (told.isEmpty()) {
      throw new IOException(
          "a sitemap with headlines was wanted, found one with addresses alone: %s; follow it as a source, so that its pages are visited"
              .formatted(document.name()));
    }
    told.forEach(page -> each.accept(new Extract.Item(draft(page, document))));
  }

  private static Draft draft(Linked page, Document document) {
    return new Draft(
        document.sourceOr(page.publication().orElse("")),
        page.title().orElseThrow(),
        "",
        page.published(),
        Optional.of(page.address()),
        page.language(),
        List.of(new StoryKey(StoryKey.Kind.ADDRESS, Address.normalised(page.address()))),
        document.address().isPresent()
            ? Optional.empty()
            : Optional.of(new Origin(document.name(), 0, 1)),
        Draft.Nature.NEWS,
        true);
  }

  private void line(String line) {
    address(line).ifPresent(at -> pages.add(linked(at, Optional.empty(), Optional.empty())));
  }

  private void markup(String text) throws IOException {
    try {
      var root = new Node(Xml.root(text));
      var name = root.element().getLocalName();
      if (!name.equals("urlset") && !name.equals("sitemapindex")) {
        throw new IOException(
            "a sitemap was wanted, found XML that begins with <%s>: %s"
                .formatted(name, document.name()));
      }
      root.children("url").forEach(this::page);
      root.children("sitemap").forEach(this::sitemap);
    } catch (SAXException e) {
      pieces(Salvage.of(text, Salvage.ADDRESSES), String.valueOf(e.getMessage()));
    }
  }

  private void pieces(Salvage salvage, String reason) throws IOException {
    if (salvage.items().isEmpty()) {
      throw new IOException(
          "a sitemap was wanted, found XML that is not well-formed and lists no readable address: %s: %s"
              .formatted(document.name(), reason));
    }
    for (var item : salvage.items()) {
      if ("sitemap".equalsIgnoreCase(item.element().getLocalName())) {
        sitemap(item);
      } else {
        page(item);
      }
    }
  }

  private void page(Node url) {
    var news = url.child("news:news");
    url.raw("loc")
        .flatMap(this::address)
        .ifPresent(at ->
            pages.add(
                news.map(about -> story(at, url, about))
                    .orElseGet(() -> linked(at, changed(url), Optional.empty()))));
  }

  private static Linked story(URI address, Node url, Node news) {
    var publication = news.child("news:publication");
    return new Linked(
        address,
        news.line("news:title"),
        news.raw("news:publication_date").flatMap(Dates::parse),
        changed(url),
        publication.flatMap(by -> by.line("news:name")),
        publication.flatMap(by -> by.raw("news:language")).flatMap(Stated::language));
  }

  private void sitemap(Node node) {
    node.raw("loc")
        .flatMap(this::address)
        .ifPresent(at -> sitemaps.add(linked(at, changed(node), Optional.empty())));
  }

  private static Optional<Dated> changed(Node node) {
    return node.raw("lastmod").flatMap(Dates::parse);
  }

  private static Linked linked(URI at, Optional<Dated> changed, Optional<String> title) {
    return new Linked(at, title, Optional.empty(), changed, Optional.empty(), Optional.empty());
  }

  private Optional<URI> address(String text) {
    return Channel.absolute(document.address(), text.strip()).filter(Address::isWeb);
  }
}
