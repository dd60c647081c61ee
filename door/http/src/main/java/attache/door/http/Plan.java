package attache.door.http;

import attache.desk.Desk;
import java.time.ZoneId;
import java.util.List;

/// Every place of the server and who answers there.
final class Plan {
  private Plan() {}

  static List<Route> routes(Desk desk, Assets assets, Pages pages, ZoneId zone) {
    var ask = new AskRoom(desk, pages, zone);
    var reading = new ReadingRoom(desk, pages, zone);
    var programs = new Interface(desk);
    return List.of(
        Route.get("/", ask::open),
        Route.post("/", ask::take),
        Route.get("/answers/*", ask::keptAnswer),
        Route.get("/stories", reading::list),
        Route.get("/stories/*", reading::story),
        Route.get("/assets/*", assets::file),
        Route.post("/api/v1/answers", programs::ask),
        Route.get("/api/v1/answers/*", programs::answer),
        Route.get("/api/v1/stories", programs::stories),
        Route.get("/api/v1/stories/*", programs::story),
        Route.get("/health", programs::health));
  }
}
