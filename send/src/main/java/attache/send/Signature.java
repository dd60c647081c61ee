package attache.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what is posted to webhooks: HMAC-SHA256 (RFC 2104) over the seconds since 1970, a full
/// stop and the body, with a secret both sides know. The time is in it so that an old post cannot
/// be played again.
public final class Signature {
  /// The header that carries it: `sha256=` and 64 hexadecimal digits.
  public static final String HEADER = "Attache-Signature";

  /// The header that carries the time: seconds since 1970.
  public static final String TIMESTAMP = "Attache-Timestamp";

  private Signature() {}

  /// The value of the header.
  public static String of(String secret, Instant at, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((at.getEpochSecond() + ".").getBytes(UTF_8));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256; this one does not", e);
    }
  }
}
