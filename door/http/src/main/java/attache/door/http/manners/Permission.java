package attache.door.http.manners;

import attache.desk.AccessDesk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import java.io.IOException;
import java.util.List;

/// Opens routes to those whose key allows it, and notes in the audit log what was done there.
public final class Permission {
  private final AccessDesk access;

  public Permission(AccessDesk access) {
    this.access = access;
  }

  /// Has a route answered.
  ///
  /// @param parts what the path says
  /// @throws Refusal 403 if the caller's key does not allow it
  public Response answer(Route route, Call call, List<String> parts) throws IOException {
    var needed = route.scope();
    if (needed.isPresent() && !call.caller().scope().covers(needed.get())) {
      throw Refusal.of(
              403,
              "your key allows %s, and this takes %s"
                  .formatted(call.caller().scope().word(), needed.get().word()))
          .field("Authorization")
          .fix(
              "ask whoever runs the server for such a key: attache keys add NAME --scope "
                  + needed.get().word());
    }
    var answer = route.handler().answer(call, parts);
    if (route.noted() && answer.status() < 400) {
      access.note(
          call.caller().name(),
          route.does(),
          answer.subject().orElse(String.join("/", parts)),
          answer.words());
    }
    return answer;
  }
}
