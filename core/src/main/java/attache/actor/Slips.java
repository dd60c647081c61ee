package attache.actor;

import java.util.Collection;
import java.util.Optional;

/// Finds the word a slip of the typing fingers meant: one letter too many, missing, wrong, or two
/// that changed places (Damerau 1964), the first letter right.
public final class Slips {
  private Slips() {}

  /// The first word that is one slip away; empty when none is.
  ///
  /// @param written five letters or more, small; shorter words have too many neighbours
  /// @param words small letters
  public static Optional<String> meant(String written, Collection<String> words) {
    if (written.length() < 5) {
      return Optional.empty();
    }
    return words.stream().filter(word -> oneSlip(written, word)).sorted().findFirst();
  }

  /// Whether two words differ by exactly one slip after the same first letter.
  public static boolean oneSlip(String a, String b) {
    var gap = a.length() - b.length();
    if (Math.abs(gap) > 1 || a.isEmpty() || b.isEmpty() || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    var at = 0;
    while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    if (gap != 0) {
      var longer = gap > 0 ? a : b;
      var shorter = gap > 0 ? b : a;
      return longer.substring(at + 1).equals(shorter.substring(at));
    }
    return at < a.length()
        && (a.substring(at + 1).equals(b.substring(at + 1)) || changedPlaces(a, b, at));
  }

  private static boolean changedPlaces(String a, String b, int at) {
    return at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.substring(at + 2).equals(b.substring(at + 2));
  }
}
