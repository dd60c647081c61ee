package attache.door.http.pages;

import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The page *Stories*.
final class StoriesRoom {
  private static final int ON_A_PAGE = 50;

  private final Desk desk;
  private final Pages pages;

  StoriesRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// `GET /stories`: newest first, fifty on a page.
  Response list(Call call, List<String> parts) throws IOException {
    var skip = call.query().number("skip", 0, 0, Integer.MAX_VALUE - 1000);
    var list = StoryList.from(desk, skip, ON_A_PAGE, pages.tongue(call));
    var older = list.next();
    var page =
        new StoriesPage(
            desk.holdings(),
            list.lines(),
            skip > 0 ? Optional.of("/stories") : Optional.empty(),
            older.isPresent()
                ? Optional.of("/stories?skip=" + older.getAsInt())
                : Optional.empty());
    return pages.show(
        call,
        "stories",
        (out, nobody, leaf) -> JtestoriesGenerated.render(out, nobody, leaf, page));
  }
}
