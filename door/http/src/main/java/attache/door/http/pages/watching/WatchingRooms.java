package attache.door.http.pages.watching;

import attache.desk.Desk;
import attache.door.http.exchange.Route;
import attache.door.http.pages.Pages;
import java.util.List;

/// The pages of what is waited for, and their places.
public final class WatchingRooms {
  private WatchingRooms() {}

  public static List<Route> routes(Desk desk, Pages pages) {
    var today = new TodayRoom(desk, pages);
    var watches = new WatchesRoom(desk, pages);
    var scenarios = new ScenariosRoom(desk, pages);
    var calls = new CallsRoom(desk, pages);
    return List.of(
        Route.get("/today", today::look),
        Route.post("/today", today::seen),
        Route.get("/watches", watches::list),
        Route.post("/watches", watches::add),
        Route.post("/watches-undo", watches::undo),
        Route.get("/watches/*", watches::page),
        Route.post("/watches/*", watches::change),
        Route.get("/watches/*/feed.atom", watches::atom),
        Route.get("/watches/*/feed.json", watches::json),
        Route.get("/scenarios", scenarios::list),
        Route.post("/scenarios", scenarios::add),
        Route.get("/scenarios/*", scenarios::page),
        Route.post("/scenarios/*", scenarios::remove),
        Route.get("/calls", calls::list),
        Route.get("/calls.ics", calls::calendar));
  }
}
