package attache.door.http.manners;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Lets forms in that a page of this server has shown to the same reader, by a token that stands in
/// each of them.
///
/// A second fence behind [OwnPages], for browsers and proxies that keep the headers back which that
/// one looks at. The token is a keyed hash of the session a key was signed in with (of nothing,
/// where no key is asked for), so that nothing has to be kept; the hash's own key is made anew with
/// each server. Programs that send a key, or JSON, are no forms: no page of another site can make a
/// browser send either. The form for signing in has none, for its reader is not known yet.
public final class FormTokens implements Filter {
  /// What the field is called.
  public static final String FIELD = "form-token";

  private static final String HASH = "HmacSHA256";
  private static final int BYTES = 32;

  private final SecretKeySpec secret;

  public FormTokens() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    this.secret = new SecretKeySpec(bytes, HASH);
  }

  /// The token of forms that are shown to whoever makes a request.
  public String of(Call call) {
    var reader = SignIn.session(call).orElse("");
    try {
      var mac = Mac.getInstance(HASH);
      mac.init(secret);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(reader.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HASH, e);
    }
  }

  @Override
  public Response around(Call call, Next next) throws IOException {
    if (!call.writes()
        || call.forPrograms()
        || call.header("authorization").isPresent()
        || call.path().equals(SignIn.PLACE)) {
      return next.answer(call);
    }
    var body = new String(call.body("application/x-www-form-urlencoded"), UTF_8);
    var pairs = List.of(body.split("&"));
    if (!token(pairs).filter(sent -> same(sent, of(call))).isPresent()) {
      throw Refusal.of(403, "this form does not come from a page that this server showed you")
          .field(FIELD)
          .fix("go back, load the page anew and send it from there; programs use /api");
    }
    var rest = pairs.stream().filter(pair -> !isToken(pair)).collect(Collectors.joining("&"));
    return next.answer(call.with(rest.getBytes(UTF_8)));
  }

  private static boolean isToken(String pair) {
    return pair.startsWith(FIELD + "=");
  }

  private static Optional<String> token(List<String> pairs) {
    return pairs.stream()
        .filter(FormTokens::isToken)
        .map(pair -> pair.substring(FIELD.length() + 1))
        .findFirst();
  }

  /// Takes as long whether they differ or not.
  private static boolean same(String sent, String wanted) {
    return MessageDigest.isEqual(sent.getBytes(UTF_8), wanted.getBytes(UTF_8));
  }
}
