package attache.door.http.manners;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Who signed in with a browser: what stands in the cookie is chance and not the key, and ends with
/// the server, after twelve hours without a request, or on signing out. Safe for use by many
/// threads.
final class Sessions {
  private static final Duration IDLE = Duration.ofHours(12);
  private static final int MOST = 10_000;
  private static final int BYTES = 32;

  private record Session(byte[] key, long seen) {}

  private final ConcurrentHashMap<String, Session> sessions = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final LongSupplier nanos;

  Sessions(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Begins a session.
  ///
  /// @param key hash of the secret that was given
  /// @return its id
  String begin(byte[] key) {
    if (sessions.size() >= MOST) {
      sessions.values().removeIf(this::over);
    }
    if (sessions.size() >= MOST) {
      sessions.clear();
    }
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sessions.put(id, new Session(key.clone(), nanos.getAsLong()));
    return id;
  }

  /// Hash of the secret of a session that goes on.
  Optional<byte[]> key(String id) {
    var session =
        sessions.computeIfPresent(
            id, (_, one) -> over(one) ? null : new Session(one.key, nanos.getAsLong()));
    return Optional.ofNullable(session).map(one -> one.key.clone());
  }

  void end(String id) {
    sessions.remove(id);
  }

  private boolean over(Session session) {
    return nanos.getAsLong() - session.seen > IDLE.toNanos();
  }
}
