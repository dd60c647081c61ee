package attache.door.http;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Response;
import attache.door.http.manners.Headers;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// Sends responses: with the headers that all have, packed where that is worth it, at once or piece
/// by piece.
final class Sending {
  private static final System.Logger LOG = System.getLogger(Sending.class.getName());
  private static final int WORTH_PACKING = 1000;

  private Sending() {}

  static void send(Call call, Response answer, ServerResponse response) throws IOException {
    response.status(answer.status());
    Headers.ALL.forEach(response::header);
    answer.headers().forEach(response::header);
    if (answer.outflow().isPresent()) {
      flow(answer, response);
      return;
    }
    var body = answer.body();
    if (body.length > 0) {
      response.header("Content-Type", answer.type());
    }
    if (body.length >= WORTH_PACKING) {
      response.header("Vary", "Accept-Encoding");
      if (call.header("accept-encoding").orElse("").toLowerCase(Locale.ROOT).contains("gzip")) {
        response.header("Content-Encoding", "gzip");
        body = packed(body);
      }
    }
    if (call.method().equals("HEAD")) {
      response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
      response.send();
    } else {
      response.send(body);
    }
  }

  private static void flow(Response answer, ServerResponse response) {
    response.header("Content-Type", answer.type());
    try (var out = response.outputStream()) {
      answer.outflow().orElseThrow().into(out);
    } catch (IOException | RuntimeException e) {
      // Whoever asked has gone; the rest is for nobody.
      LOG.log(System.Logger.Level.DEBUG, "event=stream-ended reason={0}", e.getMessage());
    } catch (Error e) {
      LOG.log(System.Logger.Level.ERROR, "event=broken-stream", e);
    }
  }

  private static byte[] packed(byte[] body) throws IOException {
    var packed = new ByteArrayOutputStream(body.length / 3);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    return packed.toByteArray();
  }
}
