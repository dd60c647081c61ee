package attache.access;

import java.time.Instant;
import java.util.Optional;

/// A key as it is kept: what it allows, never its secret.
///
/// @param name names its holder in the audit log; 1 to 60 letters, digits, `.`, `_`, `-`, `@`
/// @param scope what it allows
/// @param perMinute most requests a minute, 1 or more
/// @param owner who made it
/// @param made when
/// @param lastUsed the last use known, within an hour
/// @param revoked when it was revoked
public record Key(
    String name,
    Scope scope,
    int perMinute,
    String owner,
    Instant made,
    Optional<Instant> lastUsed,
    Optional<Instant> revoked) {
  /// Requests a minute that a key allows unless another number is given.
  public static final int USUAL_PER_MINUTE = 600;

  public Key {
    if (!name.matches("[\\p{L}\\p{N}._@-]{1,60}")) {
      throw new IllegalArgumentException(
          "the name of a key must be 1 to 60 letters, digits, ., _, @ and -, got \"" + name + "\"");
    }
    if (perMinute < 1) {
      throw new IllegalArgumentException("requests a minute must be 1 or more, got " + perMinute);
    }
  }

  /// Whether it opens anything still.
  public boolean valid() {
    return revoked.isEmpty();
  }
}
