package attache.door.http.pages.watching;

import attache.desk.Desk;
import attache.desk.Today;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Response;
import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.Link;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Tongue;
import attache.door.http.pages.storylines.StorylineLine;
import attache.index.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The page *Today*: what is new since the last look. Looking at it does not move the last look: a
/// button does.
final class TodayRoom {
  private static final int FEW = 12;
  private static final int LONGEST = 31;

  private final Desk desk;
  private final Pages pages;

  TodayRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// `GET /today`, with `days` back
  Response look(Call call, List<String> parts) throws IOException {
    var days = call.query().number("days", 0, 0, LONGEST);
    var since =
        days == 0
            ? Optional.<Instant>empty()
            : Optional.of(Instant.now().minus(Duration.ofDays(days)));
    var today = desk.watches().today(since, true, Progress.NONE);
    var page = page(today, days, pages.tongue(call));
    return pages.show(
        call, "today", (out, nobody, leaf) -> JtetodayGenerated.render(out, nobody, leaf, page));
  }

  private static TodayPage page(Today today, int days, Tongue tongue) {
    return new TodayPage(
        today,
        days == 0 ? Optional.empty() : Optional.of(days),
        today.begun().stream().limit(FEW).map(it -> StorylineLine.of(it, tongue)).toList(),
        today.changed().stream().limit(FEW).map(it -> StorylineLine.of(it, tongue)).toList(),
        today.hits().stream().map(it -> watched(it, tongue)).toList(),
        today.signals().stream().limit(FEW).map(it -> FoundLine.of(it, tongue)).toList(),
        today.deadlines().stream()
            .limit(FEW)
            .map(due ->
                new TodayPage.Due(
                    tongue.day(due.day()), due.asWritten(), ClaimLine.of(due.row(), tongue)))
            .toList());
  }

  private static TodayPage.Watched watched(Today.OfWatch hits, Tongue tongue) {
    return new TodayPage.Watched(
        hits.watch().name(),
        "/watches/" + Link.part(hits.watch().id()),
        hits.found().stream().limit(FEW).map(it -> FoundLine.of(it, tongue)).toList());
  }

  /// `POST /today`: the next look begins now.
  Response seen(Call call, List<String> parts) throws IOException {
    desk.watches().today(Optional.empty(), false, Progress.NONE);
    return Response.seeOther("/today");
  }
}
