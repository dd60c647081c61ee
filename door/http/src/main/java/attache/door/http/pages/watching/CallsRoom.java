package attache.door.http.pages.watching;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Desk;
import attache.desk.Opening;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Response;
import attache.door.http.pages.Link;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Tongue;
import attache.door.json.CallCalendar;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The page *Calls*: programmes one can apply to, with their last days.
final class CallsRoom {
  private static final int MOST = 100;

  private final Desk desk;
  private final Pages pages;

  CallsRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// A call in the list.
  record Line(
      String title,
      Optional<String> deadline,
      String state,
      boolean open,
      List<String> conditions,
      String quote,
      String link,
      String source,
      String date) {
    Line {
      conditions = List.copyOf(conditions);
    }
  }

  /// `GET /calls`
  Response list(Call call, List<String> parts) throws IOException {
    var closed = call.query().first("closed").isPresent();
    var tongue = pages.tongue(call);
    var lines =
        desk.watches().calls(closed).stream().limit(MOST).map(one -> line(one, tongue)).toList();
    return pages.show(
        call,
        "calls",
        (out, nobody, leaf) -> JtecallsGenerated.render(out, nobody, leaf, lines, closed));
  }

  private static Line line(Opening opening, Tongue tongue) {
    return new Line(
        opening.story().latest().headline(),
        opening.deadline().map(tongue::day),
        tongue.of(opening.state()),
        opening.state() == Opening.State.OPEN,
        opening.conditions(),
        opening.sentence(),
        Link.to(opening.citation()),
        opening.story().source(),
        opening.story().published().map(tongue::dated).orElse(tongue.say("undated")));
  }

  /// `GET /calls.ics`: their last days as a calendar.
  Response calendar(Call call, List<String> parts) throws IOException {
    var text = CallCalendar.of(desk.watches().calls(false), Instant.now());
    return Response.of(200, "text/calendar; charset=utf-8", text.getBytes(UTF_8))
        .with("Content-Disposition", "attachment; filename=\"calls.ics\"");
  }
}
