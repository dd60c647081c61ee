package attache.door.http.api;

import attache.door.http.exchange.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON object a program sent, read member by member.
final class Sent {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_ITEMS = 50;

  private final JsonNode object;
  private final String fix;

  /// @throws Refusal 400 naming the member at fault
  Sent(Body declared, byte[] body) {
    this.fix = "send " + JSON.writeValueAsString(declared.example());
    this.object = object(body);
    for (var name : object.propertyNames()) {
      if (!declared.members().containsKey(name)) {
        throw wrong(name, "is not known", "send " + String.join(", ", declared.members().keySet()));
      }
    }
  }

  private JsonNode object(byte[] body) {
    try {
      var node = JSON.readTree(body);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw Refusal.of(400, "the body is not JSON" + place(e)).fix(fix);
    }
    throw Refusal.of(400, "the body must be a JSON object").fix(fix);
  }

  private static String place(JacksonException e) {
    return Optional.ofNullable(e.getLocation())
        .map(at -> ": line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()))
        .orElse("");
  }

  JsonNode node() {
    return object;
  }

  /// A member that must be there.
  String text(String name, int most) {
    return maybe(name, most)
        .orElseThrow(() -> wrong(name, "must be a string that is not blank", fix));
  }

  Optional<String> maybe(String name, int most) {
    var node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    var text = text(name, node, most);
    if (text.isBlank()) {
      throw wrong(name, "must be a string that is not blank", fix);
    }
    return Optional.of(text);
  }

  List<String> several(String name, int most) {
    var node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > MOST_ITEMS) {
      throw wrong(name, "must be an array of at most %d strings".formatted(MOST_ITEMS), fix);
    }
    var all = new ArrayList<String>();
    for (var i = 0; i < node.size(); i++) {
      all.add(text(name + "[" + i + "]", node.get(i), most));
    }
    return all;
  }

  /// An object of strings.
  Map<String, String> fields(String name, int most) {
    var node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Map.of();
    }
    if (!node.isObject() || node.size() > MOST_ITEMS) {
      throw wrong(name, "must be an object of at most %d strings".formatted(MOST_ITEMS), fix);
    }
    var all = new LinkedHashMap<String, String>();
    node.properties()
        .forEach(
            one -> all.put(one.getKey(), text(name + "." + one.getKey(), one.getValue(), most)));
    return all;
  }

  int number(String name, int least, int most, int otherwise) {
    var node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return otherwise;
    }
    if (!node.isInt() || node.asInt() < least || node.asInt() > most) {
      throw wrong(name, "must be a whole number from %d to %d".formatted(least, most), fix);
    }
    return node.asInt();
  }

  private static String text(String name, JsonNode node, int most) {
    if (!node.isString() || node.asString().length() > most) {
      throw wrong(
          name,
          "must be a string of at most %d characters".formatted(most),
          node.isString() ? "shorten it" : "write it between quotation marks");
    }
    return node.asString();
  }

  static Refusal wrong(String name, String what, String fix) {
    return Refusal.of(400, name + " " + what).field(name).fix(fix);
  }
}
