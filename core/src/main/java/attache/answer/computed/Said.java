package attache.answer.computed;

import attache.actor.Mention;
import attache.answer.Cited;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Quantity;
import attache.ledger.Row;
import attache.story.Story;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A row with the sentence it stands in, made ready to be held against words of a question.
///
/// @param row the row
/// @param story its story
/// @param sentence the sentence
/// @param names what the sentence names
/// @param stems terms of the sentence
/// @param own terms of the claim itself: its words, role and stage
/// @param headline terms of the headline
record Said(
    Row row,
    Story story,
    String sentence,
    List<Mention> names,
    Set<String> stems,
    Set<String> own,
    Set<String> headline) {
  Claim claim() {
    return row.claim();
  }

  Optional<Figure> figure() {
    return claim() instanceof Figure figure ? Optional.of(figure) : Optional.empty();
  }

  Optional<Measure> measure() {
    return claim() instanceof Measure measure ? Optional.of(measure) : Optional.empty();
  }

  Quantity quantity() {
    return figure().orElseThrow().quantity();
  }

  /// Everybody who takes part, by name.
  List<String> parties() {
    var more =
        switch (claim()) {
          case Figure figure -> Stream.of(figure.beneficiary());
          case Measure measure -> Stream.of(measure.beneficiary(), measure.granter());
        };
    return Stream.concat(Stream.of(claim().actor(), claim().counterpart()), more)
        .flatMap(party -> party.names().stream())
        .distinct()
        .toList();
  }

  boolean sameSentence(Said other) {
    return story.id().equals(other.story.id())
        && claim().place().sentence() == other.claim().place().sentence();
  }

  boolean inHeadline() {
    return claim().place().sentence() == 0;
  }

  Cited cited() {
    return Cited.whole(story, claim().place().sentence());
  }

  /// The amount in the words of the source, unless they lack its unit.
  String amount() {
    return switch (quantity().unitBasis()) {
      case EXPLICIT_SYMBOL, EXPLICIT_WORD -> claim().asWritten();
      case INHERITED, ABSENT, ASSUMED -> Amounts.said(quantity());
    };
  }

  String id() {
    return claim().id().value();
  }
}
