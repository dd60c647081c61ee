package attache.ledger.reading;

import attache.ledger.Period;
import attache.ledger.time.Time;
import attache.story.Span;
import java.util.Comparator;
import java.util.Optional;

/// Which words of time belong to a claim.
final class Periods {
  private Periods() {}

  /// The time a place of a sentence is about: in its bracket, else in its clause, the nearest
  /// first.
  static Period of(Parsed sentence, Span place, Optional<VerbGroup> group) {
    var text = sentence.text();
    var open = text.lastIndexOf('(', place.start());
    var close = open < 0 ? -1 : text.indexOf(')', open);
    if (open >= 0 && close >= place.end()) {
      var bracket = new Span(open, close);
      return nearest(sentence, place, bracket).orElse(Period.NONE);
    }
    if (group.isEmpty()) {
      return nearest(sentence, place, new Span(0, Math.max(1, text.length()))).orElse(Period.NONE);
    }
    var clause = sentence.clause(group.get());
    var subject = group.get().subject();
    var start =
        subject.empty() ? clause.start() : Math.min(clause.start(), sentence.span(subject).start());
    var whole = new Span(Math.min(start, place.start()), Math.max(clause.end(), place.end()));
    return nearest(sentence, place, whole).or(() -> opening(sentence, whole)).orElse(Period.NONE);
  }

  private static Optional<Period> nearest(Parsed sentence, Span place, Span within) {
    return sentence.times().stream()
        .filter(time -> within.contains(time.span()))
        .min(Comparator.comparingInt(time -> distance(time, place)))
        .map(Time::period);
  }

  /// "In 2024, X spent …": a time that opens the sentence goes for its main clause.
  private static Optional<Period> opening(Parsed sentence, Span clause) {
    return sentence.times().stream()
        .filter(time -> time.span().end() <= clause.start() && time.span().start() < 12)
        .findFirst()
        .map(Time::period);
  }

  private static int distance(Time time, Span place) {
    return time.span().end() <= place.start()
        ? place.start() - time.span().end() + 5
        : Math.max(0, time.span().start() - place.end());
  }
}
