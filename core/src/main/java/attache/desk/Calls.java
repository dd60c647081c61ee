package attache.desk;

import attache.ledger.Ledger;
import attache.ledger.Measure;
import attache.ledger.Period;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.ledger.Tracker;
import attache.ledger.reconcile.Tracked;
import attache.ledger.time.Time;
import attache.ledger.time.Times;
import attache.story.Archive;
import attache.story.Citation;
import attache.story.Span;
import attache.story.Story;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds the calls and programmes one can apply to. Safe for use by many threads.
public final class Calls {
  // What is a call is told by the ledger; a national programme counts only if conditions or a last
  // day are stated, for most of them are nobody's to apply to. The last day is often said apart
  // from
  // the call ("Applications close on 31 March"), so the sentences of its story that speak of
  // applying are read for it too.

  private static final Pattern APPLYING =
      Pattern.compile(
          "\\b(?:appl(?:y|ies|ication|ications|icants?)|submi(?:t|tted|ssions?)|propos(?:e|als?)"
              + "|bids?|tenders?|entr(?:y|ies)|nominations?|expressions? of interest|deadline"
              + "|clos(?:e|es|ing)|candidatures?|bewerb\\w*|antr[aä]g\\w*|einreich\\w*|frist"
              + "|solicitud\\w*|plazo|convocatoria)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LAST =
      Pattern.compile(
          "\\b(?:by|until|till|before|deadline|clos(?:e|es|ing)|no later than|due|ends?|bis"
              + "|frist|jusqu\\S*|avant|hasta|plazo)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Ledger ledger;
  private final Archive archive;
  private final Times times = new Times();
  private final InstantSource clock;
  private final Remembered<List<Object>, List<Opening>> openings = new Remembered<>(4);

  public Calls(Ledger ledger, Archive archive, InstantSource clock) {
    this.ledger = ledger;
    this.archive = archive;
    this.clock = clock;
  }

  private record LastDay(LocalDate day, Citation said) {}

  /// Worked out once a day, as long as the ledger stays as it is.
  List<Opening> all(boolean closedToo) throws IOException {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return openings.of(ledger.edition(), List.of(closedToo, today), () -> found(closedToo, today));
  }

  private List<Opening> found(boolean closedToo, LocalDate today) throws IOException {
    var wanted =
        Selection.ALL
            .with()
            .types(Set.of(Measure.Type.CALL, Measure.Type.NATIONAL_PROGRAMME))
            .build();
    var tracker = new Tracker("calls", "Calls and programmes", List.of(wanted), List.of());
    var found = new ArrayList<Opening>();
    var tracked = Tracked.of(tracker, ledger.rows(wanted), List.of());
    var matters = new ArrayList<>(tracked.entries().stream().map(Tracked.Entry::claims).toList());
    // Who calls is often left unsaid; a tracker keeps such a call as background.
    tracked.context().stream()
        .filter(row -> type(row) == Measure.Type.CALL)
        .map(List::of)
        .forEach(matters::add);
    for (var claims : matters) {
      opening(claims, today)
          .filter(opening -> closedToo || opening.state() != Opening.State.CLOSED)
          .ifPresent(found::add);
    }
    found.removeIf(saidAgain(List.copyOf(found)));
    found.sort(
        Comparator.comparing(Opening::state, Comparator.comparingInt(Calls::rank))
            .thenComparing(opening -> opening.deadline().orElse(LocalDate.MAX))
            .thenComparing(opening -> opening.measure().id().value()));
    return List.copyOf(found);
  }

  /// Those that only say more of another of their story: "applications close on 4 May".
  private static Predicate<Opening> saidAgain(List<Opening> all) {
    return one ->
        !one.measure().actor().isStated()
            && all.stream()
                .filter(other -> other.story().id().equals(one.story().id()))
                .anyMatch(other -> other.measure().actor().isStated() || before(other, one));
  }

  private static boolean before(Opening other, Opening one) {
    return other.citation().span().start() < one.citation().span().start();
  }

  private static int rank(Opening.State state) {
    return switch (state) {
      case OPEN -> 0;
      case UNDATED -> 1;
      case CLOSED -> 2;
    };
  }

  private Optional<Opening> opening(List<Row> claims, LocalDate today) throws IOException {
    var rows = claims.stream().filter(row -> row.claim() instanceof Measure).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var main = (Measure) rows.getFirst().claim();
    var story = archive.story(main.place().story());
    if (story.isEmpty() || !story.get().latest().id().equals(main.place().revision())) {
      return Optional.empty();
    }
    var last = lastDay(rows);
    var conditions =
        rows.stream()
            .flatMap(row -> ((Measure) row.claim()).conditions().stream())
            .distinct()
            .toList();
    var call = rows.stream().anyMatch(row -> type(row) == Measure.Type.CALL);
    if (!call && last.isEmpty() && conditions.isEmpty()) {
      return Optional.empty();
    }
    var revision = story.get().latest();
    return Optional.of(
        new Opening(
            rows,
            story.get(),
            revision.cite(main.place().sentence(), main.place().span()),
            revision.sentences().get(main.place().sentence()).in(revision.text()),
            conditions,
            last.map(LastDay::day),
            last.map(LastDay::said),
            state(rows, last.map(LastDay::day), today)));
  }

  private static Measure.Type type(Row row) {
    return ((Measure) row.claim()).type();
  }

  private static Opening.State state(List<Row> rows, Optional<LocalDate> last, LocalDate today) {
    if (rows.getLast().claim().stage().stops()) {
      return Opening.State.CLOSED;
    }
    return last.map(day -> day.isBefore(today) ? Opening.State.CLOSED : Opening.State.OPEN)
        .orElse(Opening.State.UNDATED);
  }

  /// The latest of the last days that the stories of a call state: an extension counts.
  private Optional<LastDay> lastDay(List<Row> rows) throws IOException {
    var days = new ArrayList<LastDay>();
    for (var row : rows) {
      var story = archive.story(row.claim().place().story());
      if (story.isPresent() && story.get().latest().id().equals(row.claim().place().revision())) {
        stated((Measure) row.claim(), story.get()).ifPresent(days::add);
        days.addAll(apart(story.get()));
      }
    }
    return days.stream().max(Comparator.comparing(LastDay::day));
  }

  private static Optional<LastDay> stated(Measure measure, Story story) {
    var place = measure.place();
    var expires = Optional.ofNullable(measure.moments().get(Measure.Moment.EXPIRES));
    var period = measure.period().deadline() ? Optional.of(measure.period()) : expires;
    return period
        .flatMap(Period::end)
        .map(day -> new LastDay(day, story.latest().cite(place.sentence(), place.span())));
  }

  private List<LastDay> apart(Story story) {
    var found = new ArrayList<LastDay>();
    var published = story.published().map(it -> LocalDate.ofInstant(it.instant(), ZoneOffset.UTC));
    var text = story.latest().text();
    for (var number = 0; number < story.latest().sentences().size(); number++) {
      var span = story.latest().sentences().get(number);
      var sentence = span.in(text);
      if (!APPLYING.matcher(sentence).find()) {
        continue;
      }
      for (var time : times.in(sentence, story.language(), published)) {
        if (isLast(sentence, time)) {
          var words =
              new Span(span.start() + time.span().start(), span.start() + time.span().end());
          found.add(
              new LastDay(time.period().end().orElseThrow(), story.latest().cite(number, words)));
        }
      }
    }
    return found;
  }

  /// Whether a day is said to be the last, and not that of a fiscal or other distant plan.
  private static boolean isLast(String sentence, Time time) {
    var fine =
        time.period().precision() == Period.Precision.DAY
            || time.period().precision() == Period.Precision.WEEK
            || time.period().precision() == Period.Precision.MONTH;
    var before = sentence.substring(Math.max(0, time.span().start() - 40), time.span().start());
    return fine
        && time.period().end().isPresent()
        && (time.period().deadline() || LAST.matcher(before).find());
  }
}
