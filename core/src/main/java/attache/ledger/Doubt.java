package attache.ledger;

import java.util.ArrayList;
import java.util.List;

/// Why a reader should look at a row before leaning on it.
///
/// @param weight 0 for a row that gives no reason; the greater, the less certain
/// @param reasons in a reader's words, the weightiest first
public record Doubt(int weight, List<String> reasons) {
  public Doubt {
    reasons = List.copyOf(reasons);
  }

  /// What is doubtful about a claim, judged by what the rules had to leave open or to infer.
  public static Doubt of(Claim claim) {
    var found = new ArrayList<Reason>();
    parties(claim, found);
    switch (claim) {
      case Figure figure -> amount(figure, found);
      case Measure measure -> act(measure, found);
    }
    if (claim.stage() == Stage.UNSPECIFIED) {
      found.add(new Reason(1, "how far it has got is not said"));
    }
    if (claim.modality() == Modality.ATTRIBUTED && !claim.attribution().isStated()) {
      found.add(new Reason(2, "somebody says so, and it is not clear who"));
    }
    if (claim.stage() == Stage.DONE && claim.modality() == Modality.CONDITIONAL) {
      found.add(new Reason(2, "read as done and as conditional"));
    }
    if (claim.period().basis() == Period.Basis.UNRESOLVED) {
      found.add(new Reason(1, "no day was found for “%s”".formatted(claim.period().asWritten())));
    }
    found.sort((one, other) -> Integer.compare(other.weight(), one.weight()));
    return new Doubt(
        found.stream().mapToInt(Reason::weight).sum(), found.stream().map(Reason::words).toList());
  }

  private record Reason(int weight, String words) {}

  private static void parties(Claim claim, List<Reason> found) {
    switch (claim.actor().basis()) {
      case STATED -> {}
      case COREFERENCE -> found.add(new Reason(1, "another word stands for who acts"));
      case INFERRED -> found.add(new Reason(3, "who acts is inferred"));
      case NOT_STATED -> found.add(new Reason(2, "nobody is named who acts"));
    }
    switch (claim.counterpart().basis()) {
      case STATED, NOT_STATED -> {}
      case COREFERENCE -> found.add(new Reason(1, "another word stands for the other party"));
      case INFERRED -> found.add(new Reason(2, "the other party is inferred"));
    }
  }

  private static void amount(Figure figure, List<Reason> found) {
    if (figure.role() == Role.OTHER) {
      found.add(new Reason(3, "what the number is for was not recognised"));
    }
    if (figure.quantity().kind() == Quantity.Kind.MONEY && figure.quantity().quantified()) {
      switch (figure.quantity().unitBasis()) {
        case EXPLICIT_SYMBOL, EXPLICIT_WORD -> {}
        case INHERITED -> found.add(new Reason(2, "the currency stands in another sentence"));
        case ABSENT -> found.add(new Reason(2, "no currency is given"));
        case ASSUMED -> found.add(new Reason(3, "the currency is assumed"));
      }
    }
    flags(figure.flags(), found);
  }

  private static void act(Measure measure, List<Reason> found) {
    if (measure.type() == Measure.Type.OTHER) {
      found.add(new Reason(3, "what kind of decision it is was not recognised"));
    }
    flags(measure.flags(), found);
  }

  private static void flags(java.util.Set<Flag> flags, List<Reason> found) {
    for (var flag : Flag.values()) {
      if (flags.contains(flag)) {
        found.add(reason(flag));
      }
    }
    found.removeIf(reason -> reason.weight() == 0);
  }

  private static Reason reason(Flag flag) {
    return switch (flag) {
      case REFERENT_UNCLEAR -> new Reason(4, "it is not clear what it refers to");
      case CURRENCY_ABSENT -> new Reason(0, "no currency is given");
      case OPEN_LIST -> new Reason(1, "the list of names is open");
      case ELLIPTICAL -> new Reason(2, "words left out were taken from beside it");
      case METONYM -> new Reason(1, "a place stands for those who act");
      case HEADLINE_ONLY -> new Reason(1, "only the headline says so");
      case MENTION -> new Reason(1, "it is spoken of in passing");
    };
  }
}
