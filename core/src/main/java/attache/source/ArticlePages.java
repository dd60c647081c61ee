package attache.source;

import attache.story.Draft;
import attache.story.StoryKey;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the pages behind the items of a source, as far as they let themselves be read.
final class ArticlePages {
  private final ContentReader reader;

  ArticlePages(ContentReader reader) {
    this.reader = reader;
  }

  /// What came of a page.
  sealed interface Outcome {
    /// Its story, or the item as the feed has it where the page may not be kept.
    ///
    /// @param why what to tell a reader where not all could be had
    /// @param authors names of who wrote it
    record Settled(Draft draft, Access access, Optional<String> why, List<String> authors)
        implements Outcome {}

    /// Not now.
    record Later(String why) implements Outcome {}
  }

  /// The page of an item.
  ///
  /// @param item what the feed says, which stays where the page does not say better
  Outcome read(Source source, Draft item, URI address, Fetcher robot)
      throws InterruptedIOException {
    return switch (robot.fetch(address, Validators.NONE)) {
      case Visit.Fresh fresh -> read(source, item, fresh);
      case Visit.Unchanged _ -> settled(item, Access.SUMMARY_ONLY, "its page gave nothing");
      case Visit.Gone _ -> settled(item, Access.SUMMARY_ONLY, "its page is gone (410)");
      case Visit.Refused refused ->
          switch (refused.why()) {
            case MISSING -> settled(item, Access.SUMMARY_ONLY, refused.reason());
            case FORBIDDEN, ROBOTS, BARRED -> settled(item, Access.BLOCKED, refused.reason());
            case BUSY, UNREACHABLE -> new Outcome.Later(refused.reason());
          };
    };
  }

  private Outcome read(Source source, Draft item, Visit.Fresh fresh) {
    try {
      var material =
          new Extractor.Material(
              fresh.address().toString(),
              fresh.contentType(),
              Optional.empty(),
              Optional.of(source.title()),
              Extractor.Content.of(fresh.content()));
      return switch (reader.read(material)) {
        case Contents.Page page -> page(item, page, fresh.served());
        case Contents.Papers papers -> papers(item, papers, fresh.served());
        case Contents.Feed _, Contents.Sitemap _ ->
            settled(item, Access.SUMMARY_ONLY, "its address leads to a list, not to a page");
      };
    } catch (IOException e) {
      return settled(item, Access.SUMMARY_ONLY, String.valueOf(e.getMessage()));
    }
  }

  private static Outcome page(Draft item, Contents.Page page, Served served) {
    var objection = objection(page.terms(), served);
    if (objection.isPresent()) {
      return settled(item, Access.BLOCKED, objection.get());
    }
    return switch (page.story()) {
      case Extract.Item(var story) -> told(item, story, page.terms().paid(), page.authors());
      case Extract.Bad bad -> settled(item, Access.SUMMARY_ONLY, bad.reason());
      case Extract.PassedOver passed -> settled(item, Access.SUMMARY_ONLY, passed.reason());
    };
  }

  /// A file behind an item, such as a PDF: the one story it holds.
  private static Outcome papers(Draft item, Contents.Papers papers, Served served) {
    if (served.noArchive() || served.noSnippet() || served.reserved().orElse(false)) {
      return settled(item, Access.BLOCKED, "its server asks not to have it kept or mined");
    }
    return papers.items().size() == 1 && papers.items().getFirst() instanceof Extract.Item(var one)
        ? told(item, one, false, List.of())
        : settled(item, Access.SUMMARY_ONLY, "a story was wanted, found a file that holds none");
  }

  /// What a page says against being kept or mined; empty if it says nothing.
  static Optional<String> objection(PageTerms terms, Served served) {
    if (terms.noArchive() || served.noArchive()) {
      return Optional.of("the page asks not to be kept (noarchive)");
    }
    if (terms.noSnippet() || served.noSnippet()) {
      return Optional.of("the page asks not to be quoted (nosnippet)");
    }
    // What the page says itself counts more than what its server says of all pages.
    return terms.reserved().or(served::reserved).orElse(false)
        ? Optional.of("the page reserves text and data mining (tdm-reservation)")
        : Optional.empty();
  }

  /// The longer text of the two: a page whose text needs a program shows less than the feed.
  private static Outcome told(Draft item, Draft page, boolean paid, List<String> authors) {
    var fuller = page.body().length() >= item.body().length();
    var partial = page.partial() || paid;
    var draft =
        new Draft(
            item.source(),
            item.headline(),
            fuller ? page.body() : item.body(),
            item.published().or(page::published),
            page.address().or(item::address),
            page.language().or(item::language),
            Stream.concat(
                    item.keys().stream(), page.keys().stream().filter(ArticlePages::isAddress))
                .distinct()
                .toList(),
            item.origin(),
            item.nature(),
            partial || !fuller && item.partial(),
            authors.isEmpty() ? item.authors() : authors);
    return new Outcome.Settled(
        draft,
        partial ? Access.PAYWALLED : Access.FULL_TEXT,
        partial ? Optional.of("a part of the page is for those who pay") : Optional.empty(),
        authors);
  }

  private static boolean isAddress(StoryKey key) {
    return key.kind() == StoryKey.Kind.ADDRESS;
  }

  private static Outcome settled(Draft item, Access access, String why) {
    return new Outcome.Settled(item, access, Optional.of(why), List.of());
  }
}
