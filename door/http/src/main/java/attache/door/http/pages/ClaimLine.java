package attache.door.http.pages;

import attache.ledger.Claim;
import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Role;
import attache.ledger.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A claim in a list.
///
/// @param figure whether it is a figure; else a decision or deal
/// @param what the amount, or the act
/// @param kind what the amount is for, or what kind of act it is
/// @param from who pays or acts; empty when nobody is named
/// @param to the other party, likewise
/// @param stage how far it has got
/// @param height how far that is, 0 to 9
/// @param said how it is said, and by whom, where that is not plainly by the outlet; else empty
/// @param matter what it is about; may be empty
/// @param time the time it is about; may be empty
/// @param conditions of a decision
/// @param date of the story, as written; empty when undated
/// @param words the exact words
/// @param place the story with the words highlighted
/// @param standing what people made of it; empty when nobody looked
public record ClaimLine(
    String id,
    boolean figure,
    String what,
    String kind,
    List<String> from,
    List<String> to,
    boolean open,
    String stage,
    int height,
    boolean stops,
    String said,
    String matter,
    String time,
    List<String> conditions,
    String headline,
    String source,
    Optional<String> date,
    String words,
    String place,
    Optional<Row.Standing> standing) {
  private static final int SHORT = 12;

  public ClaimLine {
    from = List.copyOf(from);
    to = List.copyOf(to);
    conditions = List.copyOf(conditions);
  }

  public static ClaimLine of(Row row, Tongue tongue) {
    var claim = row.claim();
    var raised = claim instanceof Figure figure && figure.role() == Role.FUNDING_RAISED;
    var from = raised ? claim.counterpart() : claim.actor();
    var to = raised ? claim.actor() : claim.counterpart();
    return new ClaimLine(
        claim.id().value(),
        claim instanceof Figure,
        what(claim, tongue),
        kind(claim, tongue),
        from.names(),
        to.names(),
        open(from, to),
        tongue.of(claim.stage()),
        claim.stage().height(),
        claim.stage().stops(),
        said(claim, tongue),
        claim.matter(),
        claim.period().asWritten(),
        claim instanceof Measure measure ? measure.conditions() : List.of(),
        row.headline(),
        row.source(),
        row.published().map(tongue::dated),
        claim.asWritten(),
        place(claim),
        Optional.of(row.review()).filter(it -> it != Row.Standing.MACHINE));
  }

  public static List<ClaimLine> of(List<Row> rows, Tongue tongue) {
    return rows.stream().map(row -> of(row, tongue)).toList();
  }

  private static String said(Claim claim, Tongue tongue) {
    var names = String.join(", ", claim.attribution().names());
    var how = claim.modality();
    if (names.isEmpty()) {
      return how == Modality.ASSERTED ? "" : tongue.of(how);
    }
    return how == Modality.ASSERTED || how == Modality.ATTRIBUTED
        ? tongue.say("said.by", names)
        : tongue.say("said.how.by", tongue.of(how), names);
  }

  private static boolean open(Party from, Party to) {
    return from.open() || to.open();
  }

  /// The amount, or the act.
  public static String what(Claim claim, Tongue tongue) {
    return switch (claim) {
      case Figure figure ->
          figure.quantity().quantified()
              ? Amounts.of(figure.quantity(), tongue)
              : "“" + figure.asWritten() + "”";
      case Measure measure -> act(measure);
    };
  }

  private static String act(Measure measure) {
    var words = measure.action().isEmpty() ? measure.asWritten() : measure.action();
    var told = measure.object().isEmpty() || measure.object().equalsIgnoreCase(words);
    var whole = told ? words : words + " · " + measure.object();
    return whole.isEmpty()
        ? whole
        : whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
  }

  static String kind(Claim claim, Tongue tongue) {
    return switch (claim) {
      case Figure figure -> tongue.of(figure.role());
      case Measure measure -> tongue.of(measure.type());
    };
  }

  private static String place(Claim claim) {
    var at = claim.place();
    return "/stories/%s?version=%s&quote=%d-%d#s%d"
        .formatted(
            at.story().value(),
            at.revision().value().substring(0, SHORT),
            at.span().start(),
            at.span().end(),
            at.sentence());
  }

  /// Its page.
  public String link() {
    return "/claims/" + id;
  }

  /// Who acts, or who says so where nobody acts.
  public boolean hasParties() {
    return !from.isEmpty() || !to.isEmpty();
  }
}
