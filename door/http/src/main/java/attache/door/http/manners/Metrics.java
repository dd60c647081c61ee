package attache.door.http.manners;

import attache.desk.Desk;
import attache.door.http.exchange.Response;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/// Counts requests and says how the server is, in the text format of Prometheus. Safe for use by
/// many threads.
public final class Metrics {
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10
  };
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Desk desk;
  private final Counter requests =
      Counter.builder()
          .name("attache_http_requests_total")
          .help("Requests answered.")
          .labelNames("method", "route", "status")
          .register(registry);
  private final Histogram took =
      Histogram.builder()
          .name("attache_http_request_seconds")
          .help("Time from a request to the end of its answer.")
          .labelNames("route")
          .classicUpperBounds(SECONDS)
          .classicOnly()
          .register(registry);
  private final Gauge underWay = gauge("attache_http_requests_under_way", "Requests under way.");
  private final Gauge stories = gauge("attache_stories", "Stories stored.");
  private final Gauge sentences = gauge("attache_sentences", "Sentences of their latest versions.");
  private final Gauge sources = gauge("attache_sources", "Sources of the stories.");
  private final Gauge behind =
      gauge("attache_index_behind", "Changes the index has not followed yet.");
  private final Gauge ledgerBehind =
      gauge("attache_ledger_behind", "Changes the ledger has not followed yet.");
  private final Gauge heap = gauge("attache_heap_bytes", "Memory in use by the program's objects.");

  public Metrics(Desk desk) {
    this.desk = desk;
  }

  private Gauge gauge(String name, String help) {
    return Gauge.builder().name(name).help(help).register(registry);
  }

  void begun() {
    underWay.inc();
  }

  /// @param route pattern of the route; `none` where there was none
  void ended(String method, String route, int status, Duration time) {
    underWay.dec();
    requests.labelValues(method, route, Integer.toString(status)).inc();
    took.labelValues(route).observe(time.toNanos() / 1e9);
  }

  /// `GET /metrics`.
  public Response text() throws IOException {
    var held = desk.holdings();
    stories.set(held.news());
    sentences.set((double) held.sentences());
    sources.set(held.sources());
    behind.set((double) desk.behind());
    ledgerBehind.set((double) desk.ledgerBehind());
    var runtime = Runtime.getRuntime();
    heap.set((double) (runtime.totalMemory() - runtime.freeMemory()));
    var text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.builder().build().write(text, registry.scrape());
    return Response.of(200, TYPE, text.toByteArray());
  }
}
