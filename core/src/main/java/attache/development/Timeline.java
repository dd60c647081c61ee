package attache.development;

import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Flag;
import attache.ledger.Measure;
import attache.ledger.Period;
import attache.ledger.Row;
import attache.ledger.Stage;
import attache.story.Citation;
import attache.story.Revision;
import attache.story.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The events of a development, read off its publications and the dates its claims state. Nothing
/// is guessed: what no source dates is shown without a date.
final class Timeline {
  /// Those dated by day, then those undated in order of reading.
  static final Comparator<Event> ORDER =
      Comparator.comparing((Event event) -> event.when().day().orElse(LocalDate.MAX));

  private final DevelopmentId development;
  private final List<Event> events = new ArrayList<>();

  Timeline(DevelopmentId development) {
    this.development = development;
  }

  /// @param rows those of the tellings' first stories
  static List<Event> of(DevelopmentId development, List<Telling> tellings, List<Row> rows) {
    var timeline = new Timeline(development);
    for (var telling : tellings) {
      timeline.published(telling.story());
      for (var row : rows) {
        if (row.claim().place().story().equals(telling.story().id())) {
          timeline.claimed(telling.story().latest(), row.claim());
        }
      }
    }
    return timeline.sorted();
  }

  private List<Event> sorted() {
    var seen = new HashSet<List<Object>>();
    return events.stream()
        .filter(
            event -> seen.add(List.of(event.kind(), event.when(), event.citation(), event.text())))
        .sorted(ORDER)
        .toList();
  }

  private void published(Story story) {
    var when = story.published().map(When::of).orElse(When.UNDATED);
    var text = story.latest();
    events.add(
        new Event(
            development,
            Event.Kind.PUBLISHED,
            when,
            text.headline(),
            text.cite(0, text.sentences().getFirst()),
            Optional.empty()));
  }

  private void claimed(Revision text, Claim claim) {
    var number = claim.place().sentence();
    if (!claim.place().revision().equals(text.id()) || number >= text.sentences().size()) {
      return;
    }
    var citation = text.cite(number, text.sentences().get(number));
    var told = false;
    if (claim instanceof Measure measure) {
      for (var moment : new java.util.TreeMap<>(measure.moments()).entrySet()) {
        add(kind(moment.getKey()), When.of(moment.getValue()), citation, claim);
        told = true;
      }
    }
    var period = claim.period();
    if (period.isStated() && !told(claim, period)) {
      var kind = period.deadline() ? Event.Kind.DEADLINE : Event.Kind.ABOUT;
      add(kind, When.of(period), citation, claim);
    } else if (!told && happens(claim)) {
      add(Event.Kind.ABOUT, When.UNDATED, citation, claim);
    }
  }

  /// An act without a time belongs on the line, without a date; a number or a mention does not.
  private static boolean happens(Claim claim) {
    return switch (claim) {
      case Measure measure ->
          measure.stage() != Stage.NOT_AN_ACT && !measure.flags().contains(Flag.MENTION);
      case Figure _ -> false;
    };
  }

  private static boolean told(Claim claim, Period period) {
    return claim instanceof Measure measure && measure.moments().containsValue(period);
  }

  private void add(Event.Kind kind, When when, Citation citation, Claim claim) {
    events.add(
        new Event(development, kind, when, citation.quote(), citation, Optional.of(claim.id())));
  }

  private static final Map<Measure.Moment, Event.Kind> KINDS =
      Map.of(
          Measure.Moment.ANNOUNCED, Event.Kind.ANNOUNCED,
          Measure.Moment.DECIDED, Event.Kind.DECIDED,
          Measure.Moment.IN_FORCE, Event.Kind.IN_FORCE,
          Measure.Moment.EXPIRES, Event.Kind.EXPIRES);

  private static Event.Kind kind(Measure.Moment moment) {
    return java.util.Objects.requireNonNull(KINDS.get(moment));
  }
}
