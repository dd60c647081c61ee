package attache.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import attache.access.Key;
import attache.access.KeyRing;
import attache.access.Scope;
import attache.access.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [KeyRing] does.
public abstract class KeyRingContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000001Z");

  @TempDir protected Path folder;
  private KeyRing ring;

  /// Opens the ring of a folder; opened again, it has what was kept before.
  protected abstract KeyRing open(Path folder) throws IOException;

  @BeforeEach
  void openRing() throws IOException {
    ring = open(folder);
  }

  private static Key key(String name) {
    return new Key(name, Scope.WRITE, 60, "me", NOON, Optional.empty(), Optional.empty());
  }

  @Test
  void aKeyIsFoundByTheHashOfItsSecret() throws IOException {
    var secret = Secret.fresh();
    assertThat(ring.any()).isFalse();
    assertThat(ring.add(key("anna"), secret.hash())).isTrue();
    assertThat(ring.of(secret.hash())).contains(key("anna"));
    assertThat(open(folder).of(secret.hash())).contains(key("anna"));
    assertThat(ring.of(Secret.fresh().hash())).isEmpty();
    assertThat(ring.any()).isTrue();
  }

  @Test
  void aNameIsTakenOnceWhileItsKeyIsValid() throws IOException {
    assertThat(ring.add(key("anna"), Secret.fresh().hash())).isTrue();
    assertThat(ring.add(key("anna"), Secret.fresh().hash())).isFalse();
    ring.revoke("anna", NOON);
    assertThat(ring.add(key("anna"), Secret.fresh().hash())).isTrue();
    assertThat(ring.keys()).hasSize(2);
  }

  @Test
  void aRevokedKeyOpensNothing() throws IOException {
    var secret = Secret.fresh();
    ring.add(key("anna"), secret.hash());
    ring.add(key("zoe"), Secret.fresh().hash());
    assertThat(ring.revoke("anna", NOON.plusSeconds(9))).isTrue();
    assertThat(ring.revoke("anna", NOON.plusSeconds(10))).isFalse();
    assertThat(ring.revoke("nobody", NOON)).isFalse();
    assertThat(ring.of(secret.hash())).isEmpty();
    assertThat(ring.keys().stream().map(Key::name)).containsExactly("zoe", "anna");
    assertThat(ring.keys().getLast().revoked()).contains(NOON.plusSeconds(9));
  }

  @Test
  void useIsNoted() throws IOException {
    ring.add(key("anna"), Secret.fresh().hash());
    ring.used("anna", NOON.plusSeconds(5));
    assertThat(ring.keys().getFirst().lastUsed()).contains(NOON.plusSeconds(5));
  }
}
