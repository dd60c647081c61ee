package attache.answer.computed;

import attache.answer.Statement;
import attache.ledger.Period;
import attache.ledger.time.Time;
import attache.ledger.time.Times;
import attache.question.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Says which of two comes first, from the times their rows are about.
final class Ordering {
  private final Reading question;
  private final Sides sides;
  private final Times times = new Times();

  Ordering(Reading question, Sides sides) {
    this.question = question;
    this.sides = sides;
  }

  Optional<List<Statement>> answer() {
    var words = question.sought().sides();
    if (words.size() != 2) {
      return Optional.empty();
    }
    return sides
        .pair(
            question,
            sides.side(words.get(0)),
            sides.side(words.get(1)),
            said -> day(said).isPresent(),
            (one, other) -> !day(one).equals(day(other)))
        .map(rows -> statements(rows, words));
  }

  private List<Statement> statements(List<Said> rows, List<String> words) {
    var one = day(rows.get(0)).orElseThrow();
    var other = day(rows.get(1)).orElseThrow();
    var first = one.isBefore(other) == question.sought().least() ? 0 : 1;
    var text =
        "%s (%s); %s (%s)."
            .formatted(
                Summing.capital(words.get(first)),
                period(rows.get(first)).asWritten(),
                words.get(1 - first),
                period(rows.get(1 - first)).asWritten());
    var working =
        "%s is %s %s"
            .formatted(
                period(rows.get(first)).asWritten(),
                question.sought().least() ? "before" : "after",
                period(rows.get(1 - first)).asWritten());
    return Computed.withSentences(Computed.statement(text, working, rows), rows);
  }

  private Optional<LocalDate> day(Said said) {
    var period = period(said);
    return period.end().or(period::start);
  }

  /// The time of a row, or the only one of its sentence.
  private Period period(Said said) {
    var own = said.claim().period();
    if (own.end().isPresent() || own.start().isPresent()) {
      return own;
    }
    var stated =
        times.in(said.sentence(), said.story().language(), Optional.empty()).stream()
            .map(Time::period)
            .filter(period -> period.end().isPresent() || period.start().isPresent())
            .toList();
    return stated.size() == 1 ? stated.getFirst() : Period.NONE;
  }
}
