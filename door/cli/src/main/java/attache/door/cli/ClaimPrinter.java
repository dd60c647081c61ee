package attache.door.cli;

import attache.desk.ClaimPage;
import attache.ledger.Claim;
import attache.ledger.Doubt;
import attache.ledger.Figure;
import attache.ledger.Link;
import attache.ledger.Measure;
import attache.ledger.Party;
import attache.ledger.Period;
import attache.ledger.Review;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.reconcile.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Shows a claim in its story, what it was read as, what it is joined to, what people made of it.
final class ClaimPrinter {
  private static final int LABEL = 14;

  private final Paint paint;
  private final Wrap wrap;

  ClaimPrinter(Screen screen) {
    this.paint = screen.paint();
    this.wrap = new Wrap(screen.width());
  }

  String print(ClaimPage page) {
    return wrap.fill("", paint.strong(Shown.line(page.row().headline())))
        + wrap.fill("", paint.quiet(origin(page)))
        + "\n"
        + sentences(page)
        + "\n"
        + fields(page.row())
        + links(page)
        + reviews(page.reviews());
  }

  private static String origin(ClaimPage page) {
    return LedgerWords.joined(
        Stream.of(
            Shown.line(page.story().source()),
            ShownDate.published(attache.door.json.StoryContract.published(page.story())),
            "story " + ShortId.of(page.story().id().value()),
            "claim " + page.row().claim().id().value(),
            page.story().withdrawn() ? "removed" : "",
            page.revision().id().equals(page.story().latest().id())
                ? ""
                : "from an earlier version"));
  }

  private String sentences(ClaimPage page) {
    var number = page.row().claim().place().sentence();
    var shown = new StringBuilder();
    page.before().ifPresent(words -> shown.append(numbered(number - 1, words)));
    shown.append(wrap.fill(paint.handle(">%3d  ".formatted(number)), "      ", standingOut(page)));
    page.after().ifPresent(words -> shown.append(numbered(number + 1, words)));
    return shown.toString();
  }

  private String numbered(int number, String sentence) {
    var front = paint.handle(" %3d  ".formatted(number));
    return wrap.fill(front, "      ", paint.quiet(Shown.line(sentence)));
  }

  private String standingOut(ClaimPage page) {
    var text = page.sentence();
    var span = page.inSentence();
    var words = Shown.blocks(span.in(text));
    var out = paint.on() ? paint.strong(words) : "«" + words + "»";
    return (Shown.blocks(text.substring(0, span.start()))
            + out
            + Shown.blocks(text.substring(span.end())))
        .replace('\n', ' ');
  }

  private String fields(Row row) {
    var claim = row.claim();
    var shown = new StringBuilder();
    switch (claim) {
      case Figure figure -> shown.append(figure(figure));
      case Measure measure -> shown.append(measure(measure));
    }
    shown.append(field("How far", LedgerWords.stage(claim.stage())));
    shown.append(field("How it is said", LedgerWords.of(claim.modality())));
    shown.append(
        field("Who says so", claim.attribution().isStated() ? party(claim.attribution()) : ""));
    shown.append(field("Time", time(claim.period())));
    shown.append(field("To note", note(claim)));
    return shown.append(field("Looked at", standing(row))).toString();
  }

  private String figure(Figure figure) {
    var raised = figure.role() == Role.FUNDING_RAISED;
    return field("Amount", Wording.of(figure.quantity()))
        + field("Role", LedgerWords.of(figure.role()))
        + field(raised ? "Who raises" : "Who pays", party(figure.actor()))
        + field(raised ? "From whom" : "Who gets", party(figure.counterpart()))
        + field("Who gains", figure.beneficiary().isStated() ? party(figure.beneficiary()) : "")
        + field("Verb", figure.action())
        + field("What for", figure.purpose());
  }

  private String measure(Measure measure) {
    return field("Type", LedgerWords.of(measure.type()) + ", " + LedgerWords.of(measure.sphere()))
        + field("Who acts", party(measure.actor()))
        + field("Towards whom", party(measure.counterpart()))
        + field("Who pays", measure.granter().isStated() ? party(measure.granter()) : "")
        + field("Who gains", measure.beneficiary().isStated() ? party(measure.beneficiary()) : "")
        + field("What", measure.action())
        + field("About", measure.object())
        + field("Direction", LedgerWords.of(measure.direction()))
        + field("Where", measure.jurisdiction())
        + field("Conditions", String.join("; ", measure.conditions()))
        + field("Law", measure.legalBasis())
        + field("Reason", measure.ground())
        + field("Figures", figures(measure));
  }

  private static String figures(Measure measure) {
    return String.join(
        ", ", measure.figures().stream().map(id -> id.value().substring(0, 8)).toList());
  }

  private static String party(Party party) {
    if (!party.isStated()) {
      return "not stated";
    }
    return switch (party.basis()) {
      case STATED, NOT_STATED -> LedgerWords.names(party);
      case COREFERENCE -> LedgerWords.names(party) + " (another word stands for it)";
      case INFERRED -> LedgerWords.names(party) + " (inferred)";
    };
  }

  private static String time(Period period) {
    if (!period.isStated()) {
      return "";
    }
    var days =
        Stream.of(period.start(), period.end())
            .flatMap(java.util.Optional::stream)
            .map(Object::toString)
            .distinct()
            .toList();
    var resolved =
        days.isEmpty()
            ? "no day found"
            : (period.deadline() ? "no later than " + days.getLast() : String.join(" to ", days));
    return LedgerWords.joined(List.of("“" + period.asWritten() + "”", resolved));
  }

  private static String note(Claim claim) {
    return String.join("; ", Doubt.of(claim).reasons());
  }

  private static String standing(Row row) {
    var standing = LedgerWords.standing(row);
    return standing.isEmpty() ? "by nobody yet" : standing;
  }

  private String field(String label, String value) {
    if (value.isBlank()) {
      return "";
    }
    var front = paint.quiet(Cells.pad(label, LABEL)) + "  ";
    return wrap.fill(front, " ".repeat(LABEL + 2), Shown.line(value));
  }

  private String links(ClaimPage page) {
    if (page.links().isEmpty()) {
      return "";
    }
    var shown = new StringBuilder("\n" + paint.strong("Joined to") + "\n");
    for (var i = 0; i < page.links().size(); i++) {
      var other = page.linked().get(i);
      var link = page.links().get(i);
      var kind = kind(link, page.row());
      var words =
          "%s %s: %s. %s"
              .formatted(
                  link.kind().conflict() ? paint.note(kind) : kind,
                  paint.handle(LedgerWords.id(other)),
                  Shown.line(other.claim().asWritten() + " – " + LedgerWords.place(other)),
                  sentence(link.why()));
      shown.append(wrap.fill("  · ", "    ", words));
    }
    return shown.toString();
  }

  private static String kind(Link link, Row row) {
    var from = link.from().equals(row.claim().id());
    return switch (link.kind()) {
      case SAME -> "says the same as";
      case ROUNDING -> "the same, rounded, as";
      case CONVERSION -> "the same in another currency as";
      case REFINES -> from ? "says more exactly" : "is said more exactly by";
      case BOUND_CONFLICT -> "differs in amount from";
      case CURRENCY_SLIP -> "same number, other currency than";
      case PERIOD_CONFLICT -> "differs in time from";
      case STAGE_CONFLICT -> "differs in how far it has got from";
      case SCOPE_CONFLICT -> "differs in what it covers from";
      case PART_WHOLE -> from ? "is part of" : "has the part";
      case SUPERSEDES -> from ? "takes the place of" : "is replaced by";
      case RETRACTED -> from ? "takes back" : "is taken back by";
    };
  }

  private static String sentence(String why) {
    var words = Shown.line(why);
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1)
            + (words.endsWith(".") ? "" : ".");
  }

  private String reviews(List<Review> reviews) {
    if (reviews.isEmpty()) {
      return "";
    }
    var shown = new StringBuilder("\n" + paint.strong("Reviews") + "\n");
    for (var review : reviews) {
      var words = new ArrayList<String>();
      words.add(LedgerWords.verdict(review));
      words.add("by " + review.by() + ", " + ShownDate.minute(review.at()));
      review.undone().ifPresent(at -> words.add("taken back " + ShownDate.minute(at)));
      shown.append(
          wrap.fill(
              paint.handle("%4d  ".formatted(review.number())),
              "      ",
              Shown.line(LedgerWords.joined(words))));
    }
    return shown.toString();
  }
}
