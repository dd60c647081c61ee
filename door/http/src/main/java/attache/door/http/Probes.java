package attache.door.http;

import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import attache.door.http.manners.Metrics;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What those who watch a server ask it: does it live, can it work, how is it.
final class Probes {
  private final Desk desk;
  private final Metrics metrics;

  Probes(Desk desk, Metrics metrics) {
    this.desk = desk;
    this.metrics = metrics;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/health", this::health).open(),
        Route.get("/ready", this::ready).open(),
        Route.get("/metrics", (_, _) -> metrics.text()));
  }

  /// `GET /health`: the server answers.
  private Response health(Call call, List<String> parts) {
    return Response.json(200, Map.of("status", "up"));
  }

  /// `GET /ready`: what is stored can be read, and how far index and ledger follow it.
  private Response ready(Call call, List<String> parts) throws IOException {
    var said = new LinkedHashMap<String, Object>();
    desk.holdings();
    said.put("status", "ready");
    said.put("indexBehind", desk.behind());
    said.put("ledgerBehind", desk.ledgerBehind());
    return Response.json(200, said);
  }
}
