package attache.gather.page;

import attache.gather.date.Spaces;
import attache.gather.web.Address;
import attache.source.FeedLink;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The feeds of a site: those its page names, then addresses where feeds often are.
final class FeedLinks {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "text/rss",
          "text/rss+xml",
          "text/atom+xml",
          "application/x-rss+xml",
          "application/x-atom+xml");
  private static final Set<String> VAGUE =
      Set.of("application/json", "application/xml", "text/xml", "");
  private static final String[] USUAL = {
    "feed/",
    "rss.xml",
    "feed.xml",
    "atom.xml",
    "index.xml",
    "rss",
    "feed.json",
    "feeds/posts/default"
  };

  private final Document page;
  private final Optional<URI> base;
  private final Map<String, FeedLink> found = new LinkedHashMap<>();

  private FeedLinks(Document page, Optional<URI> received) {
    this.page = page;
    this.base =
        Optional.of(page.select("base[href]").attr("href"))
            .filter(href -> !href.isBlank())
            .flatMap(href -> resolve(received, href))
            .or(() -> received);
  }

  /// Each address once. Feeds of comments come last among those that are named.
  ///
  /// @param received where the page was fetched; without it nothing is guessed
  static List<FeedLink> of(Document page, Optional<URI> received) {
    var links = new FeedLinks(page, received);
    links.named();
    received.ifPresent(links::guess);
    return links.ordered();
  }

  private void named() {
    for (var link : page.select("link[href]")) {
      if (isFeed(link)) {
        note(link, link.attr("title"));
      }
    }
    for (var link : page.select("a[href]")) {
      if (rels(link).contains("feed") || TYPES.contains(type(link)) || looksLikeFeed(link)) {
        note(link, link.text());
      }
    }
  }

  private static boolean isFeed(Element link) {
    var rels = rels(link);
    var type = type(link);
    return rels.contains("feed")
        || rels.contains("alternate")
            && !rels.contains("stylesheet")
            && (TYPES.contains(type) || VAGUE.contains(type) && !type.isEmpty() && names(link));
  }

  /// Whether a vague type is that of a feed, by what its address or title says.
  private static boolean names(Element link) {
    return (link.attr("href") + " " + link.attr("title"))
        .toLowerCase(Locale.ROOT)
        .matches(".*\\b(?:rss|atom|feeds?)\\b.*");
  }

  /// A link for readers whose words or address say that it is a feed.
  private static boolean looksLikeFeed(Element link) {
    var words = Spaces.oneLine(link.text()).toLowerCase(Locale.ROOT);
    var path = link.attr("href").toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "");
    return path.matches(
            ".*(?:\\.rss|\\.atom|\\.rdf|/(?:rss|feed|atom|index|feeds)\\.xml|/feed\\.json)")
        || words.matches("(?:rss|atom|json)(?: ?feeds?)?|rss[- ]?(?:2\\.0|feed)|web ?feeds?")
            && path.matches(".*(?:rss|feed|atom|\\.xml).*");
  }

  private static List<String> rels(Element link) {
    return List.of(link.attr("rel").strip().toLowerCase(Locale.ROOT).split("\\s+"));
  }

  private static String type(Element link) {
    return link.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private void note(Element link, String title) {
    var words = Spaces.oneLine(title);
    resolve(base, link.attr("href"))
        .ifPresent(at ->
            found.putIfAbsent(
                Address.normalised(at),
                new FeedLink(at, words.isEmpty() ? Optional.empty() : Optional.of(words), false)));
  }

  /// Below the page and at the top of its site.
  private void guess(URI received) {
    var folder = received.getRawPath() == null ? "/" : received.getRawPath();
    var here = folder.endsWith("/") ? folder : folder + "/";
    for (var path : here.equals("/") ? List.of("/") : List.of(here, "/")) {
      for (var usual : USUAL) {
        resolve(Optional.of(received), path + usual)
            .ifPresent(at ->
                found.putIfAbsent(
                    Address.normalised(at), new FeedLink(at, Optional.empty(), true)));
      }
    }
  }

  private List<FeedLink> ordered() {
    var links = new ArrayList<FeedLink>();
    for (var wanted : List.of(false, true)) {
      found.values().stream()
          .filter(link -> !link.guessed() && isOfComments(link) == wanted)
          .forEach(links::add);
    }
    found.values().stream().filter(FeedLink::guessed).forEach(links::add);
    return links;
  }

  private static boolean isOfComments(FeedLink link) {
    return (link.address() + " " + link.title().orElse(""))
        .toLowerCase(Locale.ROOT)
        .matches(".*\\b(?:comments?|kommentare?|commentaires?|comentarios?)\\b.*");
  }

  private static Optional<URI> resolve(Optional<URI> base, String href) {
    return base.isPresent() ? Address.resolve(base.get(), href) : Address.parse(href);
  }
}
