package attache.ledger.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How far what two claims name goes together.
enum Agreement {
  AGREE,
  /// One of them does not say.
  UNKNOWN,
  APART;

  /// Of parties: they agree when one name of the one is a name of the other, in full or shortened.
  static Agreement ofParties(List<Set<String>> one, List<Set<String>> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return UNKNOWN;
    }
    return one.stream().anyMatch(name -> within(name, other)) ? AGREE : APART;
  }

  /// Whether a name is one of some names, in full or shortened.
  static boolean within(Set<String> name, List<Set<String>> names) {
    return names.stream().anyMatch(other -> sameName(name, other));
  }

  private static boolean sameName(Set<String> one, Set<String> other) {
    if (one.equals(other)) {
      return true;
    }
    var shorter = one.size() <= other.size() ? one : other;
    var longer = one.size() <= other.size() ? other : one;
    return longer.containsAll(shorter) && ContentWords.somebody(shorter);
  }

  /// Of matters: they agree when half the words of the shorter are shared, and one that tells.
  /// Products' codes must not be apart, nor stand on one side only.
  static Agreement ofMatters(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return UNKNOWN;
    }
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    var codes = one.stream().anyMatch(ContentWords::code);
    var otherCodes = other.stream().anyMatch(ContentWords::code);
    if ((codes || otherCodes) && shared.stream().noneMatch(ContentWords::code)) {
      return APART;
    }
    var half = 2 * shared.size() >= Math.min(one.size(), other.size());
    return half && shared.stream().anyMatch(ContentWords::strong) ? AGREE : APART;
  }
}
