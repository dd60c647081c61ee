package attache.gather.web;

import attache.source.Politeness;
import attache.source.Served;
import attache.source.Validators;
import attache.source.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/// What a server answered to one request, and what that means for the visit.
///
/// @param here the address asked
/// @param moved how far redirects for good led from the first address on
record Answer(
    URI here,
    Optional<URI> moved,
    ClassicHttpResponse response,
    Politeness politeness,
    InstantSource clock) {
  /// What comes after one request.
  sealed interface Step {
    /// The visit is over.
    record Done(Visit visit) implements Step {}

    /// It goes on elsewhere.
    ///
    /// @param forGood whether the server says that it has moved for good
    record Onward(Optional<String> location, boolean forGood) implements Step {}
  }

  Step step() throws IOException {
    return switch (response.getCode()) {
      case 200, 203 -> new Step.Done(fresh());
      case 301, 308 -> new Step.Onward(header("Location"), true);
      case 302, 303, 307 -> new Step.Onward(header("Location"), false);
      case 304 -> new Step.Done(new Visit.Unchanged(here, moved, served()));
      case 410 -> new Step.Done(new Visit.Gone(here));
      case 429, 503 -> new Step.Done(later());
      default -> new Step.Done(new Visit.Refused(here, why(), wanted(), Optional.empty()));
    };
  }

  private Visit fresh() throws IOException {
    var entity = response.getEntity();
    if (entity != null && entity.getContentLength() > politeness.maxBytes()) {
      throw Body.tooLong(politeness.maxBytes());
    }
    var in = entity == null ? InputStream.nullInputStream() : entity.getContent();
    var content = Body.read(in, header("Content-Encoding"), politeness.maxBytes());
    var fresh = new Validators(header("ETag"), header("Last-Modified"));
    return new Visit.Fresh(here, moved, header("Content-Type"), content, fresh, served());
  }

  private Visit later() {
    var wait = RetryAfter.of(header("Retry-After"), clock.instant());
    return new Visit.Refused(here, Visit.Why.BUSY, wanted(), Optional.of(wait));
  }

  private Served served() {
    return ServedHeaders.read(this::headers, here, clock.instant());
  }

  private java.util.List<String> headers(String name) {
    return java.util.Arrays.stream(response.getHeaders(name)).map(Header::getValue).toList();
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  private Visit.Why why() {
    var code = response.getCode();
    return code == 404
        ? Visit.Why.MISSING
        : code >= 400 && code < 500 ? Visit.Why.FORBIDDEN : Visit.Why.UNREACHABLE;
  }

  private String wanted() {
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
}
