package attache.source;

import attache.source.Health.Trouble;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Visits sources: asks each whether anything changed, and reads what did. Stores nothing. Safe for
/// use by many threads.
final class SourceVisits {
  private final SourceShelf shelf;
  private final ContentReader reader;
  private final Opener opener;
  private final Recognition recognition;
  private final Fetchers open;
  private final Fetchers near;
  private final Items items;
  private final Listings listings;

  /// @param open for sources of the open web
  /// @param near for sources that may lie in a private network
  SourceVisits(
      SourceShelf shelf,
      ContentReader reader,
      Opener opener,
      Recognition recognition,
      Fetchers open,
      Fetchers near,
      Arriving arriving) {
    this.shelf = shelf;
    this.reader = reader;
    this.opener = opener;
    this.recognition = recognition;
    this.open = open;
    this.near = near;
    this.items = new Items(new ArticlePages(reader), arriving);
    this.listings = new Listings(reader);
  }

  /// How a source is looked at.
  ///
  /// @param source which
  /// @param health what is known of it; what it asks with and what its content was
  /// @param memory what was seen of its items
  /// @param mostPages most pages behind its items that are visited
  record Look(Source source, Health health, Items.Memory memory, int mostPages) {}

  /// A look at what is new.
  Haul visit(Subscription subscription, int mostPages) throws IOException {
    var id = subscription.id();
    var never = subscription.health().tried().isEmpty();
    Items.Memory memory = keys -> never ? java.util.Map.of() : shelf.seen(id, keys);
    return look(new Look(subscription.source(), subscription.health(), memory, mostPages));
  }

  /// What a hub told of a source: a look at bytes that came by themselves.
  Haul told(Subscription subscription, Optional<String> contentType, byte[] content, int mostPages)
      throws IOException {
    var source = subscription.source();
    Items.Memory memory = keys -> shelf.seen(subscription.id(), keys);
    var look = new Look(source, subscription.health(), memory, mostPages);
    var fresh =
        new Visit.Fresh(
            URI.create(source.place()), contentType, content, subscription.health().validators());
    try {
      return fresh(look, fresh, fetchers(source.manners()));
    } catch (Unreadable e) {
      return new Haul.Failure(
          Trouble.Kind.UNREADABLE, String.valueOf(e.getMessage()), Optional.empty());
    }
  }

  /// A look as if nothing were known.
  Haul look(Look look) throws IOException {
    try {
      return look.source().kind().isWeb() ? web(look) : papers(look);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (Unreadable e) {
      return new Haul.Failure(
          Trouble.Kind.UNREADABLE, String.valueOf(e.getMessage()), Optional.empty());
    }
  }

  /// What a source gave cannot be read; what keeps the sources does not fail for that.
  private static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreadable(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  Fetchers fetchers(Manners manners) {
    return manners.privateAddresses() ? near : open;
  }

  private Haul web(Look look) throws IOException {
    var address = URI.create(look.source().place());
    var fetchers = fetchers(look.source().manners());
    return switch (fetchers.reader().fetch(address, look.health().validators())) {
      case Visit.Unchanged(_, var moved, var served) -> new Haul.Nothing(moved, served);
      case Visit.Gone _ ->
          new Haul.Failure(
              Trouble.Kind.GONE,
              "it is gone for good (410) and is not asked any more: %s".formatted(address),
              Optional.empty());
      case Visit.Refused refused ->
          new Haul.Failure(kind(refused.why()), refused.reason(), refused.retryAfter());
      case Visit.Fresh fresh -> fresh(look, fresh, fetchers);
    };
  }

  private static Trouble.Kind kind(Visit.Why why) {
    return switch (why) {
      case MISSING -> Trouble.Kind.MISSING;
      case BUSY -> Trouble.Kind.BUSY;
      case FORBIDDEN, ROBOTS, BARRED, UNREACHABLE -> Trouble.Kind.UNREACHABLE;
    };
  }

  private Haul fresh(Look look, Visit.Fresh fresh, Fetchers fetchers) throws IOException {
    var digest = Digests.of(fresh.content());
    if (look.health().content().filter(digest::equals).isPresent()) {
      return same(look, fresh, digest);
    }
    var contents = read(look.source(), fresh);
    return switch (look.source().kind()) {
      case FEED -> feed(look, fresh, digest, contents, fetchers);
      case SITEMAP -> sitemap(look, fresh, digest, contents, fetchers);
      case PAGE -> page(look, fresh, digest, contents);
      case FOLDER, MAIL, FILE -> throw new IllegalStateException("no web: " + look.source());
    };
  }

  /// The bytes of the last time: they were read then.
  private static Haul same(Look look, Visit.Fresh fresh, String digest) {
    return new Haul.Catch(
        reading(fresh, digest, look.health().rhythm(), true, false),
        List.of(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(fresh.served().offer()).filter(HubOffer::complete));
  }

  private static Course.Reading reading(
      Visit.Fresh fresh, String digest, Rhythm rhythm, boolean settled, boolean expired) {
    return new Course.Reading(
        fresh.validators(),
        Optional.of(digest),
        fresh.moved(),
        rhythm,
        fresh.served().keep(),
        settled,
        expired);
  }

  private Contents read(Source source, Visit.Fresh fresh) throws Unreadable {
    try {
      return reader.read(
          new Extractor.Material(
              fresh.address().toString(),
              fresh.contentType(),
              Optional.empty(),
              Optional.of(source.title()),
              Extractor.Content.of(fresh.content())));
    } catch (IOException e) {
      throw new Unreadable(e);
    }
  }

  private Haul feed(
      Look look, Visit.Fresh fresh, String digest, Contents contents, Fetchers fetchers)
      throws IOException {
    if (!(contents instanceof Contents.Feed(var facts, var extracts))) {
      return wrong("a feed", contents, fresh.address());
    }
    var sorted = sorted(extracts);
    var drafts = recognition.keyed(look.source(), sorted.drafts());
    var caught = items.caught(look, drafts, fetchers.robot());
    return new Haul.Catch(
        reading(fresh, digest, facts.rhythm(), caught.settled(), facts.expired()),
        caught.items(),
        caught.known(),
        sorted.refused(),
        facts.title(),
        facts.licence(),
        Optional.of(fresh.served().offer().or(offer(facts))));
  }

  private static HubOffer offer(FeedFacts facts) {
    return new HubOffer(facts.hubs().stream().findFirst(), facts.self());
  }

  private Haul sitemap(
      Look look, Visit.Fresh fresh, String digest, Contents contents, Fetchers fetchers)
      throws IOException {
    if (!(contents instanceof Contents.Sitemap map)) {
      return wrong("a sitemap", contents, fresh.address());
    }
    var listed = listings.drafts(look.source(), map, fetchers.reader());
    var drafts = recognition.keyed(look.source(), listed);
    var caught = items.caught(look, drafts, fetchers.robot());
    return new Haul.Catch(
        reading(
            fresh, digest, Rhythm.UNSTATED, caught.settled() && map.sitemaps().isEmpty(), false),
        caught.items(),
        caught.known(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Haul page(Look look, Visit.Fresh fresh, String digest, Contents contents)
      throws IOException {
    if (!(contents instanceof Contents.Page page)) {
      return wrong("a page", contents, fresh.address());
    }
    var objection = ArticlePages.objection(page.terms(), fresh.served());
    if (objection.isPresent()) {
      return new Haul.Failure(
          Trouble.Kind.UNREADABLE,
          "%s, so nothing of it is kept: %s".formatted(objection.get(), fresh.address()),
          Optional.empty());
    }
    var sorted = sorted(List.of(page.story()));
    if (!sorted.refused().isEmpty()) {
      return new Haul.Failure(
          Trouble.Kind.UNREADABLE, sorted.refused().getFirst().reason(), Optional.empty());
    }
    var drafts = recognition.keyed(look.source(), sorted.drafts());
    var caught = items.asTheyAre(look, drafts, page.terms().paid(), page.authors());
    return new Haul.Catch(
        reading(fresh, digest, Rhythm.UNSTATED, true, false),
        caught.items(),
        caught.known(),
        List.of(),
        drafts.stream().findFirst().map(draft -> draft.headline()),
        page.terms().licence(),
        Optional.empty());
  }

  private static Haul wrong(String wanted, Contents contents, URI address) {
    var found =
        switch (contents) {
          case Contents.Feed _ -> "a feed";
          case Contents.Sitemap _ -> "a sitemap";
          case Contents.Page(Extract.Bad bad, _, _, _) -> "a page (" + bad.reason() + ")";
          case Contents.Page _ -> "a page";
          case Contents.Papers papers -> "a document of another kind, " + papers.kind();
        };
    return new Haul.Failure(
        Trouble.Kind.UNREADABLE,
        "%s was wanted, found %s: %s; check the address".formatted(wanted, found, address),
        Optional.empty());
  }

  /// The drafts of a document, and what could not be read.
  private record Sorted(List<attache.story.Draft> drafts, List<Extract.Bad> refused) {}

  private static Sorted sorted(List<Extract> extracts) {
    var drafts = new ArrayList<attache.story.Draft>();
    var refused = new ArrayList<Extract.Bad>();
    for (var extract : extracts) {
      switch (extract) {
        case Extract.Item(var draft) -> drafts.add(draft);
        case Extract.Bad bad -> refused.add(bad);
        case Extract.PassedOver _ -> {
          // A file of no kind that is read.
        }
      }
    }
    return new Sorted(drafts, refused);
  }

  private Haul papers(Look look) throws IOException {
    var source = look.source();
    var extracts = new ArrayList<Extract>();
    Optional<String> print;
    try {
      print = opener.fingerprint(source.place());
      if (print.isPresent() && print.equals(look.health().content())) {
        return new Haul.Nothing(Optional.empty(), Served.SILENTLY);
      }
      opener.open(source.place(), Optional.empty(), Optional.of(source.title()), extracts::add);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      throw new Unreadable(e);
    }
    var sorted = sorted(extracts);
    var caught =
        items.asTheyAre(look, recognition.keyed(source, sorted.drafts()), false, List.of());
    var reading =
        new Course.Reading(
            Validators.NONE,
            print,
            Optional.empty(),
            Rhythm.UNSTATED,
            Optional.empty(),
            true,
            false);
    return new Haul.Catch(
        reading,
        caught.items(),
        caught.known(),
        sorted.refused(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
