package attache.gather.web;

import attache.source.Politeness;
import attache.source.Validators;
import attache.source.Visit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/// One visit, with its redirects.
final class Errand {
  private final CloseableHttpClient client;
  private final Politeness politeness;
  private final InstantSource clock;
  private final HostTurns turns;
  private final Validators validators;
  private final AtomicReference<@Nullable HttpGet> request = new AtomicReference<>();
  private volatile boolean cancelled;
  private volatile @Nullable URI at;

  Errand(
      CloseableHttpClient client,
      Politeness politeness,
      InstantSource clock,
      HostTurns turns,
      Validators validators) {
    this.client = client;
    this.politeness = politeness;
    this.clock = clock;
    this.turns = turns;
    this.validators = validators;
  }

  /// Goes there; a failure is an outcome.
  ///
  /// @param address one whose host's turn is taken; it is given back here
  Visit go(URI address) {
    var here = address;
    var held = Optional.of(address);
    try {
      here = Hop.first(address);
      var moved = Optional.<URI>empty();
      var stillForGood = true;
      for (var hops = 0; hops <= politeness.maxRedirects(); hops++) {
        at = here;
        if (held.isEmpty()) {
          turns.take(here);
          held = Optional.of(here);
        }
        var step = ask(here, moved);
        turns.giveBack(here);
        held = Optional.empty();
        switch (step) {
          case Answer.Step.Done(var visit) -> {
            return visit;
          }
          case Answer.Step.Onward(var location, var forGood) -> {
            here = Hop.next(here, location);
            stillForGood &= forGood;
            moved = stillForGood ? Optional.of(here) : moved;
          }
        }
      }
      throw new Hop.Astray(
          "at most %d redirects were wanted, found more: %s"
              .formatted(politeness.maxRedirects(), address));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Visit.Refused(
          here, Visit.Why.UNREACHABLE, "the visit was given up: " + here, Optional.empty());
    } catch (IOException | RuntimeException e) {
      return new Visit.Refused(here, why(e), reason(e, here), Optional.empty());
    } finally {
      held.ifPresent(turns::giveBack);
    }
  }

  /// Closes the connection, now and should one be opened yet.
  void cancel() {
    cancelled = true;
    var open = request.get();
    if (open != null) {
      open.cancel();
    }
  }

  /// Where it is, or was when it ended.
  URI at(URI otherwise) {
    var here = at;
    return here == null ? otherwise : here;
  }

  private Answer.Step ask(URI here, Optional<URI> moved) throws IOException {
    var get = new HttpGet(here);
    get.setHeader("Accept-Encoding", "gzip");
    get.setHeader(
        "Accept",
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
            + " text/html;q=0.9, */*;q=0.5");
    validators.etag().ifPresent(etag -> get.setHeader("If-None-Match", etag));
    validators.lastModified().ifPresent(date -> get.setHeader("If-Modified-Since", date));
    request.set(get);
    if (cancelled) {
      throw new InterruptedIOException("the visit was given up: " + here);
    }
    try (var response = client.executeOpen(null, get, null)) {
      try {
        return new Answer(here, moved, response, politeness, clock).step();
      } finally {
        get.cancel();
      }
    }
  }

  private static String plain(Exception e) {
    var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.contains("refused") ? "it refuses connections" : message;
  }

  private static Visit.Why why(Exception e) {
    return e instanceof Doorkeeper.Barred || e instanceof Hop.Astray
        ? Visit.Why.BARRED
        : Visit.Why.UNREACHABLE;
  }

  private static String reason(Exception e, URI here) {
    var fault = fault(e, here);
    return fault.contains(" could not be reached")
        ? fault + "; check the address and that this machine is on the network, then add it again"
        : fault;
  }

  /// Why there was no answer, in words a reader understands.
  static String fault(Exception e, URI here) {
    return switch (e) {
      case Doorkeeper.Barred barred -> String.valueOf(barred.getMessage());
      case Hop.Astray astray -> String.valueOf(astray.getMessage());
      case UnknownHostException _ ->
          "%s could not be reached: no machine by the name of %s was found"
              .formatted(here, here.getHost());
      case SSLException _ ->
          "a server with a valid certificate was wanted at %s: %s".formatted(here, plain(e));
      case IOException _ when String.valueOf(e.getMessage()).contains(" was") ->
          e.getMessage() + ": " + here;
      case SocketException _ -> "%s could not be reached (%s)".formatted(here, plain(e));
      default -> "an answer was wanted from %s, found: %s".formatted(here, e);
    };
  }
}
