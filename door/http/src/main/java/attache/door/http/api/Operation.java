package attache.door.http.api;

import attache.access.Scope;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something programs can have done: how it is asked for, what comes of it, who does it. Route and
/// description are made of the same declaration.
///
/// @param id names it, in the document and in the audit log
/// @param method in capitals
/// @param path below `/api/v1`, with `{names}`
/// @param summary what it does, a line
/// @param about more of it; may be empty
/// @param scope what a key must allow
/// @param parameters what path and query say
/// @param body the members of the JSON object that is sent; empty when none is
/// @param gives the forms of what is given, by content type
/// @param handler who does it
record Operation(
    String id,
    String method,
    String path,
    String summary,
    String about,
    Scope scope,
    List<Parameter> parameters,
    Optional<Body> body,
    Map<String, Schema> gives,
    Handler handler) {
  static final String VERSION = "/api/v1";

  /// Does it.
  interface Handler {
    Response answer(Asked asked) throws IOException;
  }

  Operation {
    parameters = List.copyOf(parameters);
    gives = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(gives));
  }

  static Operation get(String id, String path, String summary, Handler handler) {
    return of(id, "GET", path, summary, Scope.READ, handler);
  }

  static Operation post(String id, String path, String summary, Handler handler) {
    return of(id, "POST", path, summary, Scope.WRITE, handler);
  }

  static Operation put(String id, String path, String summary, Handler handler) {
    return of(id, "PUT", path, summary, Scope.WRITE, handler);
  }

  static Operation delete(String id, String path, String summary, Handler handler) {
    return of(id, "DELETE", path, summary, Scope.WRITE, handler);
  }

  private static Operation of(
      String id, String method, String path, String summary, Scope scope, Handler handler) {
    return new Operation(
        id,
        method,
        path,
        summary,
        "",
        scope,
        inPath(path),
        Optional.empty(),
        Map.of("application/json", new Schema(Map.of("type", "object"))),
        handler);
  }

  private static List<Parameter> inPath(String path) {
    var parameters = new ArrayList<Parameter>();
    for (var part : path.split("/")) {
      if (part.startsWith("{")) {
        var name = part.substring(1, part.length() - 1);
        parameters.add(Parameter.path(name, "The " + name + ", as lists give it."));
      }
    }
    return parameters;
  }

  Operation about(String more) {
    return new Operation(id, method, path, summary, more, scope, parameters, body, gives, handler);
  }

  Operation needing(Scope needed) {
    return new Operation(
        id, method, path, summary, about, needed, parameters, body, gives, handler);
  }

  Operation takes(Parameter... more) {
    return takes(List.of(more));
  }

  Operation takes(List<Parameter> more) {
    var all = new ArrayList<>(parameters);
    all.addAll(more);
    return new Operation(id, method, path, summary, about, scope, all, body, gives, handler);
  }

  Operation sent(Body sent) {
    return new Operation(
        id, method, path, summary, about, scope, parameters, Optional.of(sent), gives, handler);
  }

  Operation gives(Schema schema) {
    return new Operation(
        id,
        method,
        path,
        summary,
        about,
        scope,
        parameters,
        body,
        Map.of("application/json", schema),
        handler);
  }

  /// Given in another form, too.
  Operation or(String type) {
    var more = new LinkedHashMap<>(gives);
    more.put(type, Schema.text());
    return new Operation(id, method, path, summary, about, scope, parameters, body, more, handler);
  }

  /// Given in one form that is no JSON.
  Operation only(String type) {
    return new Operation(
        id,
        method,
        path,
        summary,
        about,
        scope,
        parameters,
        body,
        Map.of(type, Schema.text()),
        handler);
  }

  Route route() {
    var pattern = VERSION + path.replaceAll("\\{[^}]+}", "*");
    return Route.of(method, pattern, scope, this::answer).named(id);
  }

  private Response answer(Call call, List<String> parts) throws IOException {
    try {
      return handler.answer(new Asked(this, call, parts));
    } catch (IllegalArgumentException e) {
      // Core says what was wanted, what came and what to do.
      throw Refusal.of(400, String.valueOf(e.getMessage())).fix("see /api#" + id);
    }
  }

  /// As OpenAPI has it.
  Map<String, Object> described(String tag) {
    var said = new LinkedHashMap<String, Object>();
    said.put("operationId", id);
    said.put("tags", List.of(tag));
    said.put("summary", summary);
    if (!about.isEmpty()) {
      said.put("description", about);
    }
    said.put("x-scope", scope.word());
    if (!parameters.isEmpty()) {
      said.put("parameters", parameters.stream().map(Parameter::described).toList());
    }
    body.ifPresent(sent -> said.put("requestBody", sent.described()));
    var content = new LinkedHashMap<String, Object>();
    gives.forEach((type, schema) -> content.put(type, Map.of("schema", schema.of())));
    var replies = new LinkedHashMap<String, Object>();
    replies.put("200", Map.of("description", "Done.", "content", content));
    replies.put("default", Map.of("$ref", "#/components/responses/Problem"));
    said.put("responses", replies);
    return said;
  }
}
