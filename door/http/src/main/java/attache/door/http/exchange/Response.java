package attache.door.http.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What is sent back. Nothing of it is stored by browsers unless it says so.
public final class Response {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CACHE = "Cache-Control";

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  private Response(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
  }

  public static Response page(int status, String html) {
    return of(status, "text/html; charset=utf-8", html.getBytes(UTF_8));
  }

  /// @param value records, maps, lists, strings, numbers
  public static Response json(int status, Object value) {
    return jsonText(status, JSON.writeValueAsString(value));
  }

  public static Response jsonText(int status, String json) {
    return of(status, "application/json", json.getBytes(UTF_8));
  }

  public static Response of(int status, String type, byte[] body) {
    return new Response(status, type, body, Map.of(CACHE, "no-store"));
  }

  /// Sends a browser elsewhere, to be fetched with GET.
  public static Response seeOther(String place) {
    return of(303, "text/plain; charset=utf-8", new byte[0]).with("Location", place);
  }

  public Response with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, type, body, more);
  }

  public Response as(String type) {
    return new Response(status, type, body, headers);
  }

  /// To be kept by browsers for good: its address changes with its bytes.
  public Response forGood() {
    return with(CACHE, "public, max-age=31536000, immutable");
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  public byte[] body() {
    return body;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
