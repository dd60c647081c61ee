package attache.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out what can be followed at a place: the place itself, the feeds a site names, those it
/// may have all the same, its sitemaps. Safe for use by many threads.
public final class Discovery {
  private static final int MOST_GUESSES = 8;
  private static final List<String> SITEMAPS =
      List.of("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/sitemap.xml");

  private final ContentReader reader;
  private final Recognition recognition;
  private final Fetchers open;
  private final Fetchers near;

  /// @param open for places of the open web
  /// @param near for places that may lie in a private network
  public Discovery(ContentReader reader, Recognition recognition, Fetchers open, Fetchers near) {
    this.reader = reader;
    this.recognition = recognition;
    this.open = open;
    this.near = near;
  }

  /// What can be followed there, the likeliest first.
  ///
  /// @param written an address, perhaps without `https://`, or a path
  /// @param privately whether it may lie in a private network
  /// @throws IOException if there is nothing; the message says what was wanted and what came
  public List<Candidate> at(String written, boolean privately) throws IOException {
    var local = recognition.local(written);
    if (local.isPresent()) {
      var here = local.get();
      return List.of(new Candidate(here.place(), here.kind(), here.title(), Optional.empty()));
    }
    var address =
        recognition
            .address(written)
            .orElseThrow(() ->
                new NotReached(
                    "an address of the web, a folder or a file was wanted, found nothing at \"%s\""
                        .formatted(written)));
    return at(address, (privately ? near : open).reader());
  }

  private List<Candidate> at(URI address, Fetcher fetcher) throws IOException {
    return switch (fetcher.fetch(address, Validators.NONE)) {
      case Visit.Fresh fresh -> in(address, fresh, fetcher);
      case Visit.Unchanged _ -> throw new NotReached(address + " answered that nothing changed");
      case Visit.Gone _ -> throw new NotReached(address + " is gone for good (410)");
      case Visit.Refused refused -> throw new NotReached(refused.reason());
    };
  }

  private List<Candidate> in(URI asked, Visit.Fresh fresh, Fetcher fetcher) throws IOException {
    var place = fresh.moved().orElse(asked);
    return switch (read(fresh)) {
      case Contents.Feed(var facts, _) -> List.of(feed(place, facts));
      case Contents.Sitemap _ ->
          List.of(
              new Candidate(place.toString(), Source.Kind.SITEMAP, host(place), Optional.empty()));
      case Contents.Page page -> site(place, page, fetcher);
      case Contents.Papers papers ->
          throw new NotReached(
              "a feed, a sitemap or a page was wanted, found a %s at %s; read it once with `attache add`"
                  .formatted(papers.kind().name().toLowerCase(java.util.Locale.ROOT), place));
    };
  }

  private Contents read(Visit.Fresh fresh) throws IOException {
    try {
      return reader.read(
          new Extractor.Material(
              fresh.address().toString(),
              fresh.contentType(),
              Optional.empty(),
              Optional.empty(),
              Extractor.Content.of(fresh.content())));
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      throw new NotReached(
          "%s cannot be read: %s"
              .formatted(
                  fresh.address(), Optional.ofNullable(e.getMessage()).orElse("it is broken")));
    }
  }

  private static Candidate feed(URI place, FeedFacts facts) {
    return new Candidate(
        place.toString(),
        Source.Kind.FEED,
        facts.title().filter(title -> !title.isBlank()).orElseGet(() -> host(place)),
        facts.licence());
  }

  private List<Candidate> site(URI place, Contents.Page page, Fetcher fetcher)
      throws InterruptedIOException {
    var named = page.feeds().stream().filter(link -> !link.guessed()).toList();
    var found = new ArrayList<Candidate>();
    for (var link : named) {
      found.add(
          new Candidate(
              link.address().toString(),
              Source.Kind.FEED,
              link.title().filter(title -> !title.isBlank()).orElseGet(() -> host(place)),
              Optional.empty()));
    }
    if (found.isEmpty()) {
      guessed(page, fetcher).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      sitemap(place, fetcher).ifPresent(found::add);
    }
    found.add(
        new Candidate(place.toString(), Source.Kind.PAGE, title(page, place), Optional.empty()));
    return found;
  }

  private static String title(Contents.Page page, URI place) {
    return page.story() instanceof Extract.Item(var draft) ? draft.headline() : host(place);
  }

  private Optional<Candidate> guessed(Contents.Page page, Fetcher fetcher)
      throws InterruptedIOException {
    var guesses =
        page.feeds().stream()
            .filter(FeedLink::guessed)
            .map(FeedLink::address)
            .limit(MOST_GUESSES)
            .toList();
    for (var guess : guesses) {
      if (contents(guess, fetcher).orElse(null) instanceof Contents.Feed(var facts, _)) {
        return Optional.of(feed(guess, facts));
      }
    }
    return Optional.empty();
  }

  private Optional<Candidate> sitemap(URI place, Fetcher fetcher) throws InterruptedIOException {
    for (var path : SITEMAPS) {
      var at = place.resolve(path);
      if (contents(at, fetcher).orElse(null) instanceof Contents.Sitemap) {
        return Optional.of(
            new Candidate(at.toString(), Source.Kind.SITEMAP, host(place), Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private Optional<Contents> contents(URI address, Fetcher fetcher) throws InterruptedIOException {
    if (!(fetcher.fetch(address, Validators.NONE) instanceof Visit.Fresh fresh)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(fresh));
    } catch (IOException e) {
      return Optional.empty(); // a guess that was wrong
    }
  }

  private static String host(URI place) {
    return String.valueOf(place.getHost()).replaceFirst("^www\\.", "");
  }
}
