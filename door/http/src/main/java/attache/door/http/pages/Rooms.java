package attache.door.http.pages;

import attache.access.Scope;
import attache.desk.Desk;
import attache.door.http.exchange.Route;
import java.time.ZoneId;
import java.util.List;

/// Every page, and the files that pages need.
public final class Rooms {
  private Rooms() {}

  public static List<Route> routes(Desk desk, Assets assets, Pages pages, ZoneId zone) {
    var ask = new AskRoom(desk, pages, zone);
    var reading = new ReadingRoom(desk, pages, zone);
    return List.of(
        Route.get("/", ask::open),
        Route.post("/", ask::take).needing(Scope.READ).named("ask"),
        Route.get("/answers/*", ask::keptAnswer),
        Route.get("/stories", reading::list),
        Route.get("/stories/*", reading::story),
        Route.get("/assets/*", assets::file));
  }
}
