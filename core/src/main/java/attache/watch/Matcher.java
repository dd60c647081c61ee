package attache.watch;

import attache.actor.Gazetteer;
import attache.actor.Mention;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Party;
import attache.ledger.Row;
import attache.ledger.Wording;
import attache.story.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds stories against the words, names and claims a watch waits for. Safe for use by many
/// threads.
final class Matcher {
  // A story is long and a watch is one matter, so what is wanted must stand close together: in one
  // sentence, those beside it and the headline. The sentence that has most of it is cited. Every
  // new
  // story is read once and held against every watch; an inverted index of the watches was refused,
  // see the decision on watches.

  private final Criteria criteria;
  private final List<Terms> alternatives;
  private final List<Name> actors;
  private final Phrases phrases;

  /// @param name as the gazetteer writes it, else as given
  private record Name(String given, String name) {}

  private record Spot(int sentence, Optional<Terms> terms, Optional<Row> row, int held) {}

  Matcher(Criteria criteria, Phrases phrases, Gazetteer gazetteer) {
    this.criteria = criteria;
    this.phrases = phrases;
    this.alternatives = criteria.terms().stream().map(Terms::parse).toList();
    this.actors = criteria.actors().stream().map(it -> named(it, gazetteer)).toList();
  }

  private static Name named(String given, Gazetteer gazetteer) {
    var known =
        gazetteer
            .actor(given)
            .map(actor -> actor.name())
            .or(() ->
                gazetteer.mentions(given, true).stream()
                    .filter(one -> one.span().equals(new Span(0, given.length())))
                    .map(Mention::name)
                    .findFirst());
    return new Name(given, known.orElse(given));
  }

  /// Why a story meets the watch; empty if it does not. Meaning and question are left aside.
  List<Reason> reasons(StoryText story) {
    var best = Optional.<Spot>empty();
    for (var spot : spots(story)) {
      if (best.isEmpty() || spot.held() > best.get().held()) {
        best = Optional.of(spot);
      }
    }
    return best.map(spot -> reasons(story, spot)).orElse(List.of());
  }

  /// Whether anything but a meaning or a question is asked for.
  boolean asksForWords() {
    return !alternatives.isEmpty() || !actors.isEmpty() || criteria.ofClaims();
  }

  private List<Spot> spots(StoryText story) {
    var allowed = alternatives.stream().filter(terms -> allows(terms, story)).toList();
    var spots = new ArrayList<Spot>();
    if (!alternatives.isEmpty() && allowed.isEmpty()) {
      return spots;
    }
    if (criteria.ofClaims()) {
      for (var row : story.rows()) {
        if (meets(row.claim(), story)) {
          add(spots, story, row.claim().place().sentence(), allowed, Optional.of(row));
        }
      }
    } else {
      for (var sentence = 0; sentence < story.size(); sentence++) {
        add(spots, story, sentence, allowed, Optional.empty());
      }
    }
    return spots;
  }

  private boolean allows(Terms terms, StoryText story) {
    for (var unwanted : terms.unwanted()) {
      for (var sentence = 0; sentence < story.size(); sentence++) {
        if (phrases.in(unwanted, story, sentence).isPresent()) {
          return false;
        }
      }
    }
    return true;
  }

  private void add(
      List<Spot> spots, StoryText story, int sentence, List<Terms> allowed, Optional<Row> row) {
    if (sentence >= story.size()) {
      return;
    }
    var actor = actors.isEmpty() ? 0 : heldOfActors(story, sentence, row);
    if (actor < 0) {
      return;
    }
    if (allowed.isEmpty()) {
      if (actor > 0 || row.isPresent()) {
        spots.add(new Spot(sentence, Optional.empty(), row, actor));
      }
      return;
    }
    for (var terms : allowed) {
      var held = held(terms, story, sentence);
      if (held > 0 || (held == 0 && row.isPresent())) {
        spots.add(new Spot(sentence, Optional.of(terms), row, 2 * held + actor));
      }
    }
  }

  /// How many of some terms stand in the sentence itself; -1 if one stands neither there nor around
  /// it.
  private int held(Terms terms, StoryText story, int sentence) {
    var held = 0;
    for (var wanted : terms.wanted()) {
      if (phrases.in(wanted, story, sentence).isPresent()) {
        held++;
      } else if (story.around(sentence).stream()
          .noneMatch(near -> phrases.in(wanted, story, near).isPresent())) {
        return -1;
      }
    }
    return held;
  }

  /// 1 if an actor is named in the sentence or is a party to the claim, 0 if around it, else -1.
  private int heldOfActors(StoryText story, int sentence, Optional<Row> row) {
    var takesPart = row.filter(it -> parties(it.claim()).anyMatch(this::isActor)).isPresent();
    if (takesPart || mention(story, sentence).isPresent()) {
      return 1;
    }
    var near = alternatives.isEmpty() ? List.<Integer>of() : story.around(sentence);
    return near.stream().anyMatch(it -> mention(story, it).isPresent()) ? 0 : -1;
  }

  private Optional<Span> mention(StoryText story, int sentence) {
    return story.mentions(sentence).stream()
        .filter(mention -> isActor(mention.name()))
        .map(Mention::span)
        .findFirst()
        .or(() -> verbatim(story.sentence(sentence)));
  }

  /// Names that neither the gazetteer nor capitals give away, as they were typed.
  private Optional<Span> verbatim(String sentence) {
    for (var actor : actors) {
      var at = Wording.folded(sentence).indexOf(Wording.folded(actor.given()));
      if (at >= 0 && alone(sentence, at, at + actor.given().length())) {
        return Optional.of(new Span(at, at + actor.given().length()));
      }
    }
    return Optional.empty();
  }

  private static boolean alone(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private boolean isActor(String name) {
    return actors.stream()
        .anyMatch(
            actor -> actor.name().equalsIgnoreCase(name) || actor.given().equalsIgnoreCase(name));
  }

  private static Stream<String> parties(Claim claim) {
    var more =
        switch (claim) {
          case Figure figure -> Stream.of(figure.beneficiary());
          case Measure measure -> Stream.of(measure.granter(), measure.beneficiary());
        };
    return Stream.concat(claim.names().stream(), more.map(Party::names).flatMap(List::stream));
  }

  private boolean meets(Claim claim, StoryText story) {
    return switch (claim) {
      case Figure figure -> meets(figure, story);
      case Measure measure -> meets(measure);
    };
  }

  /// A measure alone; where an amount is wanted it is found by its figure.
  private boolean meets(Measure measure) {
    return criteria.over().isEmpty()
        && (criteria.types().isEmpty() || criteria.types().contains(measure.type()))
        && (criteria.stages().isEmpty() || criteria.stages().contains(measure.stage()));
  }

  private boolean meets(Figure figure, StoryText story) {
    if (criteria.over().isEmpty() && !criteria.types().isEmpty()) {
      return false;
    }
    if (criteria.over().filter(amount -> !amount.reachedBy(figure)).isPresent()) {
      return false;
    }
    var measures =
        story.rows().stream()
            .map(Row::claim)
            .filter(Measure.class::isInstance)
            .map(Measure.class::cast)
            .filter(measure -> measure.figures().contains(figure.id()))
            .toList();
    var ofType =
        criteria.types().isEmpty()
            || measures.stream().anyMatch(measure -> criteria.types().contains(measure.type()));
    var atStage =
        criteria.stages().isEmpty()
            || criteria.stages().contains(figure.stage())
            || measures.stream().anyMatch(measure -> criteria.stages().contains(measure.stage()));
    return ofType && atStage;
  }

  private List<Reason> reasons(StoryText story, Spot spot) {
    var reasons = new ArrayList<Reason>();
    spot.row().ifPresent(row -> reasons.add(ofClaim(row)));
    spot.terms().ifPresent(terms -> reasons.addAll(ofTerms(terms, story, spot.sentence())));
    if (!actors.isEmpty()) {
      ofActor(story, spot.sentence()).ifPresent(reasons::add);
    }
    return reasons;
  }

  private Reason ofClaim(Row row) {
    var place = row.claim().place();
    return new Reason(
        Reason.Kind.CLAIM,
        wantedOfClaims(),
        place.sentence(),
        place.span(),
        Optional.of(row.claim().id()),
        100);
  }

  private String wantedOfClaims() {
    return Stream.of(
            words(criteria.types().stream()),
            words(criteria.stages().stream()),
            criteria.over().map(amount -> "over " + amount).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String words(Stream<? extends Enum<?>> values) {
    return values
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  private List<Reason> ofTerms(Terms terms, StoryText story, int sentence) {
    var reasons = new ArrayList<Reason>();
    for (var wanted : terms.wanted()) {
      story.around(sentence).stream()
          .flatMap(near ->
              phrases.in(wanted, story, near).stream()
                  .map(span -> reason(Reason.Kind.TERMS, wanted, story, near, span)))
          .findFirst()
          .ifPresent(reasons::add);
    }
    return reasons;
  }

  private Optional<Reason> ofActor(StoryText story, int sentence) {
    return story.around(sentence).stream()
        .flatMap(near ->
            mention(story, near).stream()
                .map(span -> reason(Reason.Kind.ACTOR, actorAt(story, near), story, near, span)))
        .findFirst();
  }

  private String actorAt(StoryText story, int sentence) {
    var named =
        actors.stream()
            .filter(actor ->
                story.mentions(sentence).stream()
                    .anyMatch(one -> one.name().equalsIgnoreCase(actor.name())))
            .findFirst();
    return named.orElse(actors.getFirst()).given();
  }

  private static Reason reason(
      Reason.Kind kind, String what, StoryText story, int sentence, Span span) {
    return new Reason(kind, what, sentence, story.place(sentence, span), Optional.empty(), 100);
  }
}
