package attache.desk;

import attache.actor.ActorType;
import attache.actor.Gazetteer;
import attache.ledger.ActorDecision;
import attache.ledger.ClaimId;
import attache.ledger.Doubt;
import attache.ledger.Ledger;
import attache.ledger.Link;
import attache.ledger.Measure;
import attache.ledger.Naming;
import attache.ledger.Review;
import attache.ledger.Row;
import attache.ledger.RowOrder;
import attache.ledger.RowPage;
import attache.ledger.RowQuery;
import attache.ledger.Selection;
import attache.ledger.Tracker;
import attache.ledger.reconcile.By;
import attache.ledger.reconcile.Links;
import attache.ledger.reconcile.Totals;
import attache.ledger.reconcile.Tracked;
import attache.ledger.reconcile.Trackers;
import attache.story.Archive;
import attache.story.Draft;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The verbs of the ledger: looking at figures and measures, and judging what was read. Safe for
/// use by many threads.
public final class LedgerDesk {
  private static final int PAGE = 500;

  private final Ledger ledger;
  private final Archive archive;
  private final Gazetteer gazetteer;
  private final InstantSource clock;
  private final RowPages pages;
  private final Remembered<List<Object>, Added> added = new Remembered<>(8);
  private final Remembered<String, NamesByWord> named = new Remembered<>(1);
  private final Remembered<List<Object>, Glance> glances = new Remembered<>(8);

  public LedgerDesk(Ledger ledger, Archive archive, Gazetteer gazetteer, InstantSource clock) {
    this.ledger = ledger;
    this.archive = archive;
    this.gazetteer = gazetteer;
    this.clock = clock;
    this.pages = new RowPages(ledger);
  }

  // Looking

  /// Rows as people named the parties, in the order of the ledger.
  public List<Row> rows(Selection wanted) throws IOException {
    var renaming = renaming();
    if (renaming.changesNothing()) {
      return ledger.rows(wanted);
    }
    var named = wanted.actor().isPresent() || wanted.counterpart().isPresent();
    var parties = Only.parties(wanted);
    return ledger.rows(named ? Only.ofAnybody(wanted) : wanted).stream()
        .map(renaming::row)
        .filter(row -> parties.admits(row, ""))
        .toList();
  }

  private Renaming renaming() throws IOException {
    return new Renaming(ledger.actorDecisions());
  }

  /// Figures. Where types of measure are wanted, only those that belong to a measure of such a
  /// type.
  public List<Row> figures(Selection wanted) throws IOException {
    var figures = rows(Only.figures(wanted));
    if (wanted.types().isEmpty()) {
      return figures;
    }
    var theirs =
        rows(Only.measures(Selection.ALL)).stream()
            .map(row -> (Measure) row.claim())
            .filter(measure -> wanted.types().contains(measure.type()))
            .flatMap(measure -> measure.figures().stream())
            .collect(Collectors.toSet());
    return figures.stream().filter(row -> theirs.contains(row.claim().id())).toList();
  }

  /// Measures. Where kinds, roles or units of figures are wanted, only those that have such a
  /// figure.
  public List<Row> measures(Selection wanted) throws IOException {
    var measures = rows(Only.measures(wanted));
    if (wanted.kinds().isEmpty() && wanted.roles().isEmpty() && wanted.unit().isEmpty()) {
      return measures;
    }
    var theirs =
        rows(Only.figures(Only.ofAnybody(wanted))).stream()
            .map(row -> row.claim().id())
            .collect(Collectors.toSet());
    return measures.stream()
        .filter(row -> ((Measure) row.claim()).figures().stream().anyMatch(theirs::contains))
        .toList();
  }

  /// A page of figures, as [#figures] tells which they are.
  ///
  /// @param skip how many to pass over
  /// @param limit most wanted, 0 to 1000
  public RowPage figures(Selection wanted, RowOrder order, int skip, int limit) throws IOException {
    return wanted.types().isEmpty()
        ? pages.page(Only.figures(wanted), RowQuery.Only.FIGURES, false, order, skip, limit)
        : cut(figures(wanted), order, skip, limit);
  }

  /// A page of measures, as [#measures] tells which they are.
  ///
  /// @param skip how many to pass over
  /// @param limit most wanted, 0 to 1000
  public RowPage measures(Selection wanted, RowOrder order, int skip, int limit)
      throws IOException {
    return wanted.kinds().isEmpty() && wanted.roles().isEmpty() && wanted.unit().isEmpty()
        ? pages.page(Only.measures(wanted), RowQuery.Only.MEASURES, false, order, skip, limit)
        : cut(measures(wanted), order, skip, limit);
  }

  private static RowPage cut(List<Row> rows, RowOrder order, int skip, int limit) {
    var cut = rows.stream().sorted(order.order()).skip(skip).limit(limit).toList();
    return new RowPage(cut, rows.size(), true);
  }

  /// Rows of some stories, as people named the parties, in the order of the ledger.
  public List<Row> of(Set<StoryId> stories) throws IOException {
    var renaming = renaming();
    return ledger.of(stories).stream().map(renaming::row).toList();
  }

  /// Units of figures, by name; so many at most.
  public List<String> units(int limit) throws IOException {
    return ledger.units(limit);
  }

  /// Everybody claims name, the most named first.
  public List<Naming> names() throws IOException {
    return pages.names();
  }

  /// Names a state of the ledger: as long as it is the same, what the ledger says is.
  String edition() throws IOException {
    return ledger.edition();
  }

  /// The claims an id, or its first 4 or more letters, may mean; at most 10.
  public List<Row> find(String idOrPrefix) throws IOException {
    var renaming = renaming();
    return ledger.rowsByPrefix(idOrPrefix.strip().toLowerCase(Locale.ROOT)).stream()
        .map(renaming::row)
        .toList();
  }

  /// A claim where it stands.
  ///
  /// @throws IOException also if its text is no longer stored
  public ClaimPage page(Row row) throws IOException {
    var links = new ArrayList<Link>();
    var linked = new ArrayList<Row>();
    var renaming = renaming();
    var rows = new Kindred(ledger, named()).of(row).stream().map(renaming::row).toList();
    for (var link : Links.among(rows).of(row.claim().id())) {
      var other = link.from().equals(row.claim().id()) ? link.to() : link.from();
      ledger
          .row(other)
          .ifPresent(end -> {
            links.add(link);
            linked.add(renaming.row(end));
          });
    }
    return page(row, links, linked, ledger.reviews(row.claim().id()));
  }

  private NamesByWord named() throws IOException {
    return named.of(ledger.edition(), "", () -> new NamesByWord(ledger.names()));
  }

  /// A claim in its sentence, and nothing of what it is joined to or what people made of it: for
  /// lists of many.
  ///
  /// @throws IOException also if its text is no longer stored
  public ClaimPage place(Row row) throws IOException {
    return page(row, List.of(), List.of(), List.of());
  }

  private ClaimPage page(Row row, List<Link> links, List<Row> linked, List<Review> reviews)
      throws IOException {
    var place = row.claim().place();
    var story =
        archive
            .story(place.story())
            .orElseThrow(() -> new IOException("its story is gone: " + place.story().value()));
    var revision =
        archive.revisions(story.id()).stream()
            .filter(one -> one.id().equals(place.revision()))
            .findFirst()
            .orElseThrow(() -> new IOException("its text is gone: " + place.revision().value()));
    return new ClaimPage(row, story, revision, links, linked, reviews);
  }

  /// Where stories can be read; those without an address are left out.
  public Map<StoryId, URI> addresses(Set<StoryId> stories) throws IOException {
    var addresses = new HashMap<StoryId, URI>();
    for (var id : stories) {
      archive.story(id).flatMap(Story::address).ifPresent(at -> addresses.put(id, at));
    }
    return addresses;
  }

  // Totals and trackers

  /// What the amounts of some figures come to.
  ///
  /// @param wanted which figures
  /// @param by what the totals are told apart by, besides stage, currency and role
  public Totals totals(Selection wanted, By by) throws IOException {
    var rows = new ArrayList<>(figures(wanted));
    var ids = rows.stream().map(row -> row.claim().id()).collect(Collectors.toSet());
    rows(Only.measures(Selection.ALL)).stream()
        .filter(row -> ((Measure) row.claim()).figures().stream().anyMatch(ids::contains))
        .forEach(rows::add);
    return Totals.of(rows, by, Links.among(rows), this::isPlace);
  }

  /// What the amounts of the newest of some figures come to.
  ///
  /// @param figures those that were looked at, the newest first
  /// @param found how many there are
  public record Added(Totals totals, List<Row> figures, int found) {
    public Added {
      figures = List.copyOf(figures);
    }
  }

  /// What the amounts of figures come to, of the newest where there are many: costs the same
  /// however many the ledger holds.
  ///
  /// @param most how many are looked at, at most; 1 to 1000
  public Added newest(Selection wanted, By by, int most) throws IOException {
    return added.of(
        ledger.edition(),
        List.of(wanted, by, most),
        () -> {
          var page = figures(wanted, RowOrder.NEWEST, 0, most);
          var rows = new ArrayList<>(page.rows());
          var ids = rows.stream().map(row -> row.claim().id()).collect(Collectors.toSet());
          of(stories(rows)).stream()
              .filter(row ->
                  row.claim() instanceof Measure measure
                      && measure.figures().stream().anyMatch(ids::contains))
              .forEach(rows::add);
          var totals = Totals.of(rows, by, Links.among(rows), this::isPlace);
          return new Added(totals, page.rows(), page.total());
        });
  }

  private static Set<StoryId> stories(List<Row> rows) {
    return rows.stream().map(row -> row.claim().place().story()).collect(Collectors.toSet());
  }

  private boolean isPlace(String name) {
    return gazetteer
        .actor(name)
        .filter(actor -> actor.type() == ActorType.STATE || actor.type() == ActorType.PLACE)
        .isPresent();
  }

  /// The trackers: those that ship, then those people added; one of theirs takes the place of one
  /// that ships under its name.
  public List<Tracker> trackers() throws IOException {
    var trackers = new LinkedHashMap<String, Tracker>();
    Trackers.shipped().forEach(tracker -> trackers.put(tracker.name(), tracker));
    ledger.trackers().forEach(tracker -> trackers.put(tracker.name(), tracker));
    return List.copyOf(trackers.values());
  }

  /// Whether a tracker is one of people's own.
  public boolean isOwn(Tracker tracker) throws IOException {
    return ledger.trackers().stream().anyMatch(own -> own.name().equals(tracker.name()));
  }

  /// What a tracker holds now.
  public Tracked look(Tracker tracker) throws IOException {
    return Tracked.of(tracker, any(tracker.rows()), any(tracker.context()));
  }

  /// What a tracker holds of the newest rows, where there are many.
  ///
  /// @param whole whether all were looked at
  public record Glance(Tracked tracked, boolean whole) {}

  /// What a tracker holds now, at a cost that does not grow with the ledger.
  ///
  /// @param most how many rows are looked at, at most, of each of its selections; 1 to 1000
  public Glance glance(Tracker tracker, int most) throws IOException {
    return glances.of(
        ledger.edition(),
        List.of(tracker, most),
        () -> {
          var rows = new ArrayList<Row>();
          var context = new ArrayList<Row>();
          var whole = true;
          for (var selection : tracker.rows()) {
            whole &= newest(selection, most, rows);
          }
          for (var selection : tracker.context()) {
            whole &= newest(selection, most, context);
          }
          return new Glance(Tracked.of(tracker, rows, context), whole);
        });
  }

  private boolean newest(Selection selection, int most, List<Row> rows) throws IOException {
    var page = pages.page(selection, RowQuery.Only.ANY, false, RowOrder.NEWEST, 0, most);
    rows.addAll(page.rows());
    return page.exact() && page.total() <= most;
  }

  private List<Row> any(List<Selection> selections) throws IOException {
    var rows = new ArrayList<Row>();
    for (var selection : selections) {
      rows.addAll(rows(selection));
    }
    return rows;
  }

  /// What the amounts of a tracker come to; its background is in no sum.
  public Totals totals(Tracked tracked, By by) {
    return tracked.totals(by, this::isPlace);
  }

  /// Keeps a tracker, in place of one of that name.
  public void keep(Tracker tracker) throws IOException {
    ledger.keep(tracker);
  }

  /// Drops a tracker of people's own. False if there is none of that name.
  public boolean drop(String tracker) throws IOException {
    return ledger.drop(tracker);
  }

  /// Where stories stand in the list of stories, from 1; those that are not listed are left out.
  public Map<StoryId, Integer> positions(Set<StoryId> wanted) throws IOException {
    var left = new HashSet<>(wanted);
    var positions = new HashMap<StoryId, Integer>();
    var position = 0;
    for (var skip = 0; !left.isEmpty(); skip += PAGE) {
      var page = archive.stories(skip, PAGE);
      for (var story : page) {
        if (story.nature() != Draft.Nature.BACKGROUND) {
          position++;
        }
        if (left.remove(story.id()) && story.nature() != Draft.Nature.BACKGROUND) {
          positions.put(story.id(), position);
        }
      }
      if (page.size() < PAGE) {
        break;
      }
    }
    return positions;
  }

  // Actors

  /// What is known of an actor: by its name, another name of it, or a part of its name that only
  /// one actor of the ledger has.
  public MeantActor actor(String given) throws IOException {
    return new ActorCards(gazetteer, ledger).meant(given);
  }

  // Judging

  /// A row nobody looked at, and why somebody should.
  public record Waiting(Row row, Doubt doubt) {}

  /// Rows that nobody looked at, the least certain first; among equals in the order of the ledger.
  public List<Waiting> queue(Selection wanted) throws IOException {
    return rows(wanted).stream()
        .filter(row -> row.review() == Row.Standing.MACHINE)
        .map(row -> new Waiting(row, Doubt.of(row.claim())))
        .sorted(Comparator.comparingInt(waiting -> -waiting.doubt().weight()))
        .toList();
  }

  /// A page of the rows that nobody looked at, the least certain first.
  public record Queue(List<Waiting> waiting, int total) {
    public Queue {
      waiting = List.copyOf(waiting);
    }
  }

  /// A page of those that [#queue(Selection)] tells of.
  ///
  /// @param skip how many to pass over
  /// @param limit most wanted, 0 to 1000
  public Queue queue(Selection wanted, int skip, int limit) throws IOException {
    var page = pages.page(wanted, RowQuery.Only.ANY, true, RowOrder.DOUBT, skip, limit);
    var waiting = page.rows().stream().map(row -> new Waiting(row, Doubt.of(row.claim()))).toList();
    return new Queue(waiting, page.total());
  }

  /// Notes that a claim is right as it was read.
  public Review confirm(ClaimId claim, String note, String by) throws IOException {
    return review(claim, Review.Verdict.CONFIRM, Map.of(), note, by);
  }

  /// Notes what is right in place of what was read.
  ///
  /// @param corrections new values by name of field
  /// @throws IllegalArgumentException if the claim has no such field or the field no such value
  public Review correct(ClaimId claim, Map<String, String> corrections, String note, String by)
      throws IOException {
    return review(claim, Review.Verdict.CORRECT, corrections, note, by);
  }

  /// Notes that the text does not say it.
  public Review reject(ClaimId claim, String note, String by) throws IOException {
    return review(claim, Review.Verdict.REJECT, Map.of(), note, by);
  }

  private Review review(
      ClaimId claim,
      Review.Verdict verdict,
      Map<String, String> corrections,
      String note,
      String by)
      throws IOException {
    return ledger.review(
        new Review(0, claim, verdict, corrections, note, by, clock.instant(), Optional.empty()));
  }

  /// The newest reviews, newest first, those taken back included.
  public List<Review> reviews(int limit) throws IOException {
    return ledger.reviews(limit);
  }

  /// Takes a review back. False if there is none or it was taken back before.
  public boolean undo(long review) throws IOException {
    return ledger.undo(review, clock.instant());
  }

  /// Decides that two names are one actor.
  ///
  /// @param name the name that goes
  /// @param other the name that stays
  public ActorDecision merge(String name, String other, String by) throws IOException {
    if (name.strip().equalsIgnoreCase(other.strip())) {
      throw new IllegalArgumentException("two names must differ, got \"%s\" twice".formatted(name));
    }
    return decide(ActorDecision.Kind.MERGE, name, other, Optional.empty(), by);
  }

  /// Decides that in one story a name is somebody else's.
  public ActorDecision split(String name, StoryId story, String other, String by)
      throws IOException {
    return decide(ActorDecision.Kind.SPLIT, name, other, Optional.of(story), by);
  }

  private ActorDecision decide(
      ActorDecision.Kind kind, String name, String other, Optional<StoryId> story, String by)
      throws IOException {
    return ledger.decide(
        new ActorDecision(0, kind, name.strip(), other.strip(), story, by, clock.instant()));
  }

  /// Decisions on who is who, oldest first, those taken back left out.
  public List<ActorDecision> decisions() throws IOException {
    return ledger.actorDecisions();
  }

  /// Takes such a decision back. False if there is none or it was taken back before.
  public boolean undoDecision(long number) throws IOException {
    return ledger.undoDecision(number, clock.instant());
  }
}
