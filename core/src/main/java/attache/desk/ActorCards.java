package attache.desk;

import attache.actor.Actor;
import attache.actor.ActorType;
import attache.actor.Gazetteer;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Party;
import attache.ledger.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts together what is known of actors.
final class ActorCards {
  private final Gazetteer gazetteer;
  private final List<Row> rows;

  /// @param rows every row of the ledger
  ActorCards(Gazetteer gazetteer, List<Row> rows) {
    this.gazetteer = gazetteer;
    this.rows = rows;
  }

  /// Who is meant, under the names people decided on.
  MeantActor meant(String given, Renaming renaming) {
    var known = known(given);
    var name = renaming.merged(known.map(Actor::name).orElse(given.strip()));
    if (known.isPresent()) {
      return MeantActor.of(card(name));
    }
    var exact = named(name::equalsIgnoreCase);
    if (!exact.isEmpty()) {
      return MeantActor.of(card(exact.getFirst()));
    }
    var like = name.toLowerCase(Locale.ROOT);
    var names = named(one -> one.toLowerCase(Locale.ROOT).contains(like));
    return names.size() == 1
        ? MeantActor.of(card(names.getFirst()))
        : new MeantActor(Optional.empty(), names);
  }

  private List<String> named(Predicate<String> wanted) {
    return rows.stream()
        .flatMap(row -> everybody(row.claim()))
        .filter(wanted)
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Actor> known(String given) {
    var written = given.strip();
    return gazetteer
        .actor(written)
        .or(() ->
            gazetteer.mentions(written, true).stream()
                .filter(one -> one.span().start() == 0)
                .filter(one -> one.span().end() == written.length())
                .findFirst()
                .flatMap(one -> gazetteer.actor(one.name())));
  }

  private ActorCard card(String name) {
    var known = gazetteer.actor(name);
    var parts =
        gazetteer.actors().stream()
            .filter(one -> one.parent().filter(name::equals).isPresent())
            .toList();
    var paid = figures(figure -> has(figure.actor(), name));
    var received =
        figures(figure -> has(figure.counterpart(), name) || has(figure.beneficiary(), name));
    var decided = measures(act -> has(act.actor(), name) || has(act.granter(), name));
    var addressed = measures(act -> has(act.counterpart(), name) || has(act.beneficiary(), name));
    var took =
        Stream.of(paid, received, decided, addressed)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    var said =
        rows.stream()
            .filter(row -> has(row.claim().attribution(), name) && !took.contains(row))
            .toList();
    return new ActorCard(
        name,
        known.map(Actor::type).orElse(ActorType.UNKNOWN),
        known.flatMap(Actor::parent).flatMap(gazetteer::actor),
        parts,
        paid,
        received,
        said,
        decided,
        addressed);
  }

  private List<Row> figures(Predicate<Figure> wanted) {
    return rows.stream()
        .filter(row -> row.claim() instanceof Figure figure && wanted.test(figure))
        .toList();
  }

  private List<Row> measures(Predicate<Measure> wanted) {
    return rows.stream()
        .filter(row -> row.claim() instanceof Measure measure && wanted.test(measure))
        .toList();
  }

  private static Stream<String> everybody(Claim claim) {
    var more =
        switch (claim) {
          case Figure figure -> Stream.of(figure.beneficiary());
          case Measure measure -> Stream.of(measure.granter(), measure.beneficiary());
        };
    return Stream.concat(claim.names().stream(), more.map(Party::names).flatMap(List::stream));
  }

  private static boolean has(Party party, String name) {
    return party.names().stream().anyMatch(name::equalsIgnoreCase);
  }
}
