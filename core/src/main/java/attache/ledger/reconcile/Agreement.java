package attache.ledger.reconcile;

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
    for (var name : one) {
      if (within(name, other)) {
        return AGREE;
      }
    }
    return APART;
  }

  /// Whether a name is one of some names, in full or shortened.
  static boolean within(Set<String> name, List<Set<String>> names) {
    for (var other : names) {
      if (sameName(name, other)) {
        return true;
      }
    }
    return false;
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
    var shared = 0;
    var telling = false;
    var codes = false;
    for (var word : one) {
      if (other.contains(word)) {
        shared++;
        telling |= ContentWords.strong(word);
        codes |= ContentWords.code(word);
      }
    }
    var half = 2 * shared >= Math.min(one.size(), other.size());
    return half && telling && (codes || noCodes(one, other)) ? AGREE : APART;
  }

  private static boolean noCodes(Set<String> one, Set<String> other) {
    return one.stream().noneMatch(ContentWords::code)
        && other.stream().noneMatch(ContentWords::code);
  }
}
