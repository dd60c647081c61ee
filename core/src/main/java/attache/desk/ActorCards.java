package attache.desk;

import attache.actor.Actor;
import attache.actor.ActorType;
import attache.actor.Gazetteer;
import attache.ledger.ActorDecision;
import attache.ledger.Figure;
import attache.ledger.Ledger;
import attache.ledger.Measure;
import attache.ledger.Naming;
import attache.ledger.Party;
import attache.ledger.Row;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts together what is known of actors.
final class ActorCards {
  private static final int MOST_LIKE = 500;

  private final Gazetteer gazetteer;
  private final Ledger ledger;
  private final List<ActorDecision> decisions;
  private final Renaming renaming;

  ActorCards(Gazetteer gazetteer, Ledger ledger) throws IOException {
    this.gazetteer = gazetteer;
    this.ledger = ledger;
    this.decisions = ledger.actorDecisions();
    this.renaming = new Renaming(decisions);
  }

  /// Who is meant, under the names people decided on.
  MeantActor meant(String given) throws IOException {
    var known = known(given);
    var name = renaming.merged(known.map(Actor::name).orElse(given.strip()));
    if (known.isPresent()) {
      return MeantActor.of(card(name));
    }
    var all = new RowPages(ledger).names().stream().map(Naming::name).toList();
    var exact = all.stream().filter(name::equalsIgnoreCase).sorted().findFirst();
    if (exact.isPresent()) {
      return MeantActor.of(card(exact.get()));
    }
    if (decisions.stream().anyMatch(it -> it.other().equalsIgnoreCase(name))) {
      return MeantActor.of(card(name));
    }
    var like = name.toLowerCase(Locale.ROOT);
    var names =
        all.stream()
            .filter(one -> one.toLowerCase(Locale.ROOT).contains(like))
            .sorted()
            .limit(MOST_LIKE)
            .toList();
    return names.size() == 1
        ? MeantActor.of(card(names.getFirst()))
        : new MeantActor(Optional.empty(), names);
  }

  /// Every row that names one, as people named the parties.
  private List<Row> naming(String name) throws IOException {
    var written = new HashSet<>(Set.of(name));
    if (!renaming.changesNothing()) {
      decisions.stream().map(ActorDecision::name).forEach(written::add);
      written.removeIf(one ->
          !renaming.merged(one).equalsIgnoreCase(name)
              && decisions.stream().noneMatch(it -> splits(it, one, name)));
    }
    return ledger.naming(written).stream().map(renaming::row).toList();
  }

  private static boolean splits(ActorDecision decision, String written, String name) {
    return decision.kind() == ActorDecision.Kind.SPLIT
        && decision.name().equalsIgnoreCase(written)
        && decision.other().equalsIgnoreCase(name);
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

  private ActorCard card(String name) throws IOException {
    var rows = naming(name);
    var known = gazetteer.actor(name);
    var parts =
        gazetteer.actors().stream()
            .filter(one -> one.parent().filter(name::equals).isPresent())
            .toList();
    var paid = figures(rows, figure -> has(figure.actor(), name));
    var received =
        figures(rows, figure -> has(figure.counterpart(), name) || has(figure.beneficiary(), name));
    var decided = measures(rows, act -> has(act.actor(), name) || has(act.granter(), name));
    var addressed =
        measures(rows, act -> has(act.counterpart(), name) || has(act.beneficiary(), name));
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

  private static List<Row> figures(List<Row> rows, Predicate<Figure> wanted) {
    return rows.stream()
        .filter(row -> row.claim() instanceof Figure figure && wanted.test(figure))
        .toList();
  }

  private static List<Row> measures(List<Row> rows, Predicate<Measure> wanted) {
    return rows.stream()
        .filter(row -> row.claim() instanceof Measure measure && wanted.test(measure))
        .toList();
  }

  private static boolean has(Party party, String name) {
    return party.names().stream().anyMatch(name::equalsIgnoreCase);
  }
}
