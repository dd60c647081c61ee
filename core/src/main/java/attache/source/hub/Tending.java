package attache.source.hub;

import attache.source.hub.HubCaller.Reply;
import attache.source.hub.HubShelf.Offered;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Sees to it that hubs tell of every feed that offers one, and of no other: asks, renews, leaves.
/// For one thread at a time.
public final class Tending {
  // Says what there should be and makes it so, whatever happened before: a source that was added,
  // paused, moved or removed, by this process or another, or a program that was killed.

  private static final int MOST_CALLS = 50;
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int BYTES = 32;

  private final HubShelf shelf;
  private final HubCaller open;
  private final HubCaller near;
  private final InstantSource clock;
  private final SecureRandom chance = new SecureRandom();

  /// @param open for hubs of the open web
  /// @param near for hubs that may lie in a private network
  public Tending(HubShelf shelf, HubCaller open, HubCaller near, InstantSource clock) {
    this.shelf = shelf;
    this.open = open;
    this.near = near;
    this.clock = clock;
  }

  /// Asks the hubs that are due; 50 at most, and none any more after a minute, so that hubs that
  /// are slow do not keep sources from being asked. The rest is for the next time.
  ///
  /// @param base the address under which hubs reach this server, without a slash at its end
  public void tend(URI base) throws IOException {
    order(base);
    var now = clock.instant();
    var silent = new HashMap<String, String>();
    var due =
        shelf.pacts().stream().filter(pact -> !pact.next().isAfter(now)).limit(MOST_CALLS).toList();
    for (var pact : due) {
      if (!clock.instant().isBefore(now.plus(LONGEST))) {
        return;
      }
      if (pact.leaving() && isOver(pact, now)) {
        shelf.drop(pact.number());
      } else {
        ask(pact, now, silent);
      }
    }
  }

  private static boolean isOver(HubSubscription pact, Instant now) {
    return pact.times() > 0 || pact.status().until().filter(now::isBefore).isEmpty();
  }

  /// Begins what is missing and leaves what nobody wants.
  private void order(URI base) throws IOException {
    var now = clock.instant();
    var pacts = shelf.pacts().stream().filter(pact -> !pact.leaving()).toList();
    var offered = shelf.offered();
    for (var pact : pacts) {
      if (offered.stream().noneMatch(one -> isOf(pact, one, base))) {
        shelf.leave(pact.number(), now);
      }
    }
    for (var one : offered) {
      if (pacts.stream().noneMatch(pact -> isOf(pact, one, base))) {
        shelf.begin(one, base, fresh(), fresh(), now);
      }
    }
  }

  private static boolean isOf(HubSubscription pact, Offered offered, URI base) {
    return pact.source().equals(offered.source())
        && pact.status().hub().equals(offered.hub())
        && pact.status().topic().equals(offered.topic())
        && pact.base().equals(base);
  }

  private String fresh() {
    var bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// @param silent hosts that gave no answer just now, with why: nobody waits for them again
  private void ask(HubSubscription pact, Instant now, Map<String, String> silent)
      throws IOException {
    // Noted first: a program that is killed meanwhile does not ask again at once.
    shelf.asked(pact.number(), now, HubCallback.again(now, pact.times()));
    var hub = pact.status().hub();
    var host = String.valueOf(hub.getHost()).toLowerCase(Locale.ROOT);
    var known = Optional.ofNullable(silent.get(host));
    var reply =
        known.isPresent()
            ? new Reply.Refused(false, known.get())
            : (pact.privately() ? near : open).post(hub, form(pact));
    if (reply instanceof Reply.Refused(var answered, var why)) {
      if (!answered) {
        silent.put(host, why);
      }
      shelf.refused(pact.number(), HubCallback.line(why));
    }
  }

  private static Map<String, String> form(HubSubscription pact) {
    var form = new LinkedHashMap<String, String>();
    form.put("hub.mode", pact.leaving() ? "unsubscribe" : "subscribe");
    form.put("hub.topic", pact.status().topic().toString());
    form.put("hub.callback", pact.base() + "/" + pact.path());
    if (!pact.leaving()) {
      form.put("hub.secret", pact.secret());
      form.put("hub.lease_seconds", String.valueOf(HubCallback.WISHED.toSeconds()));
    }
    return form;
  }

  /// Pacts that hold now.
  public List<HubSubscription> held() throws IOException {
    var now = clock.instant();
    return shelf.pacts().stream()
        .filter(pact -> !pact.leaving() && pact.status().until().filter(now::isBefore).isPresent())
        .toList();
  }
}
