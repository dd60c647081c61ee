package attache.door.http.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What is sent back. Nothing of it is stored by browsers unless it says so.
public final class Response {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CACHE = "Cache-Control";

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;
  private final Optional<Outflow> outflow;

  private Response(
      int status,
      String type,
      byte[] body,
      Map<String, String> headers,
      Optional<Outflow> outflow) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
    this.outflow = outflow;
  }

  // For the audit log alone: never sent.
  private static final String SUBJECT = ":subject";
  private static final String WORDS = ":words";

  /// Writes a body piece by piece.
  public interface Outflow {
    /// @param out each flush sends what was written
    /// @throws IOException if nobody reads any more
    void into(OutputStream out) throws IOException;
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
    return new Response(status, type, body, Map.of(CACHE, "no-store"), Optional.empty());
  }

  /// A body that comes piece by piece.
  public static Response flowing(String type, Outflow outflow) {
    return new Response(200, type, new byte[0], Map.of(CACHE, "no-store"), Optional.of(outflow));
  }

  /// Sends a browser elsewhere, to be fetched with GET.
  public static Response seeOther(String place) {
    return of(303, "text/plain; charset=utf-8", new byte[0]).with("Location", place);
  }

  public Response with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, type, body, more, outflow);
  }

  public Response as(String type) {
    return new Response(status, type, body, headers, outflow);
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

  /// The same, saying what was done to which data, and in which words, for the audit log.
  ///
  /// @param subject id of the data
  /// @param words the question; kept only where such words are kept
  public Response about(String subject, String words) {
    return with(SUBJECT, subject).with(WORDS, words);
  }

  /// Which data it was done to, where that does not stand in the path.
  public Optional<String> subject() {
    return Optional.ofNullable(headers.get(SUBJECT));
  }

  /// The question.
  public Optional<String> words() {
    return Optional.ofNullable(headers.get(WORDS)).filter(words -> !words.isBlank());
  }

  /// The same without a body, for those who have it.
  public Response unchanged() {
    return new Response(304, type, new byte[0], headers, Optional.empty());
  }

  /// What writes the body, where it comes piece by piece.
  public Optional<Outflow> outflow() {
    return outflow;
  }

  /// What is sent before the body, in that order.
  public Map<String, String> headers() {
    var sent = new LinkedHashMap<>(headers);
    sent.remove(SUBJECT);
    sent.remove(WORDS);
    return sent;
  }
}
