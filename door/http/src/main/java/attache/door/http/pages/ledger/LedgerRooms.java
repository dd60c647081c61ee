package attache.door.http.pages.ledger;

import attache.desk.Desk;
import attache.door.http.exchange.Route;
import attache.door.http.pages.Pages;
import java.util.List;

/// The pages of the ledger and their places.
public final class LedgerRooms {
  private LedgerRooms() {}

  public static List<Route> routes(Desk desk, Pages pages) {
    var figures = new ClaimsRoom(desk, pages, true);
    var decisions = new ClaimsRoom(desk, pages, false);
    var claims = new ClaimRoom(desk, pages);
    var review = new ReviewRoom(desk, pages);
    var who = new WhoRoom(desk, pages);
    var trackers = new TrackersRoom(desk, pages);
    return List.of(
        Route.get("/figures", figures::list),
        Route.get("/figures.csv", figures::csv),
        Route.get("/figures.json", figures::json),
        Route.get("/figures.svg", figures::svg),
        Route.get("/decisions", decisions::list),
        Route.get("/decisions.csv", decisions::csv),
        Route.get("/decisions.json", decisions::json),
        Route.get("/claims/*", claims::page),
        Route.post("/claims/*", review::judge),
        Route.get("/review", review::queue),
        Route.post("/reviews/*/undo", review::undo),
        Route.get("/who", who::list),
        Route.get("/who/*", who::page),
        Route.post("/who/*/merge", who::merge),
        Route.post("/decisions-on-names/*/undo", who::undo),
        Route.get("/trackers", trackers::list),
        Route.post("/trackers", trackers::keep),
        Route.get("/trackers/*", trackers::page),
        Route.get("/trackers/*/csv", trackers::csv),
        Route.get("/trackers/*/svg", trackers::svg),
        Route.post("/trackers/*/drop", trackers::drop));
  }
}
