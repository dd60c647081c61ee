package attache.door.http;

import attache.door.http.exchange.Problem;
import attache.door.http.manners.Headers;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;

/// Answers what never became a request: a broken first line, headers without end, a body too large.
/// Says nothing of what came, so that nothing of it is sent back.
final class Misread implements DirectHandler {
  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType event,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    // Handlers tell of their own faults; what fails around them is a request that makes no sense.
    var code = status.code() < 400 || status.code() >= 500 ? Status.BAD_REQUEST_400 : status;
    var answer =
        new Problem(
                code.code(), Problem.title(code.code()), "this cannot be read as a request", "", "")
            .response();
    Headers.ALL.forEach((name, value) -> headers.set(HeaderNames.create(name), value));
    headers.set(HeaderNames.CONTENT_TYPE, answer.type());
    headers.set(HeaderNames.CACHE_CONTROL, "no-store");
    return TransportResponse.builder()
        .status(code)
        .headers(headers)
        .keepAlive(false)
        .entity(answer.body())
        .build();
  }
}
