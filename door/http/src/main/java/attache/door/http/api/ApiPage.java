package attache.door.http.api;

import java.util.List;

/// The document of the interface as a page to read. Every word of it is declared in the program; it
/// is escaped all the same.
final class ApiPage {
  private final StringBuilder html = new StringBuilder();

  private ApiPage() {}

  /// @param styles address of the style sheet
  static String of(List<Resource> resources, String styles) {
    var page = new ApiPage();
    page.head(styles);
    page.contents(resources);
    resources.forEach(page::resource);
    page.html.append("</div></main></body></html>\n");
    return page.html.toString();
  }

  private void head(String styles) {
    html.append(
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>For programs · Attaché</title><link rel="stylesheet" href="%s"></head>
        <body class="alone"><a class="skip" href="#main">Skip to the text</a>
        <header class="top"><a class="name" href="/">Attaché</a></header>
        <main id="main" tabindex="-1"><div class="plain programs"><h1>For programs</h1>
        <p>Everything the pages show and do, under <code>/api/v1</code>. The same as OpenAPI 3.1:
        <a href="/api/openapi.json">/api/openapi.json</a>. <a href="/">Back to the pages</a></p>
        <p>Where the server asks for keys, send <code>Authorization: Bearer KEY</code>. Errors are
        <code>application/problem+json</code> and name the field and the fix. Lists give
        <code>next</code>, to be sent as <code>cursor</code>. What is read carries an
        <code>ETag</code>; send it as <code>If-None-Match</code>. Writes may carry an
        <code>Idempotency-Key</code>: sent twice, they happen once.</p>
        """
            .formatted(styles));
  }

  private void contents(List<Resource> resources) {
    html.append("<nav aria-label=\"What there is\"><ul class=\"goes-to\">\n");
    for (var resource : resources) {
      html.append(
          "<li><a href=\"#%s\">%s</a></li>\n".formatted(anchor(resource), safe(resource.name())));
    }
    html.append("</ul></nav>\n");
  }

  private static String anchor(Resource resource) {
    return "of-" + safe(resource.name()).replace(' ', '-');
  }

  private void resource(Resource resource) {
    html.append("<h2 id=\"%s\">".formatted(anchor(resource)))
        .append(safe(resource.name()))
        .append("</h2>\n<p>");
    html.append(told(resource.about())).append("</p>\n");
    resource.operations().forEach(this::operation);
  }

  private void operation(Operation operation) {
    html.append(
        "<section id=\"%s\"><h3><code>%s %s</code></h3>\n<p>%s %s</p>\n"
            .formatted(
                safe(operation.id()),
                operation.method(),
                safe(Operation.VERSION + operation.path()),
                told(operation.summary()),
                told(operation.about())));
    html.append("<p>A key must allow <em>")
        .append(operation.scope().word())
        .append("</em>. Gives ");
    html.append(safe(String.join(", ", operation.gives().keySet()))).append(".</p>\n");
    if (!operation.parameters().isEmpty()) {
      html.append("<dl>\n");
      operation.parameters().forEach(this::parameter);
      html.append("</dl>\n");
    }
    operation
        .body()
        .ifPresent(body ->
            html.append("<p>Sent, for example:</p><pre tabindex=\"0\"><code>")
                .append(safe(Listed.json(body.example())))
                .append("</code></pre>\n"));
    html.append("</section>\n");
  }

  private void parameter(Parameter parameter) {
    html.append("<dt><code>").append(safe(parameter.name())).append("</code></dt><dd>");
    html.append(told(parameter.about()));
    var words = choices(parameter);
    if (!words.isEmpty()) {
      html.append(" One of: ").append(safe(words)).append('.');
    }
    html.append("</dd>\n");
  }

  private static String choices(Parameter parameter) {
    var schema =
        parameter.several() ? parameter.schema().of().get("items") : parameter.schema().of();
    return schema instanceof java.util.Map<?, ?> of && of.get("enum") instanceof List<?> all
        ? String.join(", ", all.stream().map(String::valueOf).toList())
        : "";
  }

  /// What stands between backquotes is code.
  private static String told(String text) {
    return safe(text).replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
