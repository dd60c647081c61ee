package attache.store.embedded;

import java.util.Arrays;

/// 32 bytes of a SHA-256, compared by value.
final class Hash {
  private final byte[] bytes;

  Hash(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /// A copy.
  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
