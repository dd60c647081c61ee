package attache.door.http.manners;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Response;
import java.io.IOException;
import java.util.function.LongSupplier;

/// Holds callers to their requests a minute: each key to its own, those without one by address.
public final class Limits implements Filter {
  private final Pace pace;

  public Limits(LongSupplier nanos) {
    this.pace = new Pace(nanos);
  }

  @Override
  public Response around(Call call, Next next) throws IOException {
    var caller = call.caller();
    pace.count(caller.known() ? caller.name() : "@" + call.from(), caller.perMinute());
    return next.answer(call);
  }
}
