package attache.gather.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.source.Politeness;
import attache.source.hub.HubCaller;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/// Sends forms to hubs over HTTP, under the limits of [HttpFetcher]: one request at a time for a
/// host, each to an address that was checked. Waiting for others at the host counts as time of the
/// call. Safe for use by many threads; holds nothing that must be closed.
public final class HubPosts implements HubCaller {
  private static final int MOST_OF_REASON = 1000;

  private final CloseableHttpClient client;
  private final Politeness politeness;
  private final HostTurns turns;

  /// @param turns shared by all that shall not be at one host at the same time
  public HubPosts(Politeness politeness, HostTurns turns) {
    this.politeness = politeness;
    this.turns = turns;
    this.client =
        HttpFetcher.client(politeness, new Doorkeeper(Names.SYSTEM, politeness.privateAddresses()));
  }

  @Override
  public Reply post(URI hub, Map<String, String> form) throws InterruptedIOException {
    var errand = new Posting(encoded(form));
    var call = new FutureTask<>(() -> errand.go(hub));
    var thread = Thread.ofVirtual().name("hub " + hub.getHost()).start(call);
    try {
      return call.get(politeness.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      errand.cancel();
      thread.interrupt();
      return new Reply.Refused(
          false,
          "an answer within %d s was wanted of the hub, found none: %s"
              .formatted(politeness.timeout().toSeconds(), hub));
    } catch (InterruptedException e) {
      errand.cancel();
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while asking " + hub);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call must end in an outcome: " + hub, e.getCause());
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            URLEncoder.encode(field.getKey(), UTF_8)
                + "="
                + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /// What comes after one request: the end, or the same form elsewhere.
  private record Step(Optional<Reply> end, Optional<String> location) {}

  /// One call, with its redirects.
  private final class Posting {
    private final String form;
    private final AtomicReference<@Nullable HttpPost> request = new AtomicReference<>();
    private volatile boolean cancelled;

    Posting(String form) {
      this.form = form;
    }

    void cancel() {
      cancelled = true;
      var open = request.get();
      if (open != null) {
        open.cancel();
      }
    }

    Reply go(URI hub) {
      try {
        var here = Hop.first(hub);
        for (var hops = 0; hops <= politeness.maxRedirects(); hops++) {
          var step = ask(here);
          if (step.end().isPresent()) {
            return step.end().get();
          }
          here = Hop.next(here, step.location());
        }
        return new Reply.Refused(
            true,
            "at most %d redirects of the hub were wanted, found more: %s"
                .formatted(politeness.maxRedirects(), hub));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Reply.Refused(false, "the call was given up: " + hub);
      } catch (IOException | RuntimeException e) {
        return new Reply.Refused(false, "the hub could not be asked: " + Errand.fault(e, hub));
      }
    }

    private Step ask(URI here) throws IOException, InterruptedException {
      turns.take(here);
      try {
        var post = new HttpPost(here);
        post.setHeader("Accept-Encoding", "identity");
        post.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        request.set(post);
        if (cancelled) {
          throw new InterruptedIOException("the call was given up: " + here);
        }
        try (var response = client.executeOpen(null, post, null)) {
          try {
            return step(here, response);
          } finally {
            post.cancel();
          }
        }
      } finally {
        turns.giveBack(here);
      }
    }

    private Step step(URI here, ClassicHttpResponse response) throws IOException {
      var code = response.getCode();
      if (code / 100 == 2) {
        return new Step(Optional.of(new Reply.Taken()), Optional.empty());
      }
      if (code == 307 || code == 308) {
        return new Step(
            Optional.empty(),
            Optional.ofNullable(response.getFirstHeader("Location")).map(Header::getValue));
      }
      var said = said(response);
      return new Step(
          Optional.of(
              new Reply.Refused(
                  true,
                  "the hub %s refused with status %d%s"
                      .formatted(here, code, said.isBlank() ? "" : ": " + said))),
          Optional.empty());
    }

    private static String said(ClassicHttpResponse response) throws IOException {
      var entity = response.getEntity();
      var type = Optional.ofNullable(response.getFirstHeader("Content-Type")).map(Header::getValue);
      if (entity == null || !type.orElse("").startsWith("text/plain")) {
        return "";
      }
      try (InputStream in = entity.getContent()) {
        return new String(in.readNBytes(MOST_OF_REASON), UTF_8);
      }
    }
  }
}
