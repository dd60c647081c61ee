package attache.ledger.reading;

import attache.ledger.Modality;
import attache.ledger.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What verb groups say of the stage of an act and of how firmly it is said.
final class Cues {
  /// What a governing verb says.
  private record Cue(Optional<Stage> stage, Optional<Modality> modality) {}

  private final Map<String, Cue> governing = new HashMap<>();
  private final Map<String, Stage> acts = new HashMap<>();

  Cues() {
    for (var line : Parts.Lines.of("cues.tsv")) {
      var columns = line.split("\t");
      var stage = columns[1].equals("-") ? Optional.<Stage>empty() : of(columns[1]);
      var modality =
          columns[2].equals("-")
              ? Optional.<Modality>empty()
              : Optional.of(Modality.valueOf(columns[2]));
      for (var word : columns[0].split(" ")) {
        governing.put(word, new Cue(stage, modality));
      }
    }
    for (var line : Parts.Lines.of("act-stages.tsv")) {
      var columns = line.split("\t");
      for (var word : columns[1].split(" ")) {
        acts.putIfAbsent(word, Stage.valueOf(columns[0]));
      }
    }
  }

  private static Optional<Stage> of(String name) {
    return Optional.of(Stage.valueOf(name));
  }

  /// The stage an act has reached by its verb alone; DONE for a verb that says nothing of it.
  Stage ofAct(String lemma) {
    return acts.getOrDefault(lemma, Stage.DONE);
  }

  boolean tellsStage(String lemma) {
    return acts.containsKey(lemma);
  }

  /// The stage of what a verb group says is done.
  Stage stage(VerbGroup group) {
    if (group.chain().size() > 1) {
      var governed = governed(group);
      if (governed.isPresent()) {
        return governed.get();
      }
    }
    var own = ofAct(group.act());
    if (group.negated()) {
      return own == Stage.APPROVED || own == Stage.DECIDED ? Stage.PENDING : Stage.UNSPECIFIED;
    }
    return switch (group.modal()) {
      case "will", "shall", "would" ->
          own.height() <= Stage.PROPOSED.height() ? own : Stage.PLANNED;
      case "could", "may", "might", "can" -> Stage.CONSIDERED;
      case "should", "must", "ought" -> Stage.PROPOSED;
      default -> byTense(group, own);
    };
  }

  private Optional<Stage> governed(VerbGroup group) {
    for (var lemma : group.chain().subList(0, group.chain().size() - 1)) {
      var cue = governing.get(lemma);
      if (cue != null && cue.stage().isPresent()) {
        var stage = cue.stage().get();
        var goesOn = lemma.equals("continue") || lemma.equals("keep");
        var open = !goesOn && (!group.modal().isEmpty() || group.negated());
        return Optional.of(open && stage.height() > Stage.PLANNED.height() ? Stage.PLANNED : stage);
      }
    }
    return Optional.empty();
  }

  private static Stage byTense(VerbGroup group, Stage own) {
    if (group.progressive()) {
      return own.height() > 0 && own.height() < Stage.PENDING.height() ? own : Stage.UNDER_WAY;
    }
    if (!group.finite() && !group.participle()) {
      return own.height() < Stage.PLANNED.height() ? own : Stage.PLANNED;
    }
    if (own == Stage.UNDER_WAY && (group.past() || group.perfect())) {
      return Stage.DONE;
    }
    return own;
  }

  /// How firmly a verb group says it.
  Modality modality(VerbGroup group) {
    for (var lemma : group.chain().subList(0, group.chain().size() - 1)) {
      var cue = governing.get(lemma);
      if (cue != null && cue.modality().isPresent() && (group.passive() || !lemma.equals("say"))) {
        return cue.modality().get();
      }
    }
    if (group.conditional()) {
      return Modality.CONDITIONAL;
    }
    return switch (group.modal()) {
      case "could", "may", "might", "would" -> Modality.CONDITIONAL;
      case "should" -> Modality.EXPECTED;
      default -> Modality.ASSERTED;
    };
  }
}
