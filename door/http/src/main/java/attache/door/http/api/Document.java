package attache.door.http.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The OpenAPI 3.1 document of some resources.
final class Document {
  private Document() {}

  static Map<String, Object> of(List<Resource> resources) {
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title",
            "Attaché",
            "version",
            "1",
            "description",
            "Everything the pages of Attaché show and do. Errors are problem+json (RFC 9457) and"
                + " name the field and the fix. What is read carries an ETag; writes may carry an"
                + " Idempotency-Key.",
            "license",
            Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
    document.put("servers", List.of(Map.of("url", Operation.VERSION)));
    document.put("security", List.of(Map.of("key", List.of()), Map.of()));
    document.put(
        "tags",
        resources.stream()
            .map(one -> Map.of("name", one.name(), "description", one.about()))
            .toList());
    document.put("paths", paths(resources));
    document.put("components", components());
    return document;
  }

  private static Map<String, Object> paths(List<Resource> resources) {
    var paths = new LinkedHashMap<String, Map<String, Object>>();
    for (var resource : resources) {
      for (var operation : resource.operations()) {
        paths
            .computeIfAbsent(operation.path(), _ -> new LinkedHashMap<>())
            .put(operation.method().toLowerCase(Locale.ROOT), operation.described(resource.name()));
      }
    }
    return new LinkedHashMap<>(paths);
  }

  private static Map<String, Object> components() {
    var schemas = new LinkedHashMap<String, Object>();
    new Shapes().named().forEach((name, schema) -> schemas.put(name, schema.of()));
    return Map.of(
        "schemas",
        schemas,
        "responses",
        Map.of(
            "Problem",
            Map.of(
                "description",
                "It was not done; the problem says why, which field is at fault and what to do.",
                "content",
                Map.of("application/problem+json", Map.of("schema", Schema.ref("Problem").of())))),
        "securitySchemes",
        Map.of(
            "key",
            Map.of(
                "type",
                "http",
                "scheme",
                "bearer",
                "description",
                "A key, where the server asks for one: attache keys add NAME")));
  }
}
