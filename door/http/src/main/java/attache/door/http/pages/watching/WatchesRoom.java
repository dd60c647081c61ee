package attache.door.http.pages.watching;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.pages.Forms;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Tongue;
import attache.door.json.AnswerContract;
import attache.door.json.WatchFeed;
import attache.index.Progress;
import attache.watch.Watch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The pages *Watches*: what is waited for, what it found and why, and its feeds.
final class WatchesRoom {
  private static final int DAYS = 30;
  private static final int MOST = 50;

  private final Desk desk;
  private final Pages pages;

  WatchesRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// `GET /watches`
  Response list(Call call, List<String> parts) throws IOException {
    return list(call, call.query(), Optional.empty());
  }

  private Response list(Call call, Fields form, Optional<WatchesPage.Tried> preview)
      throws IOException {
    var asked = new WatchForm(form);
    var page =
        new WatchesPage(
            desk.watches().watches(), asked.words(), asked.choices(pages.tongue(call)), preview);
    return pages.show(
        call,
        "watches",
        (out, nobody, leaf) -> JtewatchesGenerated.render(out, nobody, leaf, page));
  }

  /// `POST /watches`: previews or adds one.
  Response add(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    var asked = new WatchForm(form);
    if (form.first("do").filter("preview"::equals).isPresent()) {
      return list(call, form, Optional.of(tried(asked, pages.tongue(call))));
    }
    try {
      var watch = desk.watches().add(asked.name(), asked.criteria(), asked.channels());
      return Response.seeOther("/watches/" + watch.id());
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, String.valueOf(e.getMessage())).fix("go back and change the form");
    }
  }

  private WatchesPage.Tried tried(WatchForm asked, Tongue tongue) throws IOException {
    try {
      var preview = desk.watches().preview(asked.criteria(), DAYS, Progress.NONE);
      return new WatchesPage.Tried(
          Waiting.words(asked.criteria(), tongue),
          preview.looked(),
          preview.found().stream().limit(MOST).map(it -> FoundLine.of(it, tongue)).toList(),
          preview.reply().map(reply -> AnswerContract.of(reply).text()));
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, String.valueOf(e.getMessage())).fix("go back and change the form");
    }
  }

  /// `GET /watches/*`
  Response page(Call call, List<String> parts) throws IOException {
    var watch = watch(parts);
    var tongue = pages.tongue(call);
    var page =
        new WatchPage(
            watch,
            desk.watches().hits(watch, MOST).stream().map(it -> FoundLine.of(it, tongue)).toList(),
            desk.watches().dispatches(watch, MOST));
    return pages.show(
        call, "watches", (out, nobody, leaf) -> JtewatchGenerated.render(out, nobody, leaf, page));
  }

  private Watch watch(List<String> parts) throws IOException {
    return desk.watches()
        .watch(parts.getFirst())
        .orElseThrow(() ->
            Refusal.of(404, "there is no such watch")
                .fix("it may have been removed; open /watches"));
  }

  /// `POST /watches/*`: pauses, resumes or removes one.
  Response change(Call call, List<String> parts) throws IOException {
    var watch = watch(parts);
    var place = "/watches/" + watch.id();
    switch (Forms.of(call).first("do").orElse("")) {
      case "pause" -> desk.watches().pause(watch);
      case "resume" -> desk.watches().resume(watch);
      case "remove" -> {
        desk.watches().remove(watch);
        place = "/watches";
      }
      default -> throw Refusal.of(400, "a watch can be paused, resumed or removed").field("do");
    }
    return Response.seeOther(place);
  }

  /// `POST /watches-undo`: takes back the newest thing done to a watch or lens.
  Response undo(Call call, List<String> parts) throws IOException {
    if (desk.watches().undo().isEmpty()) {
      throw Refusal.of(404, "there is nothing to take back").fix("open /watches");
    }
    return Response.seeOther("/watches");
  }

  /// `GET /watches/*/feed.atom`
  Response atom(Call call, List<String> parts) throws IOException {
    var watch = watch(parts);
    var text = WatchFeed.atom(watch, desk.watches().alerts(watch, MOST), Optional.empty());
    return Response.of(200, "application/atom+xml; charset=utf-8", text.getBytes(UTF_8));
  }

  /// `GET /watches/*/feed.json`
  Response json(Call call, List<String> parts) throws IOException {
    var watch = watch(parts);
    var text = WatchFeed.json(watch, desk.watches().alerts(watch, MOST), Optional.empty());
    return Response.of(200, "application/feed+json; charset=utf-8", text.getBytes(UTF_8));
  }
}
