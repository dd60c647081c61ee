package attache.door.cli;

import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Review;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Stage;
import attache.ledger.reconcile.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Words of the ledger as people read them.
final class LedgerWords {
  private static final int SHORT = 8;

  private LedgerWords() {}

  /// The beginning of a claim's id: what people read, copy and type.
  static String id(Row row) {
    return row.claim().id().value().substring(0, SHORT);
  }

  /// The name of a constant: `STATE_AID` is "state aid".
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// How far it has got, and how it is said unless it is plainly said.
  static String stage(Claim claim) {
    var stage =
        switch (claim.stage()) {
          case UNSPECIFIED -> "not said";
          case NOT_AN_ACT -> "not an act";
          default -> of(claim.stage());
        };
    return claim.modality() == Modality.ASSERTED ? stage : stage + ", " + of(claim.modality());
  }

  /// How far it has got alone.
  static String stage(Stage stage) {
    return stage == Stage.UNSPECIFIED ? "stage not said" : of(stage);
  }

  /// Who pays and who gets; for a measure, who acts and whom it is addressed to.
  static String parties(Claim claim) {
    var raised = claim instanceof Figure figure && figure.role() == Role.FUNDING_RAISED;
    var from = raised ? claim.counterpart() : claim.actor();
    var to = raised ? claim.actor() : claim.counterpart();
    if (!from.isStated() && !to.isStated()) {
      return "–";
    }
    return to.isStated() ? names(from) + " → " + names(to) : names(from);
  }

  /// Names joined by commas; a dash for nobody.
  static String names(Party party) {
    return party.isStated()
        ? String.join(", ", party.names()) + (party.open() ? " and others" : "")
        : "–";
  }

  /// The amount, or the act.
  static String what(Claim claim) {
    return switch (claim) {
      case Figure figure ->
          figure.quantity().quantified()
              ? Wording.of(figure.quantity())
              : "“" + figure.asWritten() + "”";
      case Measure measure -> measure.action().isEmpty() ? measure.asWritten() : measure.action();
    };
  }

  /// What it is for: the kind of thing, the matter, the time.
  static String matter(Claim claim) {
    var kind =
        switch (claim) {
          case Figure figure -> of(figure.role());
          case Measure measure -> of(measure.type());
        };
    return joined(Stream.of(kind, claim.matter(), time(claim)));
  }

  /// The time it is about, as it is written.
  static String time(Claim claim) {
    return claim.period().asWritten();
  }

  /// Who says so, where it is somebody else than the outlet.
  static String attribution(Claim claim) {
    return claim.attribution().isStated() ? names(claim.attribution()) + " says so" : "";
  }

  /// The sentence it stands in: headline and number.
  static String place(Row row) {
    return row.headline() + ", S" + row.claim().place().sentence();
  }

  /// What people made of it; nothing if nobody looked.
  static String standing(Row row) {
    return switch (row.review()) {
      case MACHINE -> "";
      case CONFIRMED, CORRECTED, REJECTED -> of(row.review());
    };
  }

  /// What a person made of a claim.
  static String verdict(Review review) {
    var said = new ArrayList<String>();
    said.add(
        switch (review.verdict()) {
          case CONFIRM -> "confirmed";
          case CORRECT -> "corrected: " + corrections(review);
          case REJECT -> "rejected";
        });
    said.add(review.note());
    return joined(said.stream());
  }

  private static String corrections(Review review) {
    return review.corrections().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  /// What there is of some words, with points between.
  static String joined(Stream<String> words) {
    return String.join(" · ", words.filter(word -> !word.isBlank()).toList());
  }

  static String joined(List<String> words) {
    return joined(words.stream());
  }
}
