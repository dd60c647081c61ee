package attache.access;

import java.util.Locale;

/// What a key allows. Each allows what those before it allow.
public enum Scope {
  /// Looking at everything, and asking.
  READ,
  /// Adding, correcting, removing what can be taken back.
  WRITE,
  /// What cannot be taken back, the keys and the audit log.
  ADMIN;

  /// Whether this allows what the other allows.
  public boolean covers(Scope other) {
    return compareTo(other) >= 0;
  }

  /// The scope as it is written: `read`, `write`, `admin`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException if the word is none
  public static Scope of(String word) {
    for (var scope : values()) {
      if (scope.word().equalsIgnoreCase(word.strip())) {
        return scope;
      }
    }
    throw new IllegalArgumentException("scope must be read, write or admin, got \"" + word + "\"");
  }
}
