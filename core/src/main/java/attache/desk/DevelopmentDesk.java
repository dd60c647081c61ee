package attache.desk;

import attache.development.CrossMention;
import attache.development.Decision;
import attache.development.Development;
import attache.development.DevelopmentFollower;
import attache.development.DevelopmentId;
import attache.development.DevelopmentPage;
import attache.development.DevelopmentQuery;
import attache.development.DevelopmentShelf;
import attache.development.DevelopmentShelf.Member;
import attache.development.DevelopmentShelf.Shelved;
import attache.development.Event;
import attache.development.Listing;
import attache.development.Passing;
import attache.development.Storyline;
import attache.development.Telling;
import attache.index.Progress;
import attache.ledger.Row;
import attache.ledger.Wording;
import attache.story.Archive;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The verbs of developments: looking at them, and deciding what belongs together. Safe for use by
/// many threads.
public final class DevelopmentDesk {
  private static final int LOOKED_AT = 24;

  private final DevelopmentShelf shelf;
  private final DevelopmentFollower follower;
  private final Passing passing;
  private final LedgerDesk ledger;
  private final Archive archive;
  private final InstantSource clock;
  private final Remembered<String, List<Shelved>> shelved = new Remembered<>(1);
  private final Remembered<String, List<Summary>> summaries = new Remembered<>(1);
  private final Remembered<DevelopmentId, Optional<DevelopmentPage>> pages = new Remembered<>(8);
  private final Remembered<DevelopmentId, Integer> disagreements = new Remembered<>(4096);

  public DevelopmentDesk(
      DevelopmentShelf shelf,
      DevelopmentFollower follower,
      Passing passing,
      LedgerDesk ledger,
      Archive archive,
      InstantSource clock) {
    this.shelf = shelf;
    this.follower = follower;
    this.passing = passing;
    this.ledger = ledger;
    this.archive = archive;
    this.clock = clock;
  }

  // Following

  /// Places the stories that came; false if it is not done.
  boolean follow(Progress progress) throws IOException {
    return follower.follow(progress);
  }

  /// Places those again whose meaning has become known.
  void followMeanings(Progress progress) throws IOException {
    follower.followMeanings(progress);
  }

  /// Places every story anew; ids and what people decided stay.
  void placeAnew(Progress progress) throws IOException {
    follower.placeAnew(progress);
  }

  /// Changes that were not followed yet.
  public long behind() throws IOException {
    return follower.behind();
  }

  // Looking

  /// Developments that have a story, in the order wanted.
  public List<Development> developments(DevelopmentQuery query) throws IOException {
    return page(query, 0).developments();
  }

  /// A page of developments.
  ///
  /// @param total how many there are in all
  public record Listed(List<Development> developments, int total) {
    public Listed {
      developments = List.copyOf(developments);
    }
  }

  /// A page of the developments that have a story, in the order wanted.
  ///
  /// @param skip how many to pass over, 0 or more
  public Listed page(DevelopmentQuery query, int skip) throws IOException {
    var all = wanted(query);
    var page = new ArrayList<Development>();
    for (var shelved : all.stream().skip(skip).limit(query.limit()).toList()) {
      page.add(told(shelved));
    }
    return new Listed(page, all.size());
  }

  private List<Shelved> wanted(DevelopmentQuery query) throws IOException {
    var saying = query.text().isEmpty() ? null : shelf.saying(query.text().get());
    return all().stream()
        .filter(it -> within(it.shelved(), query))
        .filter(it -> query.actor().map(name -> names(it.shelved(), name)).orElse(true))
        .filter(it ->
            saying == null
                || it.shelved().members().stream().map(Member::story).anyMatch(saying::contains))
        .sorted(order(query.order()))
        .map(Summary::shelved)
        .toList();
  }

  /// Weights fall with time, so they are worked out anew each minute.
  private List<Summary> all() throws IOException {
    var now = clock.instant();
    var edition = shelf.edition();
    return summaries.of(
        edition + "; " + now.truncatedTo(ChronoUnit.MINUTES),
        "all",
        () ->
            shelved.of(edition, "all", shelf::all).stream()
                .map(it -> new Summary(it, Listing.of(it, 0, now)))
                .toList());
  }

  private record Summary(Shelved shelved, Development development) {}

  private static Comparator<Summary> order(DevelopmentQuery.Order order) {
    Comparator<Summary> first =
        switch (order) {
          case WEIGHT -> Comparator.comparingDouble(it -> -it.development().weight());
          case FRESH ->
              Comparator.comparing(it -> it.development().lastChanged(), Comparator.reverseOrder());
        };
    return first.thenComparing(it -> it.development().id().value());
  }

  private static boolean within(Shelved shelved, DevelopmentQuery query) {
    var first = day(shelved.members().getFirst());
    var last = day(shelved.members().getLast());
    return query.since().map(day -> !last.isBefore(day)).orElse(true)
        && query.until().map(day -> !first.isAfter(day)).orElse(true);
  }

  private static LocalDate day(Member member) {
    return LocalDate.ofInstant(member.came(), ZoneOffset.UTC);
  }

  private static boolean names(Shelved shelved, String name) {
    return shelved.members().stream()
        .flatMap(member -> member.actors().stream())
        .anyMatch(actor -> Wording.isIn(name, actor));
  }

  private Development told(Shelved shelved) throws IOException {
    var conflicts =
        disagreements.of(
            shelf.edition() + "; " + ledger.edition(),
            shelved.id(),
            () -> Storyline.conflicts(rows(Storyline.firsts(shelved))).size());
    return Listing.of(shelved, conflicts, clock.instant());
  }

  private List<Row> rows(List<StoryId> stories) throws IOException {
    return ledger.of(Set.copyOf(stories));
  }

  /// The developments an id, or the first or last 4 or more letters of one, may mean; at most 10.
  /// The id of one that was merged means the one it points to.
  public List<Development> find(String idOrPrefix) throws IOException {
    var found = new ArrayList<Development>();
    for (var id : shelf.byPrefix(idOrPrefix.strip())) {
      development(id).ifPresent(found::add);
    }
    return found;
  }

  /// The one development that an id or a part of one means, as in [#find]; empty if there is none
  /// or there are several.
  public Optional<Development> development(String idOrPrefix) throws IOException {
    var found = find(idOrPrefix);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// A development by its whole id; that of one merged means the one it points to.
  public Optional<Development> development(DevelopmentId id) throws IOException {
    var shelved = shelf.one(id);
    return shelved.isEmpty() ? Optional.empty() : Optional.of(told(shelved.get()));
  }

  /// The development of a story; empty if it has none yet, or was withdrawn.
  public Optional<Development> of(StoryId story) throws IOException {
    var id = shelf.of(story);
    return id.isEmpty() ? Optional.empty() : development(id.get());
  }

  /// The same in short: in how much its claims disagree is not looked at, and counts as nothing.
  public Optional<Development> brief(StoryId story) throws IOException {
    var id = shelf.of(story);
    var shelved = id.isEmpty() ? Optional.<Shelved>empty() : shelf.one(id.get());
    return shelved.map(it -> Listing.of(it, 0, clock.instant()));
  }

  /// The other stories that print the text of a story, the earliest first.
  public List<StoryId> reprints(StoryId story) throws IOException {
    var id = shelf.of(story);
    var shelved = id.isEmpty() ? Optional.<Shelved>empty() : shelf.one(id.get());
    var members = shelved.map(Shelved::members).orElse(List.of());
    var text =
        members.stream().filter(it -> it.story().equals(story)).map(Member::copies).findFirst();
    return members.stream()
        .filter(it -> text.filter(it.copies()::equals).isPresent())
        .map(Member::story)
        .filter(one -> !one.equals(story))
        .toList();
  }

  /// Developments that changed after an instant, the last changed first. In how much the claims
  /// disagree is looked at for the first of them only.
  public List<Development> changedSince(Instant since) throws IOException {
    var moved =
        all().stream()
            .filter(it -> it.shelved().changed().isAfter(since))
            .sorted(Comparator.comparing((Summary it) -> it.shelved().changed()).reversed())
            .toList();
    var told = new ArrayList<Development>();
    for (var one : moved) {
      told.add(told.size() < LOOKED_AT ? told(one.shelved()) : one.development());
    }
    return told;
  }

  /// All there is on one; empty if there is none or its stories are gone.
  public Optional<DevelopmentPage> page(DevelopmentId id) throws IOException {
    return pages.of(shelf.edition() + "; " + ledger.edition(), id, () -> composed(id));
  }

  private Optional<DevelopmentPage> composed(DevelopmentId id) throws IOException {
    var shelved = shelf.one(id);
    if (shelved.isEmpty()) {
      return Optional.empty();
    }
    var tellings = tellings(shelved.get());
    if (tellings.isEmpty()) {
      return Optional.empty();
    }
    var firsts = tellings.stream().map(telling -> telling.story().id()).toList();
    var rows = rows(firsts);
    var disagreements = Storyline.disagreements(tellings, rows);
    return Optional.of(
        new DevelopmentPage(
            Listing.of(shelved.get(), disagreements.size(), clock.instant()),
            tellings,
            Storyline.timeline(shelved.get().id(), tellings, rows),
            rows,
            disagreements,
            mentions(shelved.get().id(), firsts)));
  }

  private List<Telling> tellings(Shelved shelved) throws IOException {
    var tellings = new ArrayList<Telling>();
    for (var members : Listing.tellings(shelved.members()).values()) {
      var stories = new ArrayList<Story>();
      for (var member : members) {
        archive.story(member.story()).filter(story -> !story.withdrawn()).ifPresent(stories::add);
      }
      if (!stories.isEmpty()) {
        tellings.add(new Telling(stories.getFirst(), stories.subList(1, stories.size())));
      }
    }
    return tellings;
  }

  private List<CrossMention> mentions(DevelopmentId id, List<StoryId> stories) throws IOException {
    var mentions = new ArrayList<CrossMention>();
    for (var spoken : passing.of(id, stories, archive::story)) {
      var other = shelf.one(spoken.from().equals(id) ? spoken.to() : spoken.from());
      var story = archive.story(spoken.story());
      if (other.isPresent() && story.isPresent()) {
        var text = story.get().latest();
        var citation = text.cite(spoken.sentence(), text.sentences().get(spoken.sentence()));
        var title = Listing.of(other.get(), 0, clock.instant()).title();
        mentions.add(new CrossMention(spoken.from(), spoken.to(), title, citation));
      }
    }
    return mentions;
  }

  /// The events of the developments wanted: those dated by day, then those undated.
  public List<Event> timeline(DevelopmentQuery query) throws IOException {
    var events = new ArrayList<Event>();
    for (var shelved : wanted(query).stream().limit(query.limit()).toList()) {
      var tellings = tellings(shelved);
      var firsts = tellings.stream().map(telling -> telling.story().id()).toList();
      events.addAll(Storyline.timeline(shelved.id(), tellings, rows(firsts)));
    }
    return Storyline.inOrder(events);
  }

  // Deciding

  /// Takes stories out of a development into one of their own.
  ///
  /// @param stories some of its stories, not all of them; reprints of them come along
  /// @throws IllegalArgumentException if they are not
  public Decision split(DevelopmentId from, Set<StoryId> stories, String note, String by)
      throws IOException {
    return shelf.split(from, stories, note, by, clock.instant());
  }

  /// Makes one of two developments. The older id stays, the other points to it.
  public Decision merge(DevelopmentId one, DevelopmentId other, String note, String by)
      throws IOException {
    return shelf.merge(one, other, note, by, clock.instant());
  }

  /// Takes a decision back. False if there is none or it was taken back before.
  public boolean undo(long decision) throws IOException {
    return shelf.undo(decision, clock.instant());
  }

  /// Decisions on a development, oldest first, those taken back included.
  public List<Decision> history(DevelopmentId id) throws IOException {
    return shelf.decisions(Integer.MAX_VALUE).stream()
        .filter(it -> it.development().equals(id) || it.other().equals(id))
        .sorted(Comparator.comparingLong(Decision::number))
        .toList();
  }

  /// All decisions, newest first, those taken back included.
  public List<Decision> history(int limit) throws IOException {
    return shelf.decisions(limit);
  }
}
