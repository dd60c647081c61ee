package attache.desk;

import attache.answer.Reply;
import attache.index.PassageIndex;
import attache.index.Progress;
import attache.index.Search;
import attache.story.Archive;
import attache.story.Draft;
import attache.story.Story;
import attache.story.StoryId;
import attache.watch.Alert;
import attache.watch.Channels;
import attache.watch.Courier;
import attache.watch.Criteria;
import attache.watch.Dispatch;
import attache.watch.Findings;
import attache.watch.Found;
import attache.watch.Lens;
import attache.watch.Likeness;
import attache.watch.Seen;
import attache.watch.Signal;
import attache.watch.Teller;
import attache.watch.Told;
import attache.watch.Watch;
import attache.watch.WatchFollower;
import attache.watch.WatchHit;
import attache.watch.WatchList;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The verbs of watches and lenses: saying what is wanted, looking at what was found, being told.
/// Safe for use by many threads.
public final class WatchDesk {
  private static final String OWNER = OpenQuestions.OWNER;
  private static final int PAGE = 500;
  private static final int MOST_LOOKED_AT = 20_000;
  private static final int NEAREST = 200;
  private static final int NEAREST_OF_SCENARIO = 30;
  private static final int QUESTIONS_AT_ONCE = 20;
  private static final Duration MONTH = Duration.ofDays(30);

  private final WatchList list;
  private final WatchFollower follower;
  private final Findings findings;
  private final Teller teller;
  private final Likeness likeness;
  private final Archive archive;
  private final PassageIndex index;
  private final OpenQuestions open;
  private final WatchedQuestions questions;
  private final Lookout lookout;
  private final Calls calls;
  private final Courier courier;
  private final Supplier<String> ids;
  private final InstantSource clock;

  /// @param ids gives fresh ids of 26 characters
  public WatchDesk(
      WatchList list,
      WatchFollower follower,
      Findings findings,
      Teller teller,
      Likeness likeness,
      Archive archive,
      PassageIndex index,
      OpenQuestions open,
      WatchedQuestions questions,
      Lookout lookout,
      Calls calls,
      Courier courier,
      Supplier<String> ids,
      InstantSource clock) {
    this.list = list;
    this.follower = follower;
    this.findings = findings;
    this.teller = teller;
    this.likeness = likeness;
    this.archive = archive;
    this.index = index;
    this.open = open;
    this.questions = questions;
    this.lookout = lookout;
    this.calls = calls;
    this.courier = courier;
    this.ids = ids;
    this.clock = clock;
  }

  // Watches

  /// The watches, by name.
  public List<Watch> watches() throws IOException {
    return list.watches(OWNER);
  }

  /// The watch of a name, in any case, or of an id.
  public Optional<Watch> watch(String nameOrId) throws IOException {
    var wanted = nameOrId.strip();
    return list.watches(OWNER).stream()
        .filter(it -> it.name().equalsIgnoreCase(wanted) || it.id().equalsIgnoreCase(wanted))
        .findFirst();
  }

  /// Adds a watch, which looks at what arrives from now on. A question is asked at once, so that a
  /// change can be told.
  ///
  /// @throws IllegalArgumentException if there is one of that name, nothing can meet the criteria,
  ///   or a channel cannot be used; the message says what to do
  public Watch add(String name, Criteria criteria, Channels channels) throws IOException {
    follower.check(criteria);
    for (var channel : channels.all()) {
      var obstacle = courier.obstacle(channel);
      if (obstacle.isPresent()) {
        throw new IllegalArgumentException(
            "%s cannot be used: %s".formatted(channel.words(), obstacle.get()));
      }
    }
    var now = clock.instant();
    var watch = new Watch(ids.get(), OWNER, name, criteria, channels, now, false);
    list.add(watch, now);
    if (criteria.question().isPresent()) {
      questions.ask(watch);
    }
    return watch;
  }

  /// Has a watch find nothing until it is resumed. False if it was paused already.
  public boolean pause(Watch watch) throws IOException {
    return list.pause(watch.id(), true, clock.instant());
  }

  /// Has a paused watch go on. What arrived meanwhile is not looked at. False if it was not paused.
  public boolean resume(Watch watch) throws IOException {
    return list.pause(watch.id(), false, clock.instant());
  }

  /// Removes a watch; [#undo] brings it back within 30 days.
  public boolean remove(Watch watch) throws IOException {
    return list.remove(watch.id(), clock.instant());
  }

  /// Takes back the newest thing done to a watch or lens that was not taken back yet.
  public Optional<WatchList.Act> undo() throws IOException {
    return list.undo(OWNER, clock.instant());
  }

  /// What criteria would have found in the last days, and with a question, its answer now.
  ///
  /// @param found newest first
  /// @param reply the answer; empty unless a question is asked
  /// @param looked stories looked at
  public record Preview(List<Found> found, Optional<Reply> reply, int looked) {
    public Preview {
      found = List.copyOf(found);
    }
  }

  /// What a watch would have found among the stories of the last days: published then or, undated,
  /// arrived then. Keeps nothing.
  ///
  /// @param days 1 to 366
  public Preview preview(Criteria criteria, int days, Progress progress) throws IOException {
    if (days < 1 || days > 366) {
      throw new IllegalArgumentException("days must be 1..366, got " + days);
    }
    follower.check(criteria);
    if (criteria.question().isPresent()) {
      return new Preview(List.of(), Optional.of(questions.answer(criteria)), 0);
    }
    var from = clock.instant().minus(Duration.ofDays(days));
    var stories =
        criteria.newOn().isPresent() ? nearest(criteria.newOn().get(), NEAREST, from) : since(from);
    var hits = new ArrayList<WatchHit>();
    for (var i = 0; i < stories.size(); i++) {
      follower.preview("preview", criteria, stories.get(i)).ifPresent(hits::add);
      progress.at("looking", i + 1, stories.size());
    }
    return new Preview(findings.of(hits), Optional.empty(), stories.size());
  }

  private List<Story> since(Instant from) throws IOException {
    var stories = new ArrayList<Story>();
    for (var skip = 0; skip < MOST_LOOKED_AT; skip += PAGE) {
      var page = archive.stories(skip, PAGE);
      page.stream()
          .filter(story -> story.nature() != Draft.Nature.BACKGROUND)
          .filter(story -> !when(story).isBefore(from))
          .forEach(stories::add);
      if (page.size() < PAGE || page.getLast().firstSeen().isBefore(from)) {
        break;
      }
    }
    return stories;
  }

  private static Instant when(Story story) {
    return story.published().map(it -> it.instant()).orElse(story.firstSeen());
  }

  private List<Story> nearest(String words, int limit, Instant from) throws IOException {
    var search = new Search(Map.of(), List.of(), Optional.of(likeness.vector(words)), false, limit);
    var ids = new LinkedHashMap<StoryId, Story>();
    for (var hit : index.search(search)) {
      if (!ids.containsKey(hit.story())) {
        archive.story(hit.story()).ifPresent(story -> ids.put(hit.story(), story));
      }
    }
    return ids.values().stream()
        .filter(story -> !story.withdrawn() && !when(story).isBefore(from))
        .sorted(java.util.Comparator.comparing(WatchDesk::when).reversed())
        .toList();
  }

  /// What a watch found, newest first, and why.
  ///
  /// @param limit most wanted, 1 to 1000
  public List<Found> hits(Watch watch, int limit) throws IOException {
    return findings.of(list.hits(watch.id(), limit));
  }

  // Lenses

  /// The lenses, by name.
  public List<Lens> lenses() throws IOException {
    return list.lenses(OWNER);
  }

  /// The lens of a name, in any case, or of an id.
  public Optional<Lens> lens(String nameOrId) throws IOException {
    var wanted = nameOrId.strip();
    return list.lenses(OWNER).stream()
        .filter(it -> it.name().equalsIgnoreCase(wanted) || it.id().equalsIgnoreCase(wanted))
        .findFirst();
  }

  /// Adds a lens, and holds the nearest stories of the last 30 days against it.
  ///
  /// @throws IllegalArgumentException if there is one of that name
  public Lens addLens(String name, List<String> scenarios, Progress progress) throws IOException {
    var now = clock.instant();
    var lens = new Lens(ids.get(), OWNER, name, scenarios, now);
    list.add(lens, now);
    var stories = new LinkedHashMap<StoryId, Story>();
    for (var scenario : lens.scenarios()) {
      nearest(scenario, NEAREST_OF_SCENARIO, now.minus(MONTH))
          .forEach(story -> stories.putIfAbsent(story.id(), story));
    }
    var done = 0;
    for (var story : stories.values()) {
      // Found now, but no news of today: it counts from when the story came.
      list.keep(
          List.of(),
          follower.preview(lens, story).stream()
              .map(signal -> at(signal, story.firstSeen()))
              .toList());
      progress.at("looking back", ++done, stories.size());
    }
    return lens;
  }

  private static Signal at(Signal signal, Instant when) {
    return new Signal(
        signal.lens(),
        signal.scenario(),
        signal.story(),
        signal.revision(),
        signal.sentence(),
        signal.span(),
        signal.strength(),
        when);
  }

  /// Removes a lens; [#undo] brings it back within 30 days.
  public boolean removeLens(Lens lens) throws IOException {
    return list.removeLens(lens.id(), clock.instant());
  }

  /// What was seen through a lens, newest first, then the strongest.
  ///
  /// @param limit most wanted, 1 to 1000
  public List<Seen> signals(Lens lens, int limit) throws IOException {
    return findings.of(lens, list.signals(lens.id(), limit));
  }

  // Following

  /// Holds what was added against the words of the watches; false if it is not done.
  boolean follow(Progress progress) throws IOException {
    return follower.followWords(progress);
  }

  /// Holds what was added against watches and lenses that describe a matter.
  boolean followMeanings(Progress progress) throws IOException {
    return follower.followMeanings(progress);
  }

  /// Drops all that a story gave.
  void forget(StoryId story) throws IOException {
    list.forget(story);
  }

  // Telling

  /// What a round of asking and telling came to.
  ///
  /// @param settled answers to questions that were open
  /// @param told alerts and letters
  public record Round(List<Reply> settled, Teller.Outcome told) {
    public Round {
      settled = List.copyOf(settled);
    }
  }

  /// Does after a round of gathering what is due: holds what came against the watches, asks again
  /// the questions it could answer (20 at most, the rest next time), puts alerts together and sends
  /// them. Watches that told something a short while ago wait for their time.
  public Round deliver(Progress progress) throws IOException {
    follower.followWords(progress);
    follower.followMeanings(progress);
    var settled = askDue();
    list.purge(clock.instant().minus(MONTH));
    return new Round(settled, teller.tell(true));
  }

  /// The same at once, for a reader who waits for it, and what was not seen on a terminal yet.
  ///
  /// @param alerts oldest first; seen from now on
  public record Checked(Round round, List<Told> alerts) {
    public Checked {
      alerts = List.copyOf(alerts);
    }
  }

  /// Does what [#deliver] does without waiting, and shows each alert once.
  public Checked check(Progress progress) throws IOException {
    follower.followWords(progress);
    follower.followMeanings(progress);
    var settled = askDue();
    var outcome = teller.tell(false);
    var alerts = list.unseen(OWNER);
    var told = told(alerts);
    list.seen(alerts.stream().map(Alert::id).toList(), clock.instant());
    return new Checked(new Round(settled, outcome), told);
  }

  private List<Told> told(List<Alert> alerts) throws IOException {
    var watches = list.watches(OWNER);
    var told = new ArrayList<Told>();
    for (var alert : alerts) {
      for (var watch : watches) {
        if (watch.id().equals(alert.watch())) {
          told.add(findings.of(watch, alert));
        }
      }
    }
    return told.stream().filter(it -> !it.found().isEmpty()).toList();
  }

  private List<Reply> askDue() throws IOException {
    var due = list.due(QUESTIONS_AT_ONCE);
    if (due.isEmpty()) {
      return List.of();
    }
    Set<String> ids = new HashSet<>(due);
    for (var watch : list.watches()) {
      if (ids.contains(watch.id()) && !watch.paused()) {
        var hit = questions.ask(watch);
        if (hit.isPresent()) {
          list.keep(List.of(hit.get()), List.of());
        }
      }
    }
    var settled = open.askAgain(question -> ids.contains(question.id()));
    for (var id : due) {
      list.asked(id);
    }
    return settled;
  }

  /// The alerts of a watch as its feeds have them, newest first; those whose stories are gone are
  /// left out.
  ///
  /// @param limit most wanted, 1 to 1000
  public List<Told> alerts(Watch watch, int limit) throws IOException {
    return told(list.alerts(watch.id(), limit));
  }

  /// What was sent of a watch and what could not be, newest first.
  public List<Dispatch> dispatches(Watch watch, int limit) throws IOException {
    return list.dispatches(watch.id(), limit);
  }

  /// Why a channel cannot be used from here; empty if it can.
  public Optional<String> obstacle(Channels.Channel channel) {
    return courier.obstacle(channel);
  }

  // Today, calls

  /// What is new since a moment or, if none is given, since the last look; a first look goes back a
  /// day.
  ///
  /// @param peek whether the next look shall not begin here
  public Today today(Optional<Instant> since, boolean peek, Progress progress) throws IOException {
    askDue();
    return lookout.look(OWNER, since, peek, progress);
  }

  /// Calls and programmes one can apply to: those still open first, by their last day; then those
  /// without one; then, if wanted, those closed.
  public List<Opening> calls(boolean closedToo) throws IOException {
    return calls.all(closedToo);
  }
}
