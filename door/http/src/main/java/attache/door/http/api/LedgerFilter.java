package attache.door.http.api;

import attache.desk.Desk;
import attache.door.http.exchange.Stored;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Selection;
import attache.ledger.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The parameters that say which rows of the ledger are wanted.
final class LedgerFilter {
  private static final Parameter ACTOR =
      Parameter.words("actor", "Who pays or acts, by name or words of it.");
  private static final Parameter COUNTERPART = Parameter.words("counterpart", "The other party.");
  private static final Parameter KIND =
      Parameter.choices("kind", "Kinds of figure.", Quantity.Kind.class);
  private static final Parameter BOUND =
      Parameter.choices("bound", "How figures are bounded.", Quantity.Bound.class);
  private static final Parameter ROLE =
      Parameter.choices("role", "What figures are for.", Role.class);
  private static final Parameter TYPE =
      Parameter.choices("type", "Types of decision or deal.", Measure.Type.class);
  private static final Parameter STAGE =
      Parameter.choices("stage", "How far it has got.", Stage.class);
  private static final Parameter MODALITY =
      Parameter.choices("modality", "How it is said.", Modality.class);
  private static final Parameter CURRENCY =
      Parameter.words("currency", "Currency or other unit: USD, EUR, %.");
  private static final Parameter PURPOSE = Parameter.words("purpose", "Words of what it is for.");
  private static final Parameter TOPIC =
      Parameter.words("topic", "Words of the sentence, the headline or the purpose.");
  private static final Parameter TEXT = Parameter.words("text", "Words of the row itself.");
  private static final Parameter STORY = Parameter.words("story", "Id of the story it stands in.");
  private static final Parameter SINCE =
      Parameter.day("since", "Published then or later: 2026, 2026-03 or 2026-03-12.");
  private static final Parameter UNTIL = Parameter.day("until", "Published then or earlier.");
  private static final Parameter REJECTED =
      Parameter.truth("rejected", "Rows that people rejected, too.");

  static final List<Parameter> PARAMETERS =
      List.of(
          ACTOR,
          COUNTERPART,
          KIND,
          BOUND,
          ROLE,
          TYPE,
          STAGE,
          MODALITY,
          CURRENCY,
          PURPOSE,
          TOPIC,
          TEXT,
          STORY,
          SINCE,
          UNTIL,
          REJECTED);

  private LedgerFilter() {}

  /// The parameters, and those of a list.
  static List<Parameter> paged() {
    var all = new ArrayList<>(PARAMETERS);
    all.add(Parameter.LIMIT);
    all.add(Parameter.CURSOR);
    return all;
  }

  static Selection of(Asked asked, Desk desk) throws IOException {
    var story = asked.text(STORY);
    var wanted =
        Selection.ALL
            .with()
            .actor(asked.text(ACTOR))
            .counterpart(asked.text(COUNTERPART))
            .kinds(asked.several(KIND, Quantity.Kind.class))
            .bounds(asked.several(BOUND, Quantity.Bound.class))
            .roles(asked.several(ROLE, Role.class))
            .types(asked.several(TYPE, Measure.Type.class))
            .stages(asked.several(STAGE, Stage.class))
            .modalities(asked.several(MODALITY, Modality.class))
            .unit(asked.text(CURRENCY).map(LedgerFilter::code))
            .purpose(asked.text(PURPOSE))
            .topic(asked.text(TOPIC))
            .text(asked.text(TEXT))
            .since(asked.day(SINCE, false))
            .until(asked.day(UNTIL, true))
            .rejected(asked.truth(REJECTED));
    return story.isEmpty()
        ? wanted.build()
        : wanted.story(Stored.story(desk, story.get()).id()).build();
  }

  /// Currencies are written in capitals, other units as they are.
  private static String code(String given) {
    return given.matches("[A-Za-z]{3}") ? given.toUpperCase(Locale.ROOT) : given;
  }
}
