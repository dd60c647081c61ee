package attache.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One sentence of an answer and what it rests on.
///
/// @param text the sentence
/// @param kind how it came about
/// @param citations where the sources say so; one or more
/// @param claims ids of the ledger rows it uses
/// @param working how it was computed; empty when it was not
public record Statement(
    String text, Kind kind, List<Cited> citations, List<String> claims, Optional<String> working) {
  /// How a statement came about.
  public enum Kind {
    /// Words of the source.
    EXTRACT,
    /// Yes, no, not yet, not as far as the sources go.
    VERDICT,
    /// Computed from rows of the ledger.
    COMPUTED,
    /// Written by a language model, and checked.
    WRITTEN,
    /// Explained, not reported: from the shipped glossary.
    BACKGROUND;

    /// The word the contract has for it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Statement {
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("statement has no citation: " + text);
    }
    citations = List.copyOf(citations);
    claims = List.copyOf(claims);
  }

  /// Words of the source.
  public static Statement extract(String text, List<Cited> citations) {
    return new Statement(text, Kind.EXTRACT, citations, List.of(), Optional.empty());
  }

  /// Written by a language model, and proven.
  public static Statement written(String text, List<Cited> citations) {
    return new Statement(text, Kind.WRITTEN, citations, List.of(), Optional.empty());
  }

  /// The same, naming the ledger rows it uses.
  public Statement using(List<String> rows) {
    return new Statement(text, kind, citations, rows, working);
  }

  /// The same in other words.
  public Statement worded(String words) {
    return new Statement(words, kind, citations, claims, working);
  }

  /// An explanation of the shipped glossary.
  public static Statement background(String text, List<Cited> citations) {
    return new Statement(text, Kind.BACKGROUND, citations, List.of(), Optional.empty());
  }

  /// Yes, no, not yet, not as far as the sources go.
  public static Statement verdict(String text, List<Cited> citations) {
    return new Statement(text, Kind.VERDICT, citations, List.of(), Optional.empty());
  }
}
