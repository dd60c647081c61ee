package attache.gather.web;

import attache.source.Politeness;
import attache.source.Validators;
import attache.source.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/// One visit, with its redirects.
final class Errand {
  private final CloseableHttpClient client;
  private final Politeness politeness;
  private final InstantSource clock;
  private final Validators validators;
  private final AtomicReference<@Nullable HttpGet> request = new AtomicReference<>();
  private volatile boolean cancelled;
  private volatile @Nullable URI at;

  Errand(
      CloseableHttpClient client,
      Politeness politeness,
      InstantSource clock,
      Validators validators) {
    this.client = client;
    this.politeness = politeness;
    this.clock = clock;
    this.validators = validators;
  }

  /// Goes there; a failure is an outcome.
  Visit go(URI address) {
    var here = address;
    try {
      here = Hop.first(address);
      for (var hops = 0; hops <= politeness.maxRedirects(); hops++) {
        at = here;
        switch (ask(here)) {
          case Step.Done(var visit) -> {
            return visit;
          }
          case Step.Onward(var location) -> here = Hop.next(here, location);
        }
      }
      throw new IOException(
          "at most %d redirects were wanted, found more: %s"
              .formatted(politeness.maxRedirects(), address));
    } catch (IOException | RuntimeException e) {
      return new Visit.Refused(here, reason(e, here), Optional.empty());
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

  /// What came of one request.
  private sealed interface Step {
    record Done(Visit visit) implements Step {}

    record Onward(Optional<String> location) implements Step {}
  }

  private Step ask(URI here) throws IOException {
    var get = new HttpGet(here);
    get.setHeader("Accept-Encoding", "gzip");
    get.setHeader(
        "Accept",
        "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/html;q=0.9, */*;q=0.5");
    validators.etag().ifPresent(etag -> get.setHeader("If-None-Match", etag));
    validators.lastModified().ifPresent(date -> get.setHeader("If-Modified-Since", date));
    request.set(get);
    if (cancelled) {
      throw new IOException("the visit was given up: " + here);
    }
    try (var response = client.executeOpen(null, get, null)) {
      try {
        return step(here, response);
      } finally {
        get.cancel();
      }
    }
  }

  private Step step(URI here, ClassicHttpResponse response) throws IOException {
    return switch (response.getCode()) {
      case 200, 203 -> new Step.Done(fresh(here, response));
      case 301, 302, 303, 307, 308 -> new Step.Onward(header(response, "Location"));
      case 304 -> new Step.Done(new Visit.Unchanged(here));
      case 410 -> new Step.Done(new Visit.Gone(here));
      case 429, 503 -> new Step.Done(later(here, response));
      default -> new Step.Done(new Visit.Refused(here, wanted(response, here), Optional.empty()));
    };
  }

  private Visit fresh(URI here, ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    if (entity != null && entity.getContentLength() > politeness.maxBytes()) {
      throw Body.tooLong(politeness.maxBytes());
    }
    var in = entity == null ? InputStream.nullInputStream() : entity.getContent();
    var content = Body.read(in, header(response, "Content-Encoding"), politeness.maxBytes());
    var fresh = new Validators(header(response, "ETag"), header(response, "Last-Modified"));
    return new Visit.Fresh(here, header(response, "Content-Type"), content, fresh);
  }

  private Visit later(URI here, ClassicHttpResponse response) {
    Duration wait = RetryAfter.of(header(response, "Retry-After"), clock.instant());
    return new Visit.Refused(here, wanted(response, here), Optional.of(wait));
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  private static String wanted(ClassicHttpResponse response, URI here) {
    var code = response.getCode();
    var meaning =
        switch (code) {
          case 401, 402, 403, 407, 451 -> "it may not be read without permission";
          case 404 -> "nothing is there; check the address";
          case 429 -> "it was asked too often; wait";
          case 500, 502, 503, 504 -> "the server is in trouble; try again later";
          default -> "it cannot be read";
        };
    return "a page or feed was wanted, found status %d at %s: %s".formatted(code, here, meaning);
  }

  private static String plain(Exception e) {
    var message = String.valueOf(e.getMessage());
    return message.contains("refused") ? "it refuses connections" : message;
  }

  private static String reason(Exception e, URI here) {
    return switch (e) {
      case Doorkeeper.Barred barred -> String.valueOf(barred.getMessage());
      case UnknownHostException _ ->
          "%s could not be reached: no machine by the name of %s was found; check the address and that this machine is on the network, then add it again"
              .formatted(here, here.getHost());
      case SSLException _ ->
          "a server with a valid certificate was wanted at %s: %s".formatted(here, e.getMessage());
      case IOException _ when String.valueOf(e.getMessage()).contains(" was") ->
          e.getMessage() + ": " + here;
      case SocketException _ ->
          "%s could not be reached (%s); check the address and that this machine is on the network, then add it again"
              .formatted(here, plain(e));
      default -> "an answer was wanted from %s, found: %s".formatted(here, e);
    };
  }
}
