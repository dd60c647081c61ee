package attache.gather.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.source.hub.Signatures;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signatures of hubs by HMAC: SHA-1, as hubs had it first, and SHA-256, 384 and 512.
public final class HubSignatures implements Signatures {
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  @Override
  public boolean matches(String header, String secret, byte[] content) {
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
