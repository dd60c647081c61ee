package attache.briefing;

import attache.answer.Cited;
import java.util.List;

/// One line of the table of figures; figures of several sources that read alike are one line.
///
/// @param amount how much, with its bound: "more than $35bn"
/// @param asWritten the words of the source
/// @param parties who pays and who gets; empty when nobody is named
/// @param matter what it is for
/// @param stage how far it has got
/// @param said how it is said, and by whom where it is not the outlet; may be empty
/// @param period the time it is about, as written; may be empty
/// @param citations where it stands; one or more
/// @param claims ids of the rows of the ledger, in order of the citations
public record FigureLine(
    String amount,
    String asWritten,
    String parties,
    String matter,
    String stage,
    String said,
    String period,
    List<Cited> citations,
    List<String> claims) {
  public FigureLine {
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("figure has no citation: " + asWritten);
    }
    citations = List.copyOf(citations);
    claims = List.copyOf(claims);
  }
}
