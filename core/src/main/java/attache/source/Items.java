package attache.source;

import attache.source.SourceVisits.Look;
import attache.story.Arrival;
import attache.story.Draft;
import attache.story.StoryKey;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells the items of a source that are new or changed from the others, and reads the pages behind
/// them where the source has only an extract.
final class Items {
  /// A text of a feed that is shorter is taken for an extract: the length of three sentences.
  private static final int SHORT = 500;

  private static final int MOST_TRIES = 3;

  private final ArticlePages pages;
  private final Arriving arriving;

  Items(ArticlePages pages, Arriving arriving) {
    this.pages = pages;
    this.arriving = arriving;
  }

  /// What was seen before.
  interface Memory {
    /// As [SourceShelf#seen].
    Map<String, SeenItem> seen(Collection<String> keys) throws IOException;
  }

  /// What is new or changed.
  ///
  /// @param known how many items were as they had been
  /// @param settled false if some must be looked at again
  record Sifted(List<Caught> items, int known, boolean settled) {}

  /// Items of a feed or sitemap, with the pages behind them.
  Sifted caught(Look look, List<Draft> drafts, Fetcher robot) throws IOException {
    var seen = look.memory().seen(drafts.stream().map(Items::key).toList());
    var caught = new ArrayList<Caught>();
    var here = new HashSet<String>();
    var left = look.mostPages();
    var settled = true;
    for (var draft : drafts) {
      var before = Optional.ofNullable(seen.get(key(draft)));
      if (!here.add(key(draft)) || before.filter(item -> isSame(item, draft)).isPresent()) {
        continue;
      }
      if (!needsPage(look.source(), draft)) {
        caught.add(asItIs(draft, access(draft)));
        continue;
      }
      left--;
      var one =
          left < 0
              ? later(draft, before, "its page was not visited yet")
              : withPage(look.source(), draft, before, robot);
      settled &= one.seen().filter(item -> item.tries() == 0).isPresent();
      caught.add(one);
    }
    return new Sifted(caught, drafts.size() - caught.size(), settled);
  }

  /// Items whose text is all there is.
  Sifted asTheyAre(Look look, List<Draft> drafts, boolean paid, List<String> authors)
      throws IOException {
    var seen = look.memory().seen(drafts.stream().map(Items::key).toList());
    var caught = new ArrayList<Caught>();
    for (var draft : drafts) {
      var before = Optional.ofNullable(seen.get(key(draft)));
      if (before.filter(item -> isSame(item, draft)).isEmpty()) {
        var access = paid ? Access.PAYWALLED : access(draft);
        var arrival = arriving.of(draft);
        var noted = new SeenItem(key(draft), Digests.of(draft), access, 0, arrival.fetched());
        caught.add(
            new Caught(
                Optional.of(arrival),
                Optional.of(noted),
                access,
                Optional.empty(),
                authors.isEmpty() ? draft.authors() : authors));
      }
    }
    return new Sifted(caught, drafts.size() - caught.size(), true);
  }

  /// Known by its address, unless that is not its own, else by what names it first.
  private static String key(Draft draft) {
    return draft.keys().stream()
        .filter(key -> key.kind() == StoryKey.Kind.ADDRESS)
        .findFirst()
        .or(() -> draft.keys().stream().findFirst())
        .map(key -> key.kind() + " " + key.value())
        .orElseGet(() -> "TEXT " + draft.headline());
  }

  private static boolean isSame(SeenItem item, Draft draft) {
    return item.tries() == 0 && item.content().equals(Digests.of(draft));
  }

  private static boolean needsPage(Source source, Draft draft) {
    return draft.address().isPresent()
        && switch (source.manners().pages()) {
          case ALWAYS -> true;
          case WHEN_NEEDED -> draft.partial() || draft.body().length() < SHORT;
          case NEVER -> isBare(draft);
        };
  }

  /// Whether there is nothing to store without the page.
  private static boolean isBare(Draft draft) {
    return draft.body().isBlank()
        && draft.address().map(URI::toString).filter(draft.headline()::equals).isPresent();
  }

  private static Access access(Draft draft) {
    return draft.partial() || draft.body().length() < SHORT && draft.address().isPresent()
        ? Access.SUMMARY_ONLY
        : Access.FULL_TEXT;
  }

  private Caught asItIs(Draft draft, Access access) {
    var arrival = arriving.of(draft);
    var noted = new SeenItem(key(draft), Digests.of(draft), access, 0, arrival.fetched());
    return new Caught(
        Optional.of(arrival), Optional.of(noted), access, Optional.empty(), draft.authors());
  }

  private Caught withPage(Source source, Draft draft, Optional<SeenItem> before, Fetcher robot)
      throws IOException {
    var address = draft.address().orElseThrow();
    return switch (pages.read(source, draft, address, robot)) {
      case ArticlePages.Outcome.Settled(var told, var access, var why, var authors) -> {
        var arrival = arriving.of(told);
        var noted = new SeenItem(key(draft), Digests.of(draft), access, 0, arrival.fetched());
        var storable =
            told.body().isBlank() && isBare(draft)
                ? Optional.<Arrival>empty()
                : Optional.of(arrival);
        yield new Caught(storable, Optional.of(noted), access, why, authors);
      }
      case ArticlePages.Outcome.Later(var why) -> later(draft, before, why);
    };
  }

  /// Stored as the feed has it; its page is visited again the next times, then given up. What was
  /// read from the page before is not replaced by less.
  private Caught later(Draft draft, Optional<SeenItem> before, String why) {
    if (before.filter(item -> item.access() == Access.FULL_TEXT).isPresent()) {
      return new Caught(
          Optional.empty(), Optional.empty(), Access.FULL_TEXT, Optional.of(why), List.of());
    }
    var arrival = arriving.of(draft);
    var tries = before.map(SeenItem::tries).orElse(0) + 1;
    var noted =
        new SeenItem(
            key(draft),
            Digests.of(draft),
            Access.SUMMARY_ONLY,
            tries < MOST_TRIES ? tries : 0,
            arrival.fetched());
    return new Caught(
        isBare(draft) ? Optional.empty() : Optional.of(arrival),
        Optional.of(noted),
        Access.SUMMARY_ONLY,
        Optional.of(why),
        draft.authors());
  }
}
