package attache.answer.written;

/// A key of a model server. Its text is told to nobody but the one who calls the server: it prints
/// as dots, so that no log, message or answer can hold it.
public final class ModelKey {
  /// For servers that want none.
  public static final ModelKey NONE = new ModelKey("");

  private final String secret;

  public ModelKey(String secret) {
    this.secret = secret.strip();
  }

  /// The key itself, for the request that needs it.
  public String secret() {
    return secret;
  }

  /// Whether there is one.
  public boolean isPresent() {
    return !secret.isEmpty();
  }

  /// A text without the key, should a server have repeated it.
  public String hiddenIn(String text) {
    return isPresent() ? text.replace(secret, toString()) : text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelKey that && secret.equals(that.secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return isPresent() ? "•••" : "none";
  }
}
