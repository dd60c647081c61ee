package attache.door.http.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON object that an operation is sent.
///
/// @param members what it may have
/// @param required what it must have
/// @param example one that works
record Body(Map<String, Schema> members, List<String> required, Map<String, Object> example) {
  Body {
    members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
    required = List.copyOf(required);
  }

  Map<String, Object> described() {
    var schema =
        Schema.object(members).and("required", required).and("additionalProperties", false);
    if (required.isEmpty()) {
      var loose = new LinkedHashMap<>(schema.of());
      loose.remove("required");
      schema = new Schema(loose);
    }
    return Map.of(
        "required",
        true,
        "content",
        Map.of("application/json", Map.of("schema", schema.of(), "example", example)));
  }
}
