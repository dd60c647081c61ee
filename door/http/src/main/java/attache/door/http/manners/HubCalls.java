package attache.door.http.manners;

import attache.desk.HubDesk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.source.hub.Intent;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Answers the hubs that tell of the news of sources (WebSub): the one place that others reach
/// without a key.
///
/// It stands before all other filters and passes nothing on: a hub has no key, no token and no
/// origin, and knows the server under the address of the proxy. Instead it knows a path of 256 bits
/// of chance and signs what it tells. Whoever does not know one learns nothing, not even why.
public final class HubCalls implements Filter {
  /// Most bytes that a hub may tell at once.
  public static final int LARGEST = 5 * 1024 * 1024;

  private static final System.Logger LOG = System.getLogger(HubCalls.class.getName());
  private static final String PLACE = HubDesk.PLACE + "/";
  private static final int CALLS_A_MINUTE = 600;
  private static final int MISSES_A_MINUTE = 120;
  private static final int OF_ONE_A_MINUTE = 60;

  private final HubDesk hubs;
  private final Pace pace;

  public HubCalls(HubDesk hubs, LongSupplier nanos) {
    this.hubs = hubs;
    this.pace = new Pace(nanos);
  }

  @Override
  public Response around(Call call, Next next) throws IOException {
    if (!call.path().startsWith(PLACE)) {
      return next.answer(call);
    }
    try {
      return answer(call);
    } catch (Refusal no) {
      return no.status() == 429 ? status(429).with("Retry-After", "60") : status(no.status());
    } catch (IOException e) {
      LOG.log(Level.ERROR, "event=hub-unanswered method=" + call.method(), e);
      return status(503).with("Retry-After", "60");
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "event=hub-broken method=" + call.method(), e);
      return status(500);
    }
  }

  private Response answer(Call call) throws IOException {
    var path = call.path().substring(PLACE.length());
    if (!path.matches("[0-9a-f]{64}") || !hubs.callback().knows(path)) {
      pace.count("misses", MISSES_A_MINUTE);
      return status(404);
    }
    // Whoever guesses, and a hub that calls too often, do not use up what the others may do.
    pace.count(path, OF_ONE_A_MINUTE);
    pace.count("all", CALLS_A_MINUTE);
    return switch (call.method()) {
      case "GET" -> confirm(call, path);
      case "POST" -> take(call, path);
      default -> status(405).with("Allow", "GET, POST");
    };
  }

  private static Response status(int status) {
    return Response.of(status, "text/plain; charset=utf-8", new byte[0]);
  }

  private Response confirm(Call call, String path) throws IOException {
    var asked = Fields.of(call.search());
    var intent =
        new Intent(
            asked.first("hub.mode").orElse(""),
            asked.first("hub.topic"),
            asked.all("hub.challenge").stream().filter(text -> !text.isEmpty()).findFirst(),
            asked.first("hub.lease_seconds"),
            asked.first("hub.reason"));
    return hubs.callback().confirm(path, intent).map(HubCalls::echo).orElseGet(() -> status(404));
  }

  /// Sent as text that no browser takes for anything else.
  private static Response echo(String challenge) {
    return Response.of(
        200,
        "text/plain; charset=utf-8",
        challenge.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /// A signature that is wrong is answered like one that is right, as the Recommendation wants.
  private Response take(Call call, String path) throws IOException {
    byte[] content;
    try {
      content = call.bytes(LARGEST);
    } catch (Refusal tooLarge) {
      hubs.callback().tooLarge(path);
      throw tooLarge;
    }
    var type = Optional.ofNullable(call.headers().get("content-type"));
    var outcome = hubs.callback().take(path, call.header("x-hub-signature"), type, content);
    return switch (outcome) {
      case TAKEN -> {
        hubs.goOn();
        yield status(202);
      }
      case IGNORED -> status(202);
      case UNKNOWN -> status(404);
      case OVER -> status(410);
      case FULL -> status(503).with("Retry-After", "60");
    };
  }
}
