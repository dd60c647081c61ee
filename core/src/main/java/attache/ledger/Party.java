package attache.ledger;

import java.util.List;

/// Who takes part in a claim.
///
/// @param names canonical where the gazetteer knows them, else as written; empty: not stated
/// @param basis how they were found
/// @param open whether the list is open ("firms such as AMD")
public record Party(List<String> names, Basis basis, boolean open) {
  /// How a party was found.
  public enum Basis {
    STATED,
    /// A pronoun or a noun ("the firm") stands for it.
    COREFERENCE,
    INFERRED,
    NOT_STATED
  }

  /// Nobody is named.
  public static final Party NOT_STATED = new Party(List.of(), Basis.NOT_STATED, false);

  public Party {
    names = List.copyOf(names);
    if (names.isEmpty() != (basis == Basis.NOT_STATED)) {
      throw new IllegalArgumentException("party %s does not go with %s".formatted(names, basis));
    }
  }

  public static Party stated(String... names) {
    return new Party(List.of(names), Basis.STATED, false);
  }

  public boolean isStated() {
    return !names.isEmpty();
  }

  /// As the ledger writes it: names joined by "; ", or "not stated".
  @Override
  public String toString() {
    return names.isEmpty() ? "not stated" : String.join("; ", names);
  }
}
