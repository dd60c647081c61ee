package attache.access;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps keys by the hash of their secret. Safe for use by many threads and processes. Each
/// implementation passes `KeyRingContract`.
public interface KeyRing {
  /// Adds a key. False, and nothing is added, if a valid key has that name.
  ///
  /// @param hash of its secret, 32 bytes
  boolean add(Key key, byte[] hash) throws IOException;

  /// Every key, valid ones first, each part by name, then by when they were made.
  List<Key> keys() throws IOException;

  /// The valid key whose secret has a hash.
  Optional<Key> of(byte[] hash) throws IOException;

  /// Whether there is any valid key.
  boolean any() throws IOException;

  /// Notes that a valid key was used.
  void used(String name, Instant at) throws IOException;

  /// Revokes the valid key of a name, for good. False if there is none.
  boolean revoke(String name, Instant at) throws IOException;
}
