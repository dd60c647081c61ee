package attache.desk;

import attache.answer.AnswerShelf;
import attache.answer.KeptAnswer;
import attache.index.Progress;
import attache.ledger.Ledger;
import attache.ledger.Row;
import attache.story.Archive;
import attache.watch.Findings;
import attache.watch.Found;
import attache.watch.Seen;
import attache.watch.WatchFollower;
import attache.watch.WatchHit;
import attache.watch.WatchList;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Puts together what is new. Safe for use by many threads.
public final class Lookout {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int DAYS_AHEAD = 14;
  private static final int MOST = 1000;

  /// Held against lenses while the reader waits; a story takes about a tenth of a second.
  private static final int AT_ONCE = 100;

  private final WatchList list;
  private final WatchFollower follower;
  private final Findings findings;
  private final Archive archive;
  private final Ledger ledger;
  private final AnswerShelf answers;
  private final Surroundings surroundings;
  private final InstantSource clock;

  public Lookout(
      WatchList list,
      WatchFollower follower,
      Findings findings,
      Archive archive,
      Ledger ledger,
      AnswerShelf answers,
      Surroundings surroundings,
      InstantSource clock) {
    this.list = list;
    this.follower = follower;
    this.findings = findings;
    this.archive = archive;
    this.ledger = ledger;
    this.answers = answers;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  Today look(String owner, Optional<Instant> wanted, boolean peek, Progress progress)
      throws IOException {
    follower.followWords(progress);
    var unread = unread();
    if (unread > 0 && unread <= AT_ONCE && follower.followMeanings(progress)) {
      unread = 0;
    }
    var now = clock.instant();
    var since = wanted.isPresent() ? wanted : list.lastLook(owner);
    var from = since.orElse(now.minus(DAY));
    var moved = surroundings.moved(from);
    var today =
        new Today(
            from,
            now,
            archive.arrivedSince(from),
            moved.stream().filter(it -> it.firstSeen().isAfter(from)).toList(),
            moved.stream().filter(it -> !it.firstSeen().isAfter(from)).toList(),
            hits(owner, from),
            signals(owner, from),
            settled(from),
            surroundings.broken(),
            deadlines(now.atOffset(ZoneOffset.UTC).toLocalDate()),
            unread);
    if (!peek) {
      list.looked(owner, now);
    }
    return today;
  }

  private int unread() throws IOException {
    var position = list.position(WatchList.Reading.MEANINGS);
    var lacking = archive.changesAfter(position, MOST).size();
    var described =
        !list.lenses().isEmpty()
            || list.watches().stream().anyMatch(it -> it.criteria().newOn().isPresent());
    return described ? lacking : 0;
  }

  private List<Today.OfWatch> hits(String owner, Instant from) throws IOException {
    var all = new ArrayList<Today.OfWatch>();
    for (var watch : list.watches(owner)) {
      var hits =
          list.hits(watch.id(), MOST).stream()
              .filter(hit -> hit.at().isAfter(from))
              .filter(hit -> hit.weight().filter(WatchHit.Weight.MORE::equals).isEmpty())
              .toList();
      List<Found> found = findings.of(hits);
      if (!found.isEmpty()) {
        all.add(new Today.OfWatch(watch, found));
      }
    }
    return all;
  }

  private List<Seen> signals(String owner, Instant from) throws IOException {
    var all = new ArrayList<Seen>();
    for (var lens : list.lenses(owner)) {
      var signals =
          list.signals(lens.id(), MOST).stream()
              .filter(signal -> signal.at().isAfter(from))
              .toList();
      all.addAll(findings.of(lens, signals));
    }
    all.sort(Comparator.comparingInt((Seen seen) -> -seen.signal().strength()));
    return all;
  }

  private List<KeptAnswer> settled(Instant from) throws IOException {
    var settled = new ArrayList<KeptAnswer>();
    for (var question : answers.openQuestions()) {
      if (question.settledBy().isPresent()) {
        answers
            .answer(question.settledBy().get())
            .filter(answer -> answer.asked().isAfter(from))
            .ifPresent(settled::add);
      }
    }
    return settled;
  }

  private List<Deadline> deadlines(LocalDate today) throws IOException {
    var last = today.plusDays(DAYS_AHEAD);
    var deadlines = new ArrayList<Deadline>();
    var known = new HashSet<String>();
    for (var row : ledger.due(today, last)) {
      var day = lastDay(row).filter(it -> !it.isBefore(today) && !it.isAfter(last));
      if (day.isEmpty() || !known.add(day.get() + " " + row.claim().asWritten())) {
        continue;
      }
      var place = row.claim().place();
      var story = archive.story(place.story());
      if (story.isPresent() && story.get().latest().id().equals(place.revision())) {
        var citation = story.get().latest().cite(place.sentence(), place.span());
        deadlines.add(
            new Deadline(day.get(), row.claim().period().asWritten(), row, story.get(), citation));
      }
    }
    deadlines.sort(Comparator.comparing(Deadline::day));
    return deadlines;
  }

  private static Optional<LocalDate> lastDay(Row row) {
    return row.claim().period().deadline() ? row.claim().period().end() : Optional.empty();
  }
}
