package attache.source;

import java.util.List;

/// What an answer of a source turned out to hold.
public sealed interface Contents {
  /// A feed. An item that could not be read stands among the others as a refusal.
  ///
  /// @param items in the order of the feed
  record Feed(FeedFacts facts, List<Extract> items) implements Contents {
    public Feed {
      items = List.copyOf(items);
    }
  }

  /// A sitemap or an index of sitemaps.
  ///
  /// @param pages what it lists to be read, in its order
  /// @param sitemaps further sitemaps, in its order
  record Sitemap(List<Linked> pages, List<Linked> sitemaps) implements Contents {
    public Sitemap {
      pages = List.copyOf(pages);
      sitemaps = List.copyOf(sitemaps);
    }
  }

  /// A page; that of an error has a refusal for a story.
  ///
  /// @param story its story, or why it holds none
  /// @param authors names, in the order of the page
  /// @param terms what it says about being read
  /// @param feeds feeds it names, then those its site may have
  record Page(Extract story, List<String> authors, PageTerms terms, List<FeedLink> feeds)
      implements Contents {
    public Page {
      authors = List.copyOf(authors);
      feeds = List.copyOf(feeds);
    }
  }

  /// A document of another kind: text, mail, PDF, and so on.
  record Papers(Extractor.Kind kind, List<Extract> items) implements Contents {
    public Papers {
      items = List.copyOf(items);
    }
  }
}
