package attache.gather.web;

import attache.source.Fetcher;
import attache.source.Politeness;
import attache.source.Validators;
import attache.source.Visit;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/// Fetches over HTTP: one request at a time for a host, each on its own connection, which goes to
/// an address that was checked, not to a name. Waiting for others at the host is not counted as
/// time of the visit.
///
/// A visit runs on a virtual thread while the caller waits; when its time is over or the caller is
/// interrupted, its connection is closed, whatever it was waiting for. Safe for use by many
/// threads; holds nothing that must be closed.
public final class HttpFetcher implements Fetcher {
  private static final int MOST_HEADERS = 200;
  private static final int MOST_AT_ONCE = 256;
  private static final int LONGEST_LINE = 16 * 1024;

  private final CloseableHttpClient client;
  private final Politeness politeness;
  private final InstantSource clock;
  private final HostTurns turns;

  public HttpFetcher(Politeness politeness, InstantSource clock) {
    this(politeness, clock, new HostTurns());
  }

  /// @param turns shared by all fetchers that shall not be at one host at the same time
  public HttpFetcher(Politeness politeness, InstantSource clock, HostTurns turns) {
    this(politeness, clock, turns, Names.SYSTEM);
  }

  HttpFetcher(Politeness politeness, InstantSource clock, Names names) {
    this(politeness, clock, new HostTurns(), names);
  }

  private HttpFetcher(Politeness politeness, InstantSource clock, HostTurns turns, Names names) {
    this.politeness = politeness;
    this.clock = clock;
    this.turns = turns;
    this.client = client(politeness, new Doorkeeper(names, politeness.privateAddresses()));
  }

  @Override
  public Visit fetch(URI address, Validators validators) throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted before visiting " + address);
    }
    try {
      turns.take(address);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before visiting " + address);
    }
    var errand = new Errand(client, politeness, clock, turns, validators);
    var visit = new FutureTask<>(() -> errand.go(address));
    Thread.ofVirtual().name("visit " + address.getHost()).start(visit);
    try {
      return visit.get(politeness.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      errand.cancel();
      var reason =
          "an answer within %d s was wanted, found none: %s; try again later"
              .formatted(politeness.timeout().toSeconds(), address);
      return new Visit.Refused(errand.at(address), Visit.Why.UNREACHABLE, reason, Optional.empty());
    } catch (InterruptedException e) {
      errand.cancel();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while visiting " + address);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a visit must end in an outcome: " + address, e.getCause());
    }
  }

  static CloseableHttpClient client(Politeness politeness, Doorkeeper doorkeeper) {
    var requests =
        RequestConfig.custom()
            .setProtocolUpgradeEnabled(false)
            .setResponseTimeout(Timeout.of(politeness.timeout()))
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections(politeness, doorkeeper))
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setDefaultRequestConfig(requests)
        .setUserAgent(politeness.agent())
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
  }

  private static HttpClientConnectionManager connections(
      Politeness politeness, Doorkeeper doorkeeper) {
    var limits =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    var timeout = Timeout.of(politeness.timeout());
    var waits =
        ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
        .setDefaultConnectionConfig(waits)
        .setDnsResolver(doorkeeper)
        .setMaxConnTotal(MOST_AT_ONCE)
        .setMaxConnPerRoute(4)
        .build();
  }
}
