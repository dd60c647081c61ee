package attache.ledger.reading;

import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Party;
import attache.ledger.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which figures of a story belong to which of its measures: besides those in a measure’s own
/// words, those of its kind in the same sentence, and those of its actor in the next one.
final class Belonging {
  private final List<Figure> figures = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();

  private Belonging(List<Claim> claims) {
    for (var claim : claims) {
      switch (claim) {
        case Figure figure -> figures.add(figure);
        case Measure measure -> measures.add(measure);
      }
    }
  }

  /// The claims of a story, its measures with all their figures.
  static List<Claim> of(List<Claim> claims) {
    var belonging = new Belonging(claims);
    var owned = new HashSet<ClaimId>();
    for (var measure : belonging.measures) {
      owned.addAll(belonging.own(measure));
    }
    var given = new ArrayList<Claim>();
    for (var claim : claims) {
      switch (claim) {
        case Figure figure -> given.add(figure);
        case Measure measure -> given.add(belonging.with(measure, owned));
      }
    }
    return List.copyOf(given);
  }

  /// Those in its words; where another measure has the same words, those of its own actor.
  private List<ClaimId> own(Measure measure) {
    var twins =
        measures.stream()
            .filter(m ->
                !m.id().equals(measure.id())
                    && m.type() == measure.type()
                    && m.place().sentence() == measure.place().sentence()
                    && m.place().span().start() < measure.place().span().end()
                    && measure.place().span().start() < m.place().span().end())
            .toList();
    return measure.figures().stream()
        .filter(id ->
            figures.stream()
                .filter(f -> f.id().equals(id))
                .allMatch(f ->
                    share(f.actor(), measure.actor())
                        || twins.stream().noneMatch(t -> share(f.actor(), t.actor()))))
        .toList();
  }

  private Measure with(Measure measure, Set<ClaimId> owned) {
    var all = new ArrayList<>(own(measure));
    for (var figure : figures) {
      if (!owned.contains(figure.id())
          && fits(measure, figure.role())
          && near(measure, figure)
          && first(measure, figure)) {
        all.add(figure.id());
      }
    }
    return all.equals(measure.figures()) ? measure : Whole.withFigures(measure, all);
  }

  /// In its sentence; or in the next one, if it is of the same actor and the measure has no such
  /// figure.
  private boolean near(Measure measure, Figure figure) {
    var apart = figure.place().sentence() - measure.place().sentence();
    return apart == 0 || apart == 1 && share(figure.actor(), measure.actor());
  }

  /// Of several measures it may belong to, a figure belongs to the one that begins last before it.
  private boolean first(Measure measure, Figure figure) {
    return measures.stream()
        .filter(m -> fits(m, figure.role()) && near(m, figure))
        .filter(m -> !Collections.disjoint(names(m.actor()), names(figure.actor())))
        .reduce((_, last) -> last)
        .or(() ->
            measures.stream()
                .filter(m -> fits(m, figure.role()) && near(m, figure))
                .reduce((_, last) -> last))
        .filter(m -> m.id().equals(measure.id()))
        .isPresent();
  }

  private static List<String> names(Party party) {
    return party.names();
  }

  private static boolean share(Party one, Party other) {
    return !Collections.disjoint(one.names(), other.names());
  }

  private static boolean fits(Measure measure, Role role) {
    return switch (measure.type()) {
      case INVESTMENT -> role == Role.INVESTMENT;
      case CONTRACT -> role == Role.CONTRACT;
      case BUDGET -> role == Role.BUDGET;
      case STATE_AID -> role == Role.STATE_AID;
      case NATIONAL_PROGRAMME -> role == Role.PROGRAMME_SIZE || role == Role.LANGUAGES;
      case EXPORT_CONTROL, LICENCE_APPROVAL ->
          role == Role.FEE_RATE && measure.direction() != Measure.Direction.TIGHTEN;
      default -> false;
    };
  }
}
