package attache.door.http.pages;

import attache.access.Scope;
import attache.desk.Desk;
import attache.door.http.exchange.Route;
import attache.door.http.pages.about.AboutRooms;
import attache.door.http.pages.briefings.BriefingRooms;
import attache.door.http.pages.ledger.LedgerRooms;
import attache.door.http.pages.sources.SourceRooms;
import attache.door.http.pages.storylines.StorylineRooms;
import attache.door.http.pages.watching.WatchingRooms;
import java.util.List;
import java.util.stream.Stream;

/// Every page, and the files that pages need.
public final class Rooms {
  private Rooms() {}

  public static List<Route> routes(Desk desk, Assets assets, Pages pages) {
    return Stream.of(
            own(desk, assets, pages),
            LedgerRooms.routes(desk, pages),
            StorylineRooms.routes(desk, pages),
            BriefingRooms.routes(desk, pages),
            WatchingRooms.routes(desk, pages),
            SourceRooms.routes(desk, pages),
            AboutRooms.routes(desk, pages))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> own(Desk desk, Assets assets, Pages pages) {
    var ask = new AskRoom(desk, pages);
    var stories = new StoriesRoom(desk, pages);
    var reading = new ReadingRoom(desk, pages);
    return List.of(
        Route.get("/", ask::open),
        Route.post("/", ask::take).needing(Scope.READ).named("ask"),
        Route.post("/ask/stream", ask::stream).needing(Scope.READ).named("ask"),
        Route.get("/answers/*", ask::keptAnswer),
        Route.get("/answers/*/text", ask::keptText),
        Route.get("/stories", stories::list),
        Route.get("/stories/*", reading::story),
        Route.get("/stories/*/changes", reading::changes),
        Route.get("/stories/*/text", reading::text),
        Route.post("/looks", Looks::choose).needing(Scope.READ),
        Route.get("/assets/*", assets::file));
  }
}
