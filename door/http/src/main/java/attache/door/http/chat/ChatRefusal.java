package attache.door.http.chat;

import attache.door.http.exchange.Problem;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What went wrong, in the shape that clients of this interface know.
public final class ChatRefusal {
  private ChatRefusal() {}

  /// The error object of a problem.
  public static Response of(Problem problem) {
    return Response.json(problem.status(), error(problem));
  }

  static Map<String, Object> error(Problem problem) {
    var error = new LinkedHashMap<String, @Nullable Object>();
    error.put("message", problem.sentence());
    error.put("type", type(problem.status()));
    error.put("param", problem.field().isEmpty() ? null : problem.field());
    error.put("code", code(problem));
    return Map.of("error", error);
  }

  static Refusal wrong(String param, String what, String fix) {
    return Refusal.of(400, param + " " + what).field(param).fix(fix);
  }

  private static String type(int status) {
    return switch (status) {
      case 401 -> "authentication_error";
      case 403 -> "permission_error";
      case 429 -> "rate_limit_error";
      default -> status < 500 ? "invalid_request_error" : "server_error";
    };
  }

  private static @Nullable String code(Problem problem) {
    return switch (problem.status()) {
      case 401 -> "invalid_api_key";
      case 404 -> problem.field().equals("model") ? "model_not_found" : "not_found";
      case 413 -> "request_too_large";
      case 429 -> "rate_limit_exceeded";
      default -> null;
    };
  }
}
