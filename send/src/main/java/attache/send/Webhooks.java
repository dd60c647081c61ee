package attache.send;

import attache.watch.Letter;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/// Posts letters to webhooks as signed JSON. Follows no redirect and keeps no cookie; any answer of
/// 200 to 299 means taken. Safe for use by many threads.
final class Webhooks {
  private static final Timeout PATIENCE = Timeout.ofSeconds(20);

  private final CloseableHttpClient client;
  private final String secret;
  private final InstantSource clock;

  Webhooks(String secret, boolean privateAddresses, String agent, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
    var waits =
        ConnectionConfig.custom().setConnectTimeout(PATIENCE).setSocketTimeout(PATIENCE).build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDefaultConnectionConfig(waits)
            .setDnsResolver(new Reach(privateAddresses))
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setConnectionReuseStrategy((_, _, _) -> false)
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).build())
            .setUserAgent(agent)
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();
  }

  /// @throws IOException if the other side did not take it
  void post(Letter letter, URI address) throws IOException {
    var at = clock.instant();
    var post = new HttpPost(address);
    post.setEntity(new StringEntity(letter.json(), ContentType.APPLICATION_JSON));
    post.setHeader(Signature.TIMESTAMP, Long.toString(at.getEpochSecond()));
    post.setHeader(Signature.HEADER, Signature.of(secret, at, letter.json()));
    post.setHeader("Attache-Alert", letter.id());
    int status;
    try {
      status = client.execute(post, response -> response.getCode());
    } catch (IOException e) {
      throw new IOException("%s could not be reached (%s)".formatted(address, e.getMessage()), e);
    }
    if (status < 200 || status > 299) {
      throw new IOException(
          "an answer of 200 to 299 was wanted, and %s answered %d".formatted(address, status));
    }
  }
}
