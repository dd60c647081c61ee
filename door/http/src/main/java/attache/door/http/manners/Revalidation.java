package attache.door.http.manners;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Gives what programs read a tag of its bytes, and does not send again what they have.
public final class Revalidation implements Filter {
  private static final int BYTES = 16;

  @Override
  public Response around(Call call, Next next) throws IOException {
    var answer = next.answer(call);
    if (call.writes()
        || !call.path().startsWith("/api/")
        || answer.status() != 200
        || answer.outflow().isPresent()) {
      return answer;
    }
    // Weak: the same words are sent packed or not.
    var tag = "W/\"" + hash(answer.body()) + "\"";
    var tagged = answer.with("ETag", tag).with("Cache-Control", "private, no-cache");
    return call.header("if-none-match").filter(known -> matches(known, tag)).isPresent()
        ? tagged.unchanged()
        : tagged;
  }

  private static boolean matches(String known, String tag) {
    for (var one : known.split(",")) {
      var stripped = one.strip();
      if (stripped.equals("*") || tag.equals(stripped) || tag.equals("W/" + stripped)) {
        return true;
      }
    }
    return false;
  }

  private static String hash(byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one does not", e);
    }
  }
}
