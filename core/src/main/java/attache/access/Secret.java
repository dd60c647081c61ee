package attache.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The secret of a key: 256 bits of chance, shown once, kept only as its hash.
///
/// The hash is a plain SHA-256. Slow hashes are for passwords, which can be guessed; what nobody
/// can guess needs none, and every request is checked against it.
public final class Secret {
  private static final String MARK = "attache_";
  private static final int BYTES = 32;

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /// A new one.
  public static Secret fresh() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// What somebody presents as one; empty if it cannot be one.
  public static Optional<Secret> read(String text) {
    return text.matches(MARK + "[A-Za-z0-9_-]{43}")
        ? Optional.of(new Secret(text))
        : Optional.empty();
  }

  /// What its holder is shown, once.
  public String shown() {
    return text;
  }

  /// What is kept: 32 bytes.
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one does not", e);
    }
  }

  /// Says nothing of the secret.
  @Override
  public String toString() {
    return MARK + "…";
  }
}
