package attache.door.http.pages;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a reader wants the pages: in which language, light or dark. Kept in cookies of the browser
/// that hold nothing else.
final class Looks {
  static final String LANGUAGE = "attache-language";
  static final String THEME = "attache-theme";

  private static final Map<String, List<String>> CHOICES =
      Map.of(LANGUAGE, Tongues.CODES, THEME, List.of("light", "dark", "auto"));

  private Looks() {}

  /// What was chosen; empty when nothing was, or nothing that there is.
  static Optional<String> chosen(Call call, String what) {
    for (var pair : call.header("cookie").orElse("").split(";")) {
      var cut = pair.strip().split("=", 2);
      if (cut.length == 2 && cut[0].equals(what)) {
        return Optional.of(cut[1]).filter(CHOICES.getOrDefault(what, List.of())::contains);
      }
    }
    return Optional.empty();
  }

  /// `POST /looks`: a choice, and back to where it was made.
  static Response choose(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    var theme = form.first("theme");
    var what = theme.isPresent() ? THEME : LANGUAGE;
    var choice = theme.or(() -> form.first("language")).orElse("");
    if (!CHOICES.getOrDefault(what, List.of()).contains(choice)) {
      throw Refusal.of(400, "the pages do not come in \"" + choice + "\"")
          .field(theme.isPresent() ? "theme" : "language")
          .fix("choose one of " + CHOICES.get(what));
    }
    return Response.seeOther(Link.ours(form.first("back").orElse("/")))
        .with(
            "Set-Cookie",
            what + "=" + choice + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
  }
}
