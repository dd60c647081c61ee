package attache.door.http.api;

import attache.desk.Desk;
import attache.door.http.exchange.Route;
import java.util.List;

/// Every address for programs.
public final class Programs {
  private Programs() {}

  public static List<Route> routes(Desk desk) {
    var programs = new Interface(desk);
    return List.of(
        Route.post("/api/v1/answers", programs::ask),
        Route.get("/api/v1/answers/*", programs::answer),
        Route.get("/api/v1/stories", programs::stories),
        Route.get("/api/v1/stories/*", programs::story),
        Route.get("/health", programs::health));
  }
}
