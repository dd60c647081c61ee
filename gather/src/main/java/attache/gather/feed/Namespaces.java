package attache.gather.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The prefixes that everybody uses for the namespaces that stand in feeds.
final class Namespaces {
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/Atom", "atom"),
          Map.entry("http://purl.org/atom/ns#", "atom"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://purl.org/dc/terms/", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
          Map.entry("http://search.yahoo.com/mrss/", "media"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://web.resource.org/cc/", "cc"),
          Map.entry("http://creativecommons.org/ns#", "cc"),
          Map.entry("http://backend.userland.com/creativeCommonsRssModule", "creativeCommons"),
          Map.entry(
              "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html", "creativeCommons"),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

  private Namespaces() {}

  /// Blank for a namespace that is not among them.
  static String prefix(@Nullable String namespace) {
    return namespace == null ? "" : PREFIXES.getOrDefault(namespace.strip(), "");
  }
}
