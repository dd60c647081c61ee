package attache.door.http.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One request, as handlers see it.
///
/// @param method in capitals
/// @param path as sent, from the first slash on, still encoded
/// @param search what follows the question mark, as sent
/// @param query the same taken apart; empty until a route answers
/// @param headers names in small letters
/// @param entity what was sent along; read once
/// @param from the network address it comes from
/// @param caller who makes it
public record Call(
    String method,
    String path,
    String search,
    Fields query,
    Map<String, String> headers,
    InputStream entity,
    String from,
    Caller caller) {
  /// Most bytes of a body that are read.
  public static final int LARGEST_BODY = 64 * 1024;

  private static final Set<String> PROBES = Set.of("/health", "/ready", "/metrics");

  /// The same with its query taken apart.
  ///
  /// @throws Refusal 400 if it is not well encoded
  public Call parsed() {
    return new Call(method, path, search, Fields.of(search), headers, entity, from, caller);
  }

  /// The same, made by somebody.
  public Call by(Caller known) {
    return new Call(method, path, search, query, headers, entity, from, known);
  }

  /// The same with a body that was read already.
  public Call with(byte[] body) {
    var read = new ByteArrayInputStream(body);
    return new Call(method, path, search, query, headers, read, from, caller);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /// Whether it may change something.
  public boolean writes() {
    return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
  }

  /// Whether another site's page made the browser send this.
  public boolean fromAnotherSite() {
    return header("sec-fetch-site")
        .map(site -> !site.equals("same-origin") && !site.equals("none"))
        .orElse(false);
  }

  /// Whether a program asks, not a reader.
  public boolean forPrograms() {
    return path.startsWith("/api/")
        || path.startsWith("/v1/")
        || path.equals("/mcp")
        || PROBES.contains(path);
  }

  /// The whole body.
  ///
  /// @param type the content type it must have
  /// @throws Refusal 415 if it has another, 413 if it is larger than [#LARGEST_BODY]
  public byte[] body(String type) throws IOException {
    return body(type, LARGEST_BODY);
  }

  /// The whole body.
  ///
  /// @param type the content type it must have
  /// @param most bytes it may have
  /// @throws Refusal 415 if it has another, 413 if it is larger
  public byte[] body(String type, int most) throws IOException {
    var sent = header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!sent.equals(type)) {
      throw Refusal.of(
              415, "the body must be " + type + ", got " + (sent.isEmpty() ? "no type" : sent))
          .field("Content-Type")
          .fix("send Content-Type: " + type);
    }
    return bytes(most);
  }

  /// The whole body, whatever it is.
  ///
  /// @throws Refusal 413 if it is larger than [#LARGEST_BODY]
  public byte[] bytes() throws IOException {
    return bytes(LARGEST_BODY);
  }

  /// The whole body, whatever it is.
  ///
  /// @param most bytes it may have
  /// @throws Refusal 413 if it is larger
  public byte[] bytes(int most) throws IOException {
    if (declaredLength() > most) {
      throw tooLarge(most);
    }
    var body = entity.readNBytes(most + 1);
    if (body.length > most) {
      throw tooLarge(most);
    }
    return body;
  }

  private long declaredLength() {
    try {
      return header("content-length").map(Long::parseLong).orElse(0L);
    } catch (NumberFormatException e) {
      throw Refusal.of(400, "the length of the body must be a number").field("Content-Length");
    }
  }

  private static Refusal tooLarge(int most) {
    return Refusal.of(413, "the body must have at most %d bytes".formatted(most))
        .fix("send less at a time");
  }
}
