package attache.desk;

import attache.ledger.ActorDecision;
import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Party;
import attache.ledger.Row;
import attache.story.StoryId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Gives the parties of claims the names that people decided they have.
final class Renaming {
  private record InStory(StoryId story, String name) {}

  private final Map<String, String> merged = new HashMap<>();
  private final Map<InStory, String> split = new HashMap<>();

  /// @param decisions oldest first; a later one takes the place of an earlier one on the same name
  Renaming(List<ActorDecision> decisions) {
    for (var decision : decisions) {
      switch (decision.kind()) {
        case MERGE -> merged.put(folded(decision.name()), decision.other());
        case SPLIT ->
            split.put(
                new InStory(decision.story().orElseThrow(), folded(decision.name())),
                decision.other());
      }
    }
  }

  boolean changesNothing() {
    return merged.isEmpty() && split.isEmpty();
  }

  /// The name a name goes by.
  String name(String written, StoryId story) {
    var own = split.get(new InStory(story, folded(written)));
    return own == null ? merged(written) : own;
  }

  /// The name all over the ledger.
  String merged(String written) {
    var name = written;
    var seen = new HashSet<String>();
    for (var next = merged.get(folded(name));
        next != null && seen.add(folded(name));
        next = merged.get(folded(name))) {
      name = next;
    }
    return name;
  }

  Row row(Row row) {
    if (changesNothing()) {
      return row;
    }
    return new Row(
        claim(row.claim()),
        row.headline(),
        row.source(),
        row.published(),
        row.firstSeen(),
        row.lastSeen(),
        row.review());
  }

  private Claim claim(Claim claim) {
    return switch (claim) {
      case Figure figure -> figure(figure);
      case Measure measure -> measure(measure);
    };
  }

  private Party party(Party party, StoryId story) {
    var names = party.names().stream().map(name -> name(name, story)).distinct().toList();
    return new Party(names, party.basis(), party.open());
  }

  private Figure figure(Figure figure) {
    var story = figure.place().story();
    return new Figure(
        figure.id(),
        figure.place(),
        figure.asWritten(),
        figure.quantity(),
        figure.role(),
        party(figure.actor(), story),
        party(figure.counterpart(), story),
        party(figure.beneficiary(), story),
        figure.action(),
        figure.stage(),
        figure.modality(),
        party(figure.attribution(), story),
        figure.purpose(),
        figure.period(),
        figure.partOf(),
        figure.splitKnown(),
        figure.flags(),
        figure.extractor());
  }

  private Measure measure(Measure measure) {
    var story = measure.place().story();
    return new Measure(
        measure.id(),
        measure.place(),
        measure.asWritten(),
        measure.sphere(),
        measure.type(),
        party(measure.actor(), story),
        party(measure.granter(), story),
        party(measure.counterpart(), story),
        party(measure.beneficiary(), story),
        measure.object(),
        measure.jurisdiction(),
        measure.action(),
        measure.direction(),
        measure.stage(),
        measure.modality(),
        party(measure.attribution(), story),
        measure.conditions(),
        measure.legalBasis(),
        measure.ground(),
        measure.period(),
        measure.moments(),
        measure.figures(),
        measure.flags(),
        measure.extractor());
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
