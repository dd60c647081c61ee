package attache.door.http;

import attache.door.http.chat.ChatDoor;
import attache.door.http.chat.ChatRefusal;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Caller;
import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Problem;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import attache.door.http.manners.Filter;
import attache.door.http.manners.Permission;
import attache.door.http.manners.Watch;
import attache.door.http.manners.Watch.Visit;
import attache.door.http.pages.Pages;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Takes every request: passes it through the filters, finds the route, sends what comes of it.
final class FrontDoor implements Handler {
  private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());

  private final List<Route> routes;
  private final List<Filter> filters;
  private final Permission permission;
  private final Pages pages;
  private final Watch watch;

  FrontDoor(
      List<Route> routes, List<Filter> filters, Permission permission, Pages pages, Watch watch) {
    this.routes = List.copyOf(routes);
    this.filters = List.copyOf(filters);
    this.permission = permission;
    this.pages = pages;
    this.watch = watch;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) throws IOException {
    var call = call(request);
    try (var visit = watch.begin(call)) {
      var answer = answer(call, visit);
      visit.answered(answer.status());
      Sending.send(call, answer, response);
    }
  }

  private Response answer(Call call, Visit visit) {
    try {
      if (watch.stopping()) {
        throw Refusal.of(503, "the server is about to stop").fix("try again in a minute");
      }
      return Filter.through(
          filters,
          call,
          passed -> {
            visit.by(passed.caller().name());
            return routed(passed.parsed(), visit);
          });
    } catch (Refusal no) {
      return refused(call, no);
    } catch (IOException e) {
      LOG.log(Level.ERROR, "event=unreadable method=" + call.method(), e);
      return refused(call, Refusal.of(503, message(e)).fix("run `attache doctor`"));
    } catch (RuntimeException | Error e) {
      // An error too: one question that runs the stack full must not take the connection with it.
      LOG.log(Level.ERROR, "event=broken method=" + call.method(), e);
      return refused(
          call,
          Refusal.of(500, "this is a fault of the program; nothing stored was harmed")
              .fix("try again; if it stays, report it with the log"));
    }
  }

  private Response routed(Call call, Visit visit) throws IOException {
    var known = new TreeSet<String>();
    for (var route : routes) {
      var parts = route.parts(call.path());
      if (parts.isPresent() && route.answers(call.method())) {
        visit.at(route.pattern());
        return permission.answer(route, call, parts.get());
      }
      parts.ifPresent(_ -> known.add(route.method()));
    }
    if (known.isEmpty()) {
      throw Refusal.of(404, "there is no such page")
          .fix(call.forPrograms() ? "see /api for what there is" : "start from /");
    }
    if (known.contains("GET")) {
      known.add("HEAD");
    }
    var allowed = String.join(", ", known);
    var no = Refusal.of(405, "this place does not take " + call.method()).fix("use " + allowed);
    return refused(call, no).with("Allow", allowed);
  }

  private Response refused(Call call, Refusal no) {
    var said = said(call, no.problem());
    return switch (no.status()) {
      case 401 -> said.with("WWW-Authenticate", "Bearer realm=\"Attaché\"");
      case 409, 429, 503 -> said.with("Retry-After", "1");
      default -> said;
    };
  }

  private Response said(Call call, Problem problem) {
    if (call.path().startsWith(ChatDoor.PLACE)) {
      return ChatRefusal.of(problem);
    }
    return call.forPrograms() ? problem.response() : pages.refused(call, problem);
  }

  private static Call call(ServerRequest request) {
    var headers = new HashMap<String, String>();
    for (var header : request.headers()) {
      headers.put(header.name().toLowerCase(Locale.ROOT), header.get());
    }
    var entity =
        request.content().hasEntity()
            ? request.content().inputStream()
            : InputStream.nullInputStream();
    return new Call(
        request.prologue().method().text(),
        request.prologue().uriPath().rawPath(),
        request.query().rawValue(),
        Fields.NONE,
        headers,
        entity,
        request.remotePeer().host(),
        Caller.NOBODY);
  }

  private static String message(IOException e) {
    return e.getMessage() == null ? "what is stored cannot be read" : e.getMessage();
  }
}
