package attache.door.http.api;

import java.util.LinkedHashMap;
import java.util.Map;

/// What an operation is told in its path or its query.
///
/// @param name as it is written
/// @param in `path` or `query`
/// @param about what it is, one sentence
/// @param schema what it looks like
record Parameter(String name, String in, String about, Schema schema) {
  /// How many of a list are wanted.
  static final Parameter LIMIT =
      query("limit", "How many are wanted at most.", Schema.number(1, 500, 50));

  /// Where a list goes on.
  static final Parameter CURSOR =
      query("cursor", "Where to go on: `next` of the page before, unchanged.", Schema.text(200));

  static Parameter path(String name, String about) {
    return new Parameter(name, "path", about, Schema.text(200));
  }

  static Parameter query(String name, String about, Schema schema) {
    return new Parameter(name, "query", about, schema);
  }

  static Parameter words(String name, String about) {
    return query(name, about, Schema.text(500));
  }

  static Parameter choice(String name, String about, Class<? extends Enum<?>> type) {
    return query(name, about, Schema.choice(type));
  }

  /// Several values, with commas between them.
  static Parameter choices(String name, String about, Class<? extends Enum<?>> type) {
    return query(name, about + " Several with commas.", Schema.list(Schema.choice(type)));
  }

  static Parameter truth(String name, String about) {
    return query(name, about, Schema.truth());
  }

  static Parameter day(String name, String about) {
    return query(name, about, Schema.day());
  }

  boolean several() {
    return "array".equals(schema.of().get("type"));
  }

  Map<String, Object> described() {
    var said = new LinkedHashMap<String, Object>();
    said.put("name", name);
    said.put("in", in);
    said.put("description", about);
    said.put("required", in.equals("path"));
    if (several()) {
      said.put("style", "form");
      said.put("explode", false);
    }
    said.put("schema", schema.of());
    return said;
  }
}
