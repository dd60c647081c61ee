package attache.gather.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// One request at a time for each host: whoever comes while another is there waits for their turn.
/// Safe for use by many threads; who takes a turn and who gives it back may be two of them.
public final class HostTurns {
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  // A host is kept only while somebody is or waits there.
  private static final class Turn {
    private final Semaphore free = new Semaphore(1, true);
    private int users;
  }

  /// Waits until nobody else is at the host of an address.
  void take(URI address) throws InterruptedException {
    var host = host(address);
    var turn =
        turns.compute(
            host,
            (_, known) -> {
              var here = known == null ? new Turn() : known;
              here.users++;
              return here;
            });
    try {
      turn.free.acquire();
    } catch (InterruptedException e) {
      leave(host);
      throw e;
    }
  }

  /// Lets the next one in.
  void giveBack(URI address) {
    var host = host(address);
    var turn = turns.get(host);
    if (turn == null) {
      throw new IllegalStateException("a turn is given back that nobody took: " + host);
    }
    turn.free.release();
    leave(host);
  }

  private void leave(String host) {
    turns.computeIfPresent(host, (_, turn) -> --turn.users == 0 ? null : turn);
  }

  /// How many hosts somebody is or waits at.
  int hosts() {
    return turns.size();
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
  }
}
