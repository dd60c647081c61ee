package attache.gather;

import attache.source.Contents;
import attache.source.Extract;
import java.util.List;

/// Puts the name of a document into its refusals.
final class Named {
  private Named() {}

  static Extract in(Extract extract, String document) {
    return extract instanceof Extract.Bad bad ? bad.in(document) : extract;
  }

  static Contents in(Contents contents, String document) {
    return switch (contents) {
      case Contents.Feed(var facts, var items) -> new Contents.Feed(facts, all(items, document));
      case Contents.Page(var story, var authors, var terms, var feeds) ->
          new Contents.Page(in(story, document), authors, terms, feeds);
      case Contents.Papers(var kind, var items) -> new Contents.Papers(kind, all(items, document));
      case Contents.Sitemap sitemap -> sitemap;
    };
  }

  private static List<Extract> all(List<Extract> items, String document) {
    return items.stream().map(item -> in(item, document)).toList();
  }
}
