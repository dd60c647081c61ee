package attache.ledger.reconcile;

import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Party;
import attache.ledger.Period;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The actor, purpose, place or year a figure is told apart by.
final class Group {
  private Group() {}

  static String of(Figure figure, By by, Optional<Measure> measure, Predicate<String> state) {
    return switch (by) {
      case STAGE, CURRENCY -> "";
      case ACTOR -> figure.actor().toString();
      case PURPOSE -> figure.purpose().isBlank() ? "not stated" : figure.purpose();
      case PLACE -> place(figure, measure, state);
      case YEAR -> year(figure.period(), measure);
    };
  }

  private static String place(Figure figure, Optional<Measure> measure, Predicate<String> state) {
    var written = measure.map(Measure::jurisdiction).filter(place -> !place.isBlank());
    return written.orElseGet(() ->
        Stream.of(figure.beneficiary(), figure.counterpart())
            .map(party -> states(party, state))
            .filter(place -> !place.isEmpty())
            .findFirst()
            .orElse("not stated"));
  }

  private static String states(Party party, Predicate<String> state) {
    return party.names().stream().filter(state).sorted().collect(Collectors.joining("; "));
  }

  private static String year(Period period, Optional<Measure> measure) {
    var stated = period.isStated() ? period : measure.map(Measure::period).orElse(period);
    return stated
        .end()
        .or(stated::start)
        .map(day -> (stated.deadline() ? "by " : "") + day.getYear())
        .orElse("not stated");
  }
}
