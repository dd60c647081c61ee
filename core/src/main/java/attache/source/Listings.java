package attache.source;

import attache.story.Draft;
import attache.story.StoryKey;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a sitemap lists, newest first, as items whose text stands on their pages.
final class Listings {
  private static final int MOST_SITEMAPS = 3;
  private static final int MOST_PAGES = 500;

  private final ContentReader reader;

  Listings(ContentReader reader) {
    this.reader = reader;
  }

  /// The items of a sitemap, or of the newest sitemaps of an index.
  List<Draft> drafts(Source source, Contents.Sitemap map, Fetcher fetcher) throws IOException {
    var pages = new ArrayList<>(map.pages());
    for (var below : newest(map.sitemaps(), MOST_SITEMAPS)) {
      pages.addAll(pages(below, fetcher));
    }
    return newest(pages, MOST_PAGES).stream().map(page -> draft(source, page)).toList();
  }

  private List<Linked> pages(Linked below, Fetcher fetcher) throws InterruptedIOException {
    if (!(fetcher.fetch(below.address(), Validators.NONE) instanceof Visit.Fresh fresh)) {
      return List.of();
    }
    try {
      var material =
          new Extractor.Material(
              fresh.address().toString(),
              fresh.contentType(),
              Optional.empty(),
              Optional.empty(),
              Extractor.Content.of(fresh.content()));
      return reader.read(material) instanceof Contents.Sitemap(var pages, _) ? pages : List.of();
    } catch (IOException e) {
      return List.of(); // one of several sitemaps; the others are read
    }
  }

  private static List<Linked> newest(List<Linked> linked, int most) {
    return linked.stream()
        .sorted(Comparator.comparing(Listings::date).reversed())
        .limit(most)
        .toList();
  }

  private static Instant date(Linked linked) {
    return linked.published().or(linked::changed).map(date -> date.instant()).orElse(Instant.EPOCH);
  }

  private static Draft draft(Source source, Linked page) {
    var address = page.address();
    var key = new StoryKey(StoryKey.Kind.ADDRESS, address.toString());
    return new Draft(
        source.title(),
        page.title().filter(title -> !title.isBlank()).orElse(address.toString()),
        "",
        page.published(),
        Optional.of(address),
        page.language(),
        List.of(key),
        Optional.empty(),
        Draft.Nature.NEWS,
        true);
  }
}
