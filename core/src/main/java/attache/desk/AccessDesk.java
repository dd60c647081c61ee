package attache.desk;

import attache.access.AuditLog;
import attache.access.Deed;
import attache.access.Key;
import attache.access.KeyRing;
import attache.access.Scope;
import attache.access.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The verbs of access: keys, and the record of what was done. Safe for use by many threads.
public final class AccessDesk {
  // Written at most this often, so that reading over the network does not write.
  private static final Duration FRESH = Duration.ofHours(1);

  private final KeyRing ring;
  private final AuditLog log;
  private final boolean keepingWords;
  private final InstantSource clock;

  /// @param keepingWords whether the audit log keeps the words of questions
  public AccessDesk(KeyRing ring, AuditLog log, boolean keepingWords, InstantSource clock) {
    this.ring = ring;
    this.log = log;
    this.keepingWords = keepingWords;
    this.clock = clock;
  }

  /// Makes a key.
  ///
  /// @return its secret, which is kept nowhere
  /// @throws IllegalArgumentException if the name is none, or a valid key has it
  public Secret add(String name, Scope scope, int perMinute, String by) throws IOException {
    var secret = Secret.fresh();
    var now = clock.instant();
    var key = new Key(name, scope, perMinute, by, now, Optional.empty(), Optional.empty());
    if (!ring.add(key, secret.hash())) {
      throw new IllegalArgumentException(
          "there is a key \"%s\" already; revoke it first, or take another name".formatted(name));
    }
    note(by, "addKey", name + " (" + scope.word() + ")", Optional.empty());
    return secret;
  }

  /// Every key, valid ones first.
  public List<Key> keys() throws IOException {
    return ring.keys();
  }

  /// Revokes a key for good, at once. False if no valid key has that name.
  public boolean revoke(String name, String by) throws IOException {
    var revoked = ring.revoke(name, clock.instant());
    if (revoked) {
      note(by, "revokeKey", name, Optional.empty());
    }
    return revoked;
  }

  /// Whether keys are asked for: whether there is a valid one.
  public boolean guarded() throws IOException {
    return ring.any();
  }

  /// The valid key whose secret has a hash; notes that it was used.
  public Optional<Key> key(byte[] hash) throws IOException {
    var key = ring.of(hash);
    if (key.isPresent()) {
      var now = clock.instant();
      if (key.get().lastUsed().filter(last -> last.plus(FRESH).isAfter(now)).isEmpty()) {
        ring.used(key.get().name(), now);
      }
    }
    return key;
  }

  /// Notes what somebody did.
  ///
  /// @param words of a question; kept only if such words are kept
  public void note(String who, String what, String data, Optional<String> words)
      throws IOException {
    log.note(new Deed(0, clock.instant(), who, what, data, words.filter(_ -> keepingWords)));
  }

  /// What was done, newest first.
  ///
  /// @param before a number of an entry; [Long#MAX_VALUE] for the newest
  /// @param limit most wanted, 1 to 1000
  public List<Deed> audit(long before, int limit) throws IOException {
    return log.before(before, limit);
  }
}
