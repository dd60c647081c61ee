package attache.door.http.manners;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.access.Key;
import attache.access.Secret;
import attache.desk.AccessDesk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Caller;
import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/// Tells who makes a request, by key or by session, where keys are asked for; and the page on which
/// a browser is signed in.
public final class SignIn implements Filter {
  private static final String COOKIE = "attache-session";
  static final String PLACE = "/sign-in";
  private static final Set<String> OPEN = Set.of(PLACE, "/health", "/ready");
  private static final int MISSES_A_MINUTE = 30;

  private final AccessDesk access;
  private final HostNames names;
  private final String styles;
  private final Sessions sessions;
  private final Pace misses;
  private final Function<Call, UnaryOperator<String>> words;

  /// @param styles address of the style sheet
  /// @param words of the pages, by their keys, in the language of whoever asks
  public SignIn(
      AccessDesk access,
      HostNames names,
      String styles,
      Function<Call, UnaryOperator<String>> words,
      LongSupplier nanos) {
    this.access = access;
    this.names = names;
    this.styles = styles;
    this.words = words;
    this.sessions = new Sessions(nanos);
    this.misses = new Pace(nanos);
  }

  /// The pages for signing in and out.
  public List<Route> routes() {
    return List.of(
        Route.get(PLACE, this::page).open(),
        Route.post(PLACE, this::take).open().named("signIn"),
        Route.post("/sign-out", this::leave).open().named("signOut"));
  }

  @Override
  public Response around(Call call, Next next) throws IOException {
    if (!access.guarded()) {
      return next.answer(call.by(Caller.LOCAL));
    }
    var key = key(call);
    if (key.isPresent()) {
      return next.answer(call.by(caller(key.get())));
    }
    if (OPEN.contains(call.path()) || call.path().startsWith("/assets/")) {
      return next.answer(call);
    }
    if (!call.forPrograms() && !call.writes()) {
      return Response.seeOther(PLACE + "?to=" + Fields.encoded(call.path()));
    }
    throw Refusal.of(401, "this server asks for a key, and none that is valid came")
        .field("Authorization")
        .fix("send Authorization: Bearer KEY, or sign in at " + names.example() + "sign-in");
  }

  private static Caller caller(Key key) {
    return new Caller(key.name(), key.scope(), key.perMinute());
  }

  private Optional<Key> key(Call call) throws IOException {
    var given = call.header("authorization");
    if (given.isPresent()) {
      var words = given.get().strip().split("\\s+", 2);
      return words.length == 2 && words[0].equalsIgnoreCase("Bearer")
          ? ofSecret(call, words[1])
          : Optional.empty();
    }
    var session = session(call).flatMap(sessions::key);
    return session.isPresent() ? access.key(session.get()) : Optional.empty();
  }

  /// Those who tried too many wrong ones wait, whatever they bring.
  private Optional<Key> ofSecret(Call call, String text) throws IOException {
    if (misses.spent(call.from(), MISSES_A_MINUTE)) {
      throw Pace.tooMany(MISSES_A_MINUTE);
    }
    var secret = Secret.read(text.strip());
    var key = secret.isPresent() ? access.key(secret.get().hash()) : Optional.<Key>empty();
    if (key.isEmpty()) {
      misses.count(call.from(), MISSES_A_MINUTE);
    }
    return key;
  }

  /// The session a request belongs to, whether it goes on or not.
  static Optional<String> session(Call call) {
    for (var pair : call.header("cookie").orElse("").split(";")) {
      var cut = pair.strip().split("=", 2);
      if (cut.length == 2 && cut[0].equals(COOKIE)) {
        return Optional.of(cut[1]);
      }
    }
    return Optional.empty();
  }

  private Response page(Call call, List<String> parts) throws IOException {
    return shown(call, 200, destination(call.query()), "");
  }

  private Response take(Call call, List<String> parts) throws IOException {
    var form = Fields.of(new String(call.body("application/x-www-form-urlencoded"), UTF_8));
    var to = destination(form);
    var text = form.first("key").orElse("");
    var key = ofSecret(call, text);
    if (key.isEmpty()) {
      return shown(call, 401, to, words.apply(call).apply("signin.wrong"));
    }
    var id = sessions.begin(Secret.read(text).orElseThrow().hash());
    return Response.seeOther(to)
        .with("Set-Cookie", cookie(call, id, ""))
        .about(key.get().name(), "");
  }

  private Response leave(Call call, List<String> parts) {
    session(call).ifPresent(sessions::end);
    return Response.seeOther(PLACE).with("Set-Cookie", cookie(call, "", "; Max-Age=0"));
  }

  private String cookie(Call call, String id, String age) {
    var secure = names.secure(call) ? "; Secure" : "";
    return COOKIE + "=" + id + "; Path=/; HttpOnly; SameSite=Strict" + secure + age;
  }

  /// A place of ours to go on to; nobody is sent elsewhere.
  private static String destination(Fields fields) {
    return fields
        .first("to")
        .filter(place -> place.matches("/[A-Za-z0-9/_-]*"))
        .filter(place -> !place.startsWith("//"))
        .orElse("/");
  }

  // Every word here is ours; the destination is of letters, digits, /, _ and - alone.
  private Response shown(Call call, int status, String to, String trouble) {
    var say = words.apply(call);
    var said = trouble.isEmpty() ? "" : "<p class=\"outcome\" role=\"alert\">" + trouble + "</p>";
    return Response.page(
        status,
        """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s · Attaché</title><link rel="stylesheet" href="%s"></head>
        <body class="alone"><main id="main"><div class="plain"><p class="name">Attaché</p><h1>%s</h1>%s
        <form class="ask" method="post" action="/sign-in">
        <input type="hidden" name="to" value="%s">
        <input name="user" value="attache" autocomplete="username" hidden>
        <label for="key">%s</label>
        <div class="box">
        <input id="key" name="key" type="password" autocomplete="current-password" required autofocus>
        <button type="submit">%s</button></div></form>
        <p class="of">%s <code>attache keys add NAME</code></p>
        </div></main></body></html>
        """
            .formatted(
                say.apply("language.code"),
                say.apply("signin"),
                styles,
                say.apply("signin"),
                said,
                to,
                say.apply("signin.key"),
                say.apply("signin"),
                say.apply("signin.keys")));
  }
}
