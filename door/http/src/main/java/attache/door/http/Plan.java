package attache.door.http;

import attache.desk.Desk;
import attache.door.http.api.Programs;
import attache.door.http.exchange.Route;
import attache.door.http.pages.Assets;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Rooms;
import java.util.List;
import java.util.stream.Stream;

/// Every place of the server and who answers there.
final class Plan {
  private Plan() {}

  static List<Route> routes(Desk desk, Assets assets, Pages pages) {
    return Stream.of(Rooms.routes(desk, assets, pages), Programs.routes(desk))
        .flatMap(List::stream)
        .toList();
  }
}
