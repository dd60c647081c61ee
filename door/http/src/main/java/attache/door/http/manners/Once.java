package attache.door.http.manners;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Does a write that comes twice with one `Idempotency-Key` once, and gives the second the answer
/// of the first. For a day, while the server runs: nothing of it is stored, since an answer can
/// hold what shall not be kept.
public final class Once implements Filter {
  private static final int MOST = 1000;
  private static final Duration KEPT = Duration.ofDays(1);

  private record Done(String place, byte[] body, Optional<Response> answer, long at) {}

  private final Map<String, Done> done = new LinkedHashMap<>();
  private final LongSupplier nanos;

  public Once(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public Response around(Call call, Next next) throws IOException {
    var key = call.header("idempotency-key");
    if (!call.writes() || key.isEmpty() || !call.path().startsWith("/api/")) {
      return next.answer(call);
    }
    if (!key.get().matches("[!-~]{1,200}")) {
      throw Refusal.of(400, "an idempotency key is 1 to 200 visible characters")
          .field("Idempotency-Key")
          .fix("send a fresh random one with each write that is to happen once");
    }
    var body = call.bytes();
    var name = call.caller().name() + " " + key.get();
    var place = call.method() + " " + call.path();
    var before = begin(name, new Done(place, body, Optional.empty(), nanos.getAsLong()));
    if (before.isPresent()) {
      return again(before.get(), place, body);
    }
    return first(call.with(body), name, next);
  }

  private Response first(Call call, String name, Next next) throws IOException {
    var kept = Optional.<Response>empty();
    try {
      var answer = next.answer(call);
      if (answer.outflow().isEmpty() && answer.status() < 500) {
        kept = Optional.of(answer);
      }
      return answer;
    } finally {
      end(name, kept);
    }
  }

  private static Response again(Done before, String place, byte[] body) {
    if (!before.place.equals(place) || !Arrays.equals(before.body, body)) {
      throw Refusal.of(422, "this idempotency key came before with another request")
          .field("Idempotency-Key")
          .fix("send a fresh key with each new request");
    }
    return before
        .answer
        .orElseThrow(() ->
            Refusal.of(409, "the same request is under way")
                .field("Idempotency-Key")
                .fix("wait a second and send it again"))
        .with("Idempotency-Replayed", "true");
  }

  private synchronized Optional<Done> begin(String name, Done fresh) {
    done.values().removeIf(one -> one.answer.isPresent() && fresh.at - one.at > KEPT.toNanos());
    var before = done.get(name);
    if (before == null) {
      if (done.size() >= MOST) {
        done.remove(done.keySet().iterator().next());
      }
      done.put(name, fresh);
    }
    return Optional.ofNullable(before);
  }

  private synchronized void end(String name, Optional<Response> answer) {
    var begun = done.remove(name);
    if (begun != null && answer.isPresent()) {
      done.put(name, new Done(begun.place, begun.body, answer, begun.at));
    }
  }
}
