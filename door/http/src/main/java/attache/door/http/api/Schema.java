package attache.door.http.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a value looks like, as JSON Schema 2020-12 says it.
///
/// @param of the members of the schema
record Schema(Map<String, Object> of) {
  Schema {
    of = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(of));
  }

  static Schema text() {
    return new Schema(Map.of("type", "string"));
  }

  static Schema text(int most) {
    return text().and("minLength", 1).and("maxLength", most);
  }

  static Schema number(int least, int most, int otherwise) {
    return whole().and("minimum", least).and("maximum", most).and("default", otherwise);
  }

  static Schema whole() {
    return new Schema(Map.of("type", "integer"));
  }

  static Schema truth() {
    return new Schema(Map.of("type", "boolean"));
  }

  /// A day, a month or a year.
  static Schema day() {
    return text().and("pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$");
  }

  /// One of the names of an enum, in small letters.
  static Schema choice(Class<? extends Enum<?>> type) {
    return text().and("enum", words(type));
  }

  static Schema list(Schema of) {
    return new Schema(Map.of("type", "array")).and("items", of.of());
  }

  static Schema ref(String name) {
    return new Schema(Map.of("$ref", "#/components/schemas/" + name));
  }

  /// An object whose members are all there.
  static Schema object(Map<String, Schema> members) {
    var properties = new LinkedHashMap<String, Object>();
    members.forEach((name, schema) -> properties.put(name, schema.of()));
    return new Schema(Map.of("type", "object"))
        .and("properties", properties)
        .and("required", List.copyOf(members.keySet()));
  }

  /// The same, or null.
  Schema orNull() {
    return new Schema(Map.of("anyOf", List.of(of, Map.of("type", "null"))));
  }

  Schema and(String name, Object value) {
    var more = new LinkedHashMap<>(of);
    more.put(name, value);
    return new Schema(more);
  }

  static List<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /// Members in the order they are given: name, schema, name, schema.
  static Map<String, Schema> members(Object... pairs) {
    var members = new LinkedHashMap<String, Schema>();
    for (var i = 0; i < pairs.length; i += 2) {
      members.put((String) pairs[i], (Schema) pairs[i + 1]);
    }
    return members;
  }
}
