package attache.door.http;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import attache.door.http.manners.Gate;
import attache.door.http.manners.Manners;
import attache.door.http.pages.Pages;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/// Takes every request: asks the gate, finds the route, sends what comes of it.
final class FrontDoor implements Handler {
  private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());
  private static final int WORTH_PACKING = 1000;

  private final List<Route> routes;
  private final Gate gate;
  private final Pages pages;

  FrontDoor(List<Route> routes, Gate gate, Pages pages) {
    this.routes = List.copyOf(routes);
    this.gate = gate;
    this.pages = pages;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) throws IOException {
    var call = call(request);
    send(call, answer(call, request.query().rawValue()), response);
  }

  private Response answer(Call call, String query) {
    try {
      var turnedAway = gate.refuse(call);
      return turnedAway.isPresent()
          ? refused(call, turnedAway.get())
          : routed(call.with(Fields.of(query)));
    } catch (Refusal no) {
      return refused(call, no);
    } catch (IOException e) {
      LOG.log(Level.ERROR, "event=unreadable method=" + call.method(), e);
      return refused(call, Refusal.of(503, message(e)).fix("run `attache doctor`"));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "event=broken method=" + call.method(), e);
      return refused(
          call,
          Refusal.of(500, "this is a fault of the program; nothing stored was harmed")
              .fix("try again; if it stays, report it with the log"));
    }
  }

  private Response routed(Call call) throws IOException {
    var known = new TreeSet<String>();
    for (var route : routes) {
      var parts = route.parts(call.path());
      if (parts.isPresent() && route.answers(call.method())) {
        return route.handler().answer(call, parts.get());
      }
      parts.ifPresent(_ -> known.add(route.method()));
    }
    if (known.isEmpty()) {
      throw Refusal.of(404, "there is no such page").fix("start from /");
    }
    if (known.contains("GET")) {
      known.add("HEAD");
    }
    var allowed = String.join(", ", known);
    var no = Refusal.of(405, "this place does not take " + call.method()).fix("use " + allowed);
    return refused(call, no).with("Allow", allowed);
  }

  private Response refused(Call call, Refusal no) {
    return call.forPrograms() ? no.problem().response() : pages.refused(call, no.problem());
  }

  private static void send(Call call, Response answer, ServerResponse response) throws IOException {
    response.status(answer.status());
    Manners.HEADERS.forEach(response::header);
    answer.headers().forEach(response::header);
    var body = answer.body();
    if (body.length > 0) {
      response.header("Content-Type", answer.type());
    }
    if (body.length >= WORTH_PACKING) {
      response.header("Vary", "Accept-Encoding");
      if (call.header("accept-encoding").orElse("").toLowerCase(Locale.ROOT).contains("gzip")) {
        response.header("Content-Encoding", "gzip");
        body = packed(body);
      }
    }
    if (call.method().equals("HEAD")) {
      response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
      response.send();
    } else {
      response.send(body);
    }
  }

  private static byte[] packed(byte[] body) throws IOException {
    var packed = new ByteArrayOutputStream(body.length / 3);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    return packed.toByteArray();
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
        Fields.NONE,
        headers,
        entity);
  }

  private static String message(IOException e) {
    return e.getMessage() == null ? "what is stored cannot be read" : e.getMessage();
  }
}
