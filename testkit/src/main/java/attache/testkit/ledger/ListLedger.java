package attache.testkit.ledger;

import attache.ledger.ActorDecision;
import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Corrections;
import attache.ledger.Figure;
import attache.ledger.Ledger;
import attache.ledger.Measure;
import attache.ledger.Naming;
import attache.ledger.Review;
import attache.ledger.Row;
import attache.ledger.RowOrder;
import attache.ledger.RowPage;
import attache.ledger.RowQuery;
import attache.ledger.Selection;
import attache.ledger.Tracker;
import attache.story.Archive;
import attache.story.Dated;
import attache.story.Revision;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A ledger that looks at every claim: what others are compared with, and a stand-in where none is
/// needed. In memory, beside an archive; for one thread at a time.
///
/// It notices that a story was forgotten when it is next called.
public final class ListLedger implements Ledger {
  private static final int PREFIX_MATCHES = 10;

  private final Archive archive;
  private final Map<StoryId, Kept> kept = new HashMap<>();
  private final List<Noted> reviews = new ArrayList<>();
  private final List<ActorDecision> decisions = new ArrayList<>();
  private final Map<String, Tracker> trackers = new TreeMap<>();
  private String extractor = "";
  private long position;
  private long lastReview;
  private long lastDecision;
  private long editions;

  private record Kept(List<Claim> claims, Instant seen) {}

  private record Noted(Review review, StoryId story) {
    Noted undone(Instant at) {
      var it = review;
      return new Noted(
          new Review(
              it.number(),
              it.claim(),
              it.verdict(),
              it.corrections(),
              it.note(),
              it.by(),
              it.at(),
              Optional.of(at)),
          story);
    }
  }

  public ListLedger(Archive archive) {
    this.archive = archive;
  }

  @Override
  public long position(String by) {
    return extractor.equals(by) ? position : 0;
  }

  @Override
  public boolean record(String by, long from, long to, List<Read> batch, Instant now)
      throws IOException {
    forget();
    if (position(by) != from) {
      return false;
    }
    for (var read : batch) {
      var story = archive.story(read.story()).filter(found -> !found.withdrawn());
      var texts = archive.revisions(read.story()).stream().map(Revision::id).toList();
      kept.put(
          read.story(),
          new Kept(
              read.claims().stream()
                  .filter(_ -> story.isPresent())
                  .filter(claim -> texts.contains(claim.place().revision()))
                  .toList(),
              now));
    }
    extractor = by;
    position = to;
    return true;
  }

  @Override
  public void startAnew() {
    extractor = "";
    position = 0;
  }

  private void forget() throws IOException {
    for (var story : List.copyOf(kept.keySet())) {
      if (archive.story(story).isEmpty()) {
        kept.remove(story);
      }
    }
    for (var noted : List.copyOf(reviews)) {
      if (archive.story(noted.story).isEmpty()) {
        var other = storiesWith(noted.review.claim()).findFirst();
        other.ifPresentOrElse(
            story -> reviews.set(reviews.indexOf(noted), new Noted(noted.review, story)),
            () -> reviews.remove(noted));
      }
    }
    for (var decision : List.copyOf(decisions)) {
      if (decision.story().isPresent() && archive.story(decision.story().get()).isEmpty()) {
        decisions.remove(decision);
      }
    }
  }

  private Stream<StoryId> storiesWith(ClaimId id) {
    return kept.entrySet().stream()
        .filter(it -> it.getValue().claims.stream().anyMatch(claim -> claim.id().equals(id)))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(StoryId::value));
  }

  @Override
  public List<Row> rows(Selection selection) throws IOException {
    var rows = new ArrayList<Row>();
    for (var row : all()) {
      if (selection.admits(row, sentence(row))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private String sentence(Row row) throws IOException {
    var sentence = "";
    for (var text : archive.revisions(row.claim().place().story())) {
      if (text.id().equals(row.claim().place().revision())) {
        sentence = text.sentences().get(row.claim().place().sentence()).in(text.text());
      }
    }
    return sentence;
  }

  @Override
  public RowPage page(RowQuery query) throws IOException {
    var rows = new ArrayList<Row>();
    for (var row : all()) {
      if (query.admits(row, sentence(row))) {
        rows.add(row);
      }
    }
    rows.sort(query.order().order());
    var from = Math.min(query.skip(), rows.size());
    var to = Math.min(from + query.limit(), rows.size());
    return new RowPage(rows.subList(from, to), rows.size(), true);
  }

  @Override
  public List<Row> of(Set<StoryId> stories) throws IOException {
    return rows(Selection.ALL).stream()
        .filter(row -> stories.contains(row.claim().place().story()))
        .toList();
  }

  @Override
  public List<Row> naming(Set<String> names) throws IOException {
    return rows(Selection.ALL).stream()
        .filter(row ->
            everybody(row.claim())
                .anyMatch(name -> names.stream().anyMatch(name::equalsIgnoreCase)))
        .toList();
  }

  private static Stream<String> everybody(Claim claim) {
    var more =
        switch (claim) {
          case Figure figure -> figure.beneficiary().names().stream();
          case Measure measure ->
              Stream.concat(
                  measure.beneficiary().names().stream(), measure.granter().names().stream());
        };
    return Stream.concat(claim.names().stream(), more).distinct();
  }

  @Override
  public List<Naming> names() throws IOException {
    var claims = new TreeMap<String, Integer>();
    for (var row : all()) {
      everybody(row.claim()).forEach(name -> claims.merge(name, 1, Integer::sum));
    }
    return claims.entrySet().stream()
        .map(entry -> new Naming(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Naming::claims).reversed())
        .toList();
  }

  @Override
  public List<String> units(int limit) throws IOException {
    return rows(Selection.ALL).stream()
        .map(row -> RowOrder.unit(row.claim()))
        .filter(unit -> !unit.isEmpty())
        .distinct()
        .sorted()
        .limit(limit)
        .toList();
  }

  @Override
  public List<Row> due(LocalDate from, LocalDate until) throws IOException {
    return rows(Selection.ALL).stream()
        .filter(row -> row.claim().period().deadline())
        .filter(row ->
            row.claim()
                .period()
                .end()
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .isPresent())
        .toList();
  }

  @Override
  public String edition() {
    return String.valueOf(++editions);
  }

  private List<Row> all() throws IOException {
    forget();
    var rows = new ArrayList<Row>();
    for (var entry : kept.entrySet()) {
      var story = archive.story(entry.getKey()).filter(found -> !found.withdrawn());
      if (story.isPresent()) {
        for (var claim : entry.getValue().claims) {
          rows.add(row(story.get(), claim, entry.getValue().seen));
        }
      }
    }
    rows.sort(
        Comparator.comparing((Row row) -> row.published().map(Dated::instant).orElse(Instant.MIN))
            .thenComparing(row -> row.claim().place().story().value())
            .thenComparingInt(row -> row.claim().place().span().start()));
    return rows;
  }

  private Row row(Story story, Claim claim, Instant seen) throws IOException {
    var review =
        reviews.stream()
            .map(Noted::review)
            .filter(it -> it.claim().equals(claim.id()) && it.undone().isEmpty())
            .reduce((_, later) -> later);
    var standing =
        review
            .map(it ->
                switch (it.verdict()) {
                  case CONFIRM -> Row.Standing.CONFIRMED;
                  case CORRECT -> Row.Standing.CORRECTED;
                  case REJECT -> Row.Standing.REJECTED;
                })
            .orElse(Row.Standing.MACHINE);
    var headline = "";
    for (var text : archive.revisions(story.id())) {
      if (text.id().equals(claim.place().revision())) {
        headline = text.headline();
      }
    }
    return new Row(
        Corrections.apply(claim, review.map(Review::corrections).orElse(Map.of())),
        headline,
        story.source(),
        story.published(),
        story.firstSeen(),
        seen,
        standing);
  }

  private List<Row> byId(Predicate<String> wanted) throws IOException {
    var rows = new TreeMap<String, Row>();
    for (var row : all()) {
      var id = row.claim().id().value();
      if (wanted.test(id)) {
        rows.merge(id, row, ListLedger::earlier);
      }
    }
    return List.copyOf(rows.values());
  }

  private static Row earlier(Row one, Row two) {
    var story = Comparator.comparing((Row row) -> row.claim().place().story().value());
    return story.compare(one, two) <= 0 ? one : two;
  }

  @Override
  public Optional<Row> row(ClaimId id) throws IOException {
    return byId(id.value()::equals).stream().findFirst();
  }

  @Override
  public List<Row> rowsByPrefix(String prefix) throws IOException {
    return byId(id -> id.startsWith(prefix)).stream().limit(PREFIX_MATCHES).toList();
  }

  @Override
  public List<Review> reviews(ClaimId id) throws IOException {
    forget();
    return reviews.stream().map(Noted::review).filter(it -> it.claim().equals(id)).toList();
  }

  @Override
  public List<Review> reviews(int limit) throws IOException {
    forget();
    return reviews.reversed().stream().map(Noted::review).limit(limit).toList();
  }

  @Override
  public List<Review> orphans() throws IOException {
    forget();
    var orphans = new ArrayList<Review>();
    for (var noted : reviews) {
      var shown = archive.story(noted.story).filter(story -> !story.withdrawn());
      if (noted.review.undone().isEmpty()
          && storiesWith(noted.review.claim()).findAny().isEmpty()
          && shown.isPresent()) {
        orphans.add(noted.review);
      }
    }
    return orphans;
  }

  @Override
  public Review review(Review review) throws IOException {
    var row =
        row(review.claim())
            .orElseThrow(() -> new IllegalArgumentException("no claim " + review.claim()));
    Corrections.apply(row.claim(), review.corrections());
    var numbered =
        new Review(
            ++lastReview,
            review.claim(),
            review.verdict(),
            review.corrections(),
            review.note(),
            review.by(),
            review.at(),
            review.undone());
    reviews.add(new Noted(numbered, row.claim().place().story()));
    return numbered;
  }

  @Override
  public boolean undo(long review, Instant at) {
    for (var i = 0; i < reviews.size(); i++) {
      var noted = reviews.get(i);
      if (noted.review.number() == review && noted.review.undone().isEmpty()) {
        reviews.set(i, noted.undone(at));
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Tracker> trackers() {
    return List.copyOf(trackers.values());
  }

  @Override
  public void keep(Tracker tracker) {
    trackers.put(tracker.name(), tracker);
  }

  @Override
  public boolean drop(String tracker) {
    return trackers.remove(tracker) != null;
  }

  @Override
  public List<ActorDecision> actorDecisions() throws IOException {
    forget();
    return List.copyOf(decisions);
  }

  @Override
  public ActorDecision decide(ActorDecision decision) {
    var numbered =
        new ActorDecision(
            ++lastDecision,
            decision.kind(),
            decision.name(),
            decision.other(),
            decision.story(),
            decision.by(),
            decision.at());
    decisions.add(numbered);
    return numbered;
  }

  @Override
  public boolean undoDecision(long number, Instant at) {
    return decisions.removeIf(decision -> decision.number() == number);
  }
}
