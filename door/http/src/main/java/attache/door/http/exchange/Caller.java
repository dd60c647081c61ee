package attache.door.http.exchange;

import attache.access.Scope;

/// Who makes a request.
///
/// @param name the name of the key; `local` where no key is asked for
/// @param scope what may be done
/// @param perMinute most requests a minute
public record Caller(String name, Scope scope, int perMinute) {
  /// Requests a minute of callers without a key: a guard against loops that run away.
  public static final int LOCAL_PER_MINUTE = 60_000;

  /// Somebody at this machine, where no key is asked for.
  public static final Caller LOCAL = new Caller("local", Scope.ADMIN, LOCAL_PER_MINUTE);

  /// Somebody whose key is not known, where keys are asked for: may go where everybody may.
  public static final Caller NOBODY = new Caller("nobody", Scope.READ, 600);

  /// Whether this is somebody with a key of their own.
  public boolean known() {
    return !equals(LOCAL) && !equals(NOBODY);
  }
}
