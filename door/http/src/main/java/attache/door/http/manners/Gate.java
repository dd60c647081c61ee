package attache.door.http.manners;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lets in what was meant for this server: requests under its own names, and writes from its own
/// pages or from programs that are no browser.
public final class Gate {
  // A page of another site can point its own name at 127.0.0.1 and then read this server as if it
  // were its own; it cannot make the browser send a Host that is ours. A page can also post a form
  // across sites; a browser says so in Sec-Fetch-Site. Origin alone will not do: with the policy
  // no-referrer, forms of our own pages are sent with the origin "null".
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int HTTP = 80;

  private volatile int port = -1;

  /// Tells which port the server was given.
  public void open(int port) {
    this.port = port;
  }

  /// Why a request is turned away; empty when it may enter.
  public Optional<Refusal> refuse(Call call) {
    var host = call.header("host").map(value -> value.toLowerCase(Locale.ROOT));
    if (host.isEmpty()) {
      return Optional.of(
          Refusal.of(400, "header Host is missing").field("Host").fix("send " + example()));
    }
    if (!ours(host.get())) {
      return Optional.of(
          Refusal.of(421, "this server does not go by that name")
              .field("Host")
              .fix("use http://" + example() + "/"));
    }
    if (call.writes() && !fromOurPages(call)) {
      return Optional.of(
          Refusal.of(403, "the request comes from a page of another site")
              .field(call.header("sec-fetch-site").isPresent() ? "Sec-Fetch-Site" : "Origin")
              .fix("open http://" + example() + "/ and ask there"));
    }
    return Optional.empty();
  }

  private boolean fromOurPages(Call call) {
    if (call.header("sec-fetch-site").isPresent()) {
      return !call.fromAnotherSite();
    }
    return call.header("origin")
        .map(origin -> origin.startsWith("http://") && ours(origin.substring(7)))
        .orElse(true);
  }

  private boolean ours(String host) {
    return NAMES.stream()
        .anyMatch(name -> host.equals(name + ":" + port) || (port == HTTP && host.equals(name)));
  }

  private String example() {
    return "localhost:" + port;
  }
}
