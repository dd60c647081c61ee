package attache.source.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature under what a hub tells: `X-Hub-Signature: sha256=…`.
final class Signature {
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private Signature() {}

  /// Whether a signature is that of some bytes. Takes as long whether it differs early or late.
  ///
  /// @param header method, `=`, hexadecimal digits
  static boolean matches(String header, String secret, byte[] content) {
    var cut = header.strip().split("=", 2);
    var method = Optional.ofNullable(METHODS.get(cut[0].strip().toLowerCase(Locale.ROOT)));
    if (method.isEmpty() || cut.length != 2) {
      return false;
    }
    var sent = bytes(cut[1].strip());
    return sent.isPresent()
        && MessageDigest.isEqual(sent.get(), hash(method.get(), secret, content));
  }

  private static Optional<byte[]> bytes(String digits) {
    try {
      return Optional.of(HexFormat.of().parseHex(digits));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] hash(String method, String secret, byte[] content) {
    try {
      var mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), method));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + method + "; this one does not", e);
    }
  }
}
