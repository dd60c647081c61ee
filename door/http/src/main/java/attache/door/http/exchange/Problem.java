package attache.door.http.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/// What went wrong, as programs are told (RFC 9457).
///
/// @param status HTTP status
/// @param title what kind of thing went wrong
/// @param detail what did, here
/// @param field the header, parameter or member at fault; empty when it is none
/// @param fix what to do; empty when nothing helps
public record Problem(int status, String title, String detail, String field, String fix) {
  /// What a status is called.
  public static String title(int status) {
    return switch (status) {
      case 400 -> "The request cannot be read";
      case 401 -> "A key is needed";
      case 403 -> "Not allowed";
      case 404 -> "Nothing here";
      case 405 -> "Not done this way";
      case 406 -> "Not given in this form";
      case 409 -> "Under way already";
      case 413 -> "Too much";
      case 415 -> "Not in this form";
      case 421 -> "Not this server";
      case 422 -> "Not the same request";
      case 429 -> "Too many requests";
      case 503 -> "Not at the moment";
      default -> "Something went wrong";
    };
  }

  /// What readers are told.
  public String sentence() {
    var said = fix.isEmpty() ? detail : detail + ": " + fix;
    return said.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + said.substring(1) + ".";
  }

  /// The problem as `application/problem+json`.
  public Response response() {
    var members = new LinkedHashMap<String, Object>();
    members.put("title", title);
    members.put("status", status);
    members.put("detail", detail);
    putIfSaid(members, "field", field);
    putIfSaid(members, "fix", fix);
    return Response.json(status, members).as("application/problem+json");
  }

  private static void putIfSaid(Map<String, Object> members, String name, String value) {
    if (!value.isEmpty()) {
      members.put(name, value);
    }
  }
}
