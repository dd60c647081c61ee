package attache.door.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.access.Scope;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Caller;
import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The operations of the interface as tools: each takes one JSON object and gives one. Declared
/// once, they are asked for over REST and as tools in the same words. Safe for use by many threads.
public final class Toolbox {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String COMPONENTS = "#/components/schemas/";

  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, Schema> shapes = new Shapes().named();

  Toolbox(List<Resource> resources) {
    resources.stream()
        .flatMap(resource -> resource.operations().stream())
        .forEach(operation -> operations.put(operation.id(), operation));
  }

  /// One tool.
  ///
  /// @param name names it
  /// @param about what it does
  /// @param writes whether it changes what is stored
  /// @param takes JSON Schema of the object it takes
  /// @param gives JSON Schema of the object it gives; empty where it says nothing of it
  public record Tool(
      String name,
      String about,
      boolean writes,
      Map<String, Object> takes,
      Optional<Map<String, Object>> gives) {}

  /// A tool; empty if there is no operation of its name.
  public Optional<Tool> tool(String name) {
    return Optional.ofNullable(operations.get(name)).map(this::described);
  }

  private Tool described(Operation operation) {
    var about =
        operation.about().isEmpty()
            ? operation.summary()
            : operation.summary() + " " + operation.about();
    return new Tool(
        operation.id(), about, operation.scope() != Scope.READ, takes(operation), gives(operation));
  }

  private Map<String, Object> takes(Operation operation) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    for (var parameter : operation.parameters()) {
      properties.put(
          parameter.name(),
          resolved(parameter.schema().and("description", parameter.about()).of()));
      if (parameter.in().equals("path")) {
        required.add(parameter.name());
      }
    }
    operation
        .body()
        .ifPresent(body -> {
          body.members().forEach((name, schema) -> properties.put(name, resolved(schema.of())));
          required.addAll(body.required());
        });
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  @SuppressWarnings("unchecked")
  private Optional<Map<String, Object>> gives(Operation operation) {
    return Optional.ofNullable(operation.gives().get("application/json"))
        .map(schema -> (Map<String, Object>) resolved(schema.of()))
        .map(schema -> "array".equals(schema.get("type")) ? listed(schema) : schema)
        .filter(schema -> "object".equals(schema.get("type")));
  }

  /// A tool gives an object; what is a list over REST is its member `items`.
  private static Map<String, Object> listed(Map<String, Object> list) {
    return Map.of(
        "type", "object", "properties", Map.of("items", list), "required", List.of("items"));
  }

  /// The same with named shapes put in their places.
  private Object resolved(Object schema) {
    return switch (schema) {
      case Map<?, ?> map when map.get("$ref") instanceof String ref && ref.startsWith(COMPONENTS) ->
          Optional.ofNullable(shapes.get(ref.substring(COMPONENTS.length())))
              .map(shape -> resolved(shape.of()))
              .orElseThrow(() -> new IllegalStateException("no shape is called " + ref));
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> copy.put(String.valueOf(name), resolved(value)));
        yield copy;
      }
      case List<?> list -> list.stream().map(this::resolved).toList();
      default -> schema;
    };
  }

  /// Uses a tool.
  ///
  /// @param arguments what it takes
  /// @param caller who uses it
  /// @return the JSON object it gives
  /// @throws Refusal if the arguments are wrong, or there is nothing of that name
  /// @throws IOException if what is stored cannot be read
  public String use(String name, Map<String, Object> arguments, Caller caller) throws IOException {
    var operation = operations.get(name);
    if (operation == null) {
      throw Refusal.of(404, "there is no tool " + name);
    }
    var left = new LinkedHashMap<>(arguments);
    var parts = new ArrayList<String>();
    var query = new ArrayList<String>();
    for (var parameter : operation.parameters()) {
      var value = left.remove(parameter.name());
      if (parameter.in().equals("path")) {
        parts.add(text(parameter, value));
      } else if (value != null) {
        query.add(parameter.name() + "=" + Fields.encoded(text(parameter, value)));
      }
    }
    if (operation.body().isEmpty() && !left.isEmpty()) {
      var strange = left.keySet().iterator().next();
      throw Refusal.of(400, strange + " is not known").field(strange);
    }
    var answer =
        operation
            .handler()
            .answer(new Asked(operation, call(operation, query, left, caller), parts));
    return json(answer);
  }

  private static String text(Parameter parameter, @Nullable Object value) {
    return switch (value) {
      case null -> throw Refusal.of(400, parameter.name() + " is wanted").field(parameter.name());
      case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(","));
      default -> String.valueOf(value);
    };
  }

  private static Call call(
      Operation operation, List<String> query, Map<String, Object> members, Caller caller) {
    var body = JSON.writeValueAsBytes(members);
    return new Call(
        operation.method(),
        Operation.VERSION + operation.path(),
        String.join("&", query),
        Fields.of(String.join("&", query)),
        Map.of("content-type", "application/json"),
        new ByteArrayInputStream(body),
        "tool",
        caller);
  }

  private static String json(Response answer) {
    var text = new String(answer.body(), UTF_8);
    return text.startsWith("[") ? "{\"items\":" + text + "}" : text;
  }
}
