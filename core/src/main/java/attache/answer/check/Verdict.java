package attache.answer.check;

import java.util.List;

/// Whether what a statement cites carries it.
public sealed interface Verdict {
  /// It does.
  record Holds() implements Verdict {}

  /// It does not.
  ///
  /// @param reasons what is not carried; one or more, the surest first
  record Fails(List<Reason> reasons) implements Verdict {
    public Fails {
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a statement fails for a reason, got none");
      }
      reasons = List.copyOf(reasons);
    }
  }

  /// Whether the statement may be shown.
  default boolean holds() {
    return this instanceof Holds;
  }

  /// Why it may not; empty when it may.
  default List<Reason> reasons() {
    return switch (this) {
      case Holds _ -> List.of();
      case Fails(var reasons) -> reasons;
    };
  }
}
