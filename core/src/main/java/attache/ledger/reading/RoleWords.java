package attache.ledger.reading;

import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Stage;
import attache.story.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words of other languages that tell what an amount is for and how far it has come.
final class RoleWords {
  private record Word(String language, String text, Role role) {}

  private record Cue(String language, String text, Stage stage) {}

  private static final int NEAR = 40;

  private final List<Word> roles = new ArrayList<>();
  private final List<Cue> stages = new ArrayList<>();

  RoleWords() {
    for (var line : Parts.Lines.of("roles-other.tsv")) {
      var c = line.split("\t");
      for (var text : c[2].split("\\|")) {
        if (c[1].startsWith("@")) {
          stages.add(new Cue(c[0], text, Stage.valueOf(c[1].substring(1))));
        } else {
          roles.add(new Word(c[0], text, Role.valueOf(c[1])));
        }
      }
    }
  }

  /// The role of an amount by the nearest word that tells one.
  Role near(String text, Span amount, String language, Quantity.Kind kind) {
    var lower = text.toLowerCase(Locale.ROOT);
    var best = Role.OTHER;
    var distance = NEAR;
    for (var word : roles) {
      if (!word.language().equals(language) || !fits(word.role(), kind)) {
        continue;
      }
      for (var at = lower.indexOf(word.text()); at >= 0; at = lower.indexOf(word.text(), at + 1)) {
        var far =
            at < amount.start() ? amount.start() - at - word.text().length() : at - amount.end();
        if (far < distance) {
          distance = Math.max(far, 0);
          best = word.role();
        }
      }
    }
    return best;
  }

  private static boolean fits(Role role, Quantity.Kind kind) {
    return switch (role) {
      case SHARE, FEE_RATE, CHANGE -> kind != Quantity.Kind.COUNT;
      case REACH, LANGUAGES, FACTORIES -> kind == Quantity.Kind.COUNT;
      default -> kind == Quantity.Kind.MONEY;
    };
  }

  /// The stage a sentence tells by the first word that tells one; what changed has happened.
  Stage stage(String text, String language, Role role) {
    var lower = text.toLowerCase(Locale.ROOT);
    return stages.stream()
        .filter(cue -> cue.language().equals(language) && lower.contains(cue.text()))
        .findFirst()
        .map(Cue::stage)
        .orElse(role == Role.CHANGE ? Stage.DONE : Stage.UNSPECIFIED);
  }
}
