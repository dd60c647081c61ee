package attache.desk;

import attache.index.Follower;
import attache.source.Candidate;
import attache.source.Discovery;
import attache.source.GatherListener;
import attache.source.GatherTurn;
import attache.source.Gathered;
import attache.source.Gatherer;
import attache.source.ListForm;
import attache.source.Listing;
import attache.source.Manners;
import attache.source.NewSource;
import attache.source.Recognition;
import attache.source.Source;
import attache.source.SourceId;
import attache.source.SourceShelf;
import attache.source.Subscription;
import attache.source.Trial;
import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The verbs of sources: following them, looking after them, gathering what they have. Safe for use
/// by many threads.
public final class SourceDesk {
  private static final String OWNER = "local";
  private static final int PAGES_OF_A_TEST = 3;

  private final SourceShelf shelf;
  private final Gatherer gatherer;
  private final Discovery discovery;
  private final Recognition recognition;
  private final ListForm lists;
  private final GatherTurn turn;
  private final Follower follower;
  private final HubDesk hubs;
  private final InstantSource clock;

  public SourceDesk(
      SourceShelf shelf,
      Gatherer gatherer,
      Discovery discovery,
      Recognition recognition,
      ListForm lists,
      GatherTurn turn,
      Follower follower,
      HubDesk hubs,
      InstantSource clock) {
    this.shelf = shelf;
    this.gatherer = gatherer;
    this.discovery = discovery;
    this.recognition = recognition;
    this.lists = lists;
    this.turn = turn;
    this.follower = follower;
    this.hubs = hubs;
    this.clock = clock;
  }

  /// The verbs of hubs, which tell of the news of sources.
  public HubDesk hubs() {
    return hubs;
  }

  /// The moment, by the clock by which sources are asked.
  public Instant now() {
    return clock.instant();
  }

  // Looking

  /// Every source that is followed, in the order of their numbers.
  public List<Subscription> sources() throws IOException {
    return shelf.all();
  }

  /// A source by its number.
  public Optional<Subscription> source(SourceId id) throws IOException {
    return shelf.source(id);
  }

  /// The sources somebody may mean by a number, an address or path, or a part of a title; an exact
  /// match is the only one.
  public List<Subscription> find(String which) throws IOException {
    var words = which.strip();
    var all = shelf.all();
    if (words.matches("[1-9]\\d{0,17}")) {
      return all.stream().filter(one -> one.id().value() == Long.parseLong(words)).toList();
    }
    var key = key(words);
    var exact =
        all.stream()
            .filter(one ->
                recognition.key(one.source().place()).equals(key)
                    || one.source().title().equalsIgnoreCase(words))
            .toList();
    var part = words.toLowerCase(Locale.ROOT);
    return !exact.isEmpty()
        ? exact
        : all.stream()
            .filter(one -> one.source().title().toLowerCase(Locale.ROOT).contains(part))
            .toList();
  }

  private String key(String written) {
    return recognition
        .local(written)
        .map(Recognition.Local::place)
        .or(() -> recognition.address(written).map(Object::toString))
        .map(recognition::key)
        .orElse("");
  }

  /// Which sources a story was had from, and on what terms.
  public List<SourceShelf.Given> given(StoryId story) throws IOException {
    return shelf.given(story);
  }

  // Following

  /// What can be followed at an address, in a folder or in a file, the likeliest first; of a site,
  /// the page itself comes last.
  ///
  /// @param privately whether it may lie in a private network
  /// @throws IOException if there is nothing
  public List<Candidate> discover(String place, boolean privately) throws IOException {
    return discovery.at(place, privately);
  }

  /// What a person wants of a source that is added.
  ///
  /// @param title what it shall be called; empty for what it calls itself
  /// @param folders where it shall stand
  /// @param licence its terms, where it does not state them
  /// @param manners how it shall be visited
  public record Wishes(
      Optional<String> title, List<String> folders, Optional<String> licence, Manners manners) {
    /// Those of a person who wants nothing in particular.
    public static final Wishes NONE =
        new Wishes(Optional.empty(), List.of(), Optional.empty(), Manners.STANDARD);

    public Wishes {
      folders = List.copyOf(folders);
    }
  }

  /// Follows a source; one that is followed already stays as it is.
  public SourceShelf.Adding add(Candidate candidate, Wishes wishes) throws IOException {
    return shelf.add(
        new NewSource(
            OWNER,
            candidate.place(),
            recognition.key(candidate.place()),
            candidate.kind(),
            wishes.title().filter(title -> !title.isBlank()).orElse(candidate.title()),
            wishes.folders(),
            wishes.licence().or(candidate::licence),
            wishes.manners(),
            List.of()),
        clock.instant());
  }

  /// A dry run: what a source would give now, of which nothing is stored. Some pages behind its
  /// items are visited.
  public Trial test(Source source) throws IOException {
    return gatherer.test(source, PAGES_OF_A_TEST);
  }

  /// A dry run of something that is not followed.
  public Trial test(Candidate candidate, Manners manners) throws IOException {
    return test(
        new Source(
            new SourceId(Long.MAX_VALUE),
            OWNER,
            candidate.place(),
            candidate.place(),
            candidate.kind(),
            candidate.title(),
            List.of(),
            candidate.licence(),
            attache.source.Access.UNKNOWN,
            manners,
            false,
            clock.instant(),
            List.of()));
  }

  /// Leaves a source alone until it is resumed. False if it is not there.
  public boolean pause(SourceId id) throws IOException {
    return change(id, true);
  }

  /// Asks a source again that was paused or had stopped, at once. False if it is not there.
  public boolean resume(SourceId id) throws IOException {
    var known = shelf.source(id);
    if (known.isEmpty() || !change(id, false)) {
      return false;
    }
    var awake = known.get().health().awake(clock.instant());
    shelf.settle(List.of(new SourceShelf.Settled(id, awake, List.of(), List.of())));
    return true;
  }

  private boolean change(SourceId id, boolean paused) throws IOException {
    var known = shelf.source(id);
    return known.isPresent() && put(known.get().source().paused(paused));
  }

  /// Calls a source something else; stories that come from now on carry the new title. False if it
  /// is not there.
  public boolean rename(SourceId id, String title) throws IOException {
    var known = shelf.source(id);
    return known.isPresent() && put(known.get().source().titled(title.strip()));
  }

  private boolean put(Source source) throws IOException {
    return shelf.change(source, recognition.key(source.place()));
  }

  /// Takes a source off the list; its stories stay. Added again, it has its number and what was
  /// seen of it back. False if it is not there.
  public boolean remove(SourceId id) throws IOException {
    return shelf.remove(id, clock.instant());
  }

  // Lists

  /// What came of a list.
  ///
  /// @param added sources that were not followed
  /// @param known sources that were
  /// @param refused lines whose address cannot be followed, with why
  public record Imported(List<Source> added, List<Source> known, List<String> refused) {}

  /// Follows every source of a list in OPML; folders and what its outlines say besides are kept.
  ///
  /// @throws IOException if it is no list
  public Imported importList(String name, byte[] content) throws IOException {
    var imported = new Imported(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var listed : Listing.sources(lists.read(name, content), recognition::key)) {
      if (listed.kind().isWeb() && recognition.address(listed.place()).isEmpty()) {
        imported
            .refused()
            .add(
                "an http or https address was wanted for \"%s\", found %s"
                    .formatted(listed.title(), listed.place()));
        continue;
      }
      var adding = shelf.add(source(listed), clock.instant());
      (adding.isNew() ? imported.added() : imported.known()).add(adding.source());
    }
    return imported;
  }

  private NewSource source(Listing.Listed listed) {
    return new NewSource(
        OWNER,
        listed.place(),
        recognition.key(listed.place()),
        listed.kind(),
        listed.title(),
        listed.folders(),
        Optional.empty(),
        Manners.STANDARD,
        listed.attributes());
  }

  /// Every source in OPML, in its folders.
  public String exportList() throws IOException {
    return lists.write(
        Listing.of(
            "Sources followed by Attaché",
            shelf.all().stream().map(Subscription::source).toList()));
  }

  // Gathering

  /// Which sources are asked.
  public enum Round {
    /// Those whose turn it is.
    DUE,
    /// All that are not paused and have not stopped.
    ALL
  }

  /// Reads what hubs told, asks sources, and stores what they have; it can be found by its words
  /// while the round goes on. Stops when the thread is interrupted; what was read by then is
  /// stored.
  ///
  /// @return empty if another process is gathering for this home
  public Optional<Gathered> gather(Round round, GatherListener listener) throws IOException {
    var held = turn.take();
    if (held.isEmpty()) {
      return Optional.empty();
    }
    try (var _ = held.get();
        var indexing = new Indexing(follower)) {
      GatherListener both =
          (result, done, all) -> {
            indexing.goOn();
            listener.asked(result, done, all);
          };
      hubs.before(indexing::goOn);
      var gathered =
          switch (round) {
            case DUE -> gatherer.due(both);
            case ALL -> gatherer.now(both);
          };
      if (!gathered.interrupted()) {
        hubs.after(gathered);
      }
      return Optional.of(gathered);
    }
  }
}
