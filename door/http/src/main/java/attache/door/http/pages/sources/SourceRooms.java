package attache.door.http.pages.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Desk;
import attache.desk.SourceDesk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import attache.door.http.pages.Forms;
import attache.door.http.pages.Link;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Paging;
import attache.door.http.pages.Tongue;
import attache.source.Candidate;
import attache.source.GatherListener;
import attache.source.Gathered;
import attache.source.HubStatus;
import attache.source.Source;
import attache.source.SourceId;
import attache.source.Subscription;
import attache.source.Trial;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The pages *Sources* and their places.
public final class SourceRooms {
  private static final int ON_A_PAGE = 100;

  private final Desk desk;
  private final Pages pages;

  private SourceRooms(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  public static List<Route> routes(Desk desk, Pages pages) {
    var rooms = new SourceRooms(desk, pages);
    return List.of(
        Route.get("/sources", rooms::list),
        Route.post("/sources", rooms::look),
        Route.post("/sources/add", rooms::add),
        Route.post("/sources/gather", rooms::gather),
        Route.post("/sources/import", rooms::importList),
        Route.get("/sources.opml", rooms::exportList),
        Route.post("/sources/*", rooms::change));
  }

  private Response list(Call call, List<String> parts) throws IOException {
    return shown(call, "", List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Response shown(
      Call call,
      String address,
      List<Candidate> candidates,
      Optional<Trial> trial,
      Optional<Gathered> gathered,
      Optional<SourcesPage.Imported> imported)
      throws IOException {
    var tongue = pages.tongue(call);
    var all = desk.sources().sources();
    var skip = call.query().number("skip", 0, 0, 1_000_000);
    var page =
        new SourcesPage(
            Paging.cut(all, skip, ON_A_PAGE).stream().map(one -> line(one, tongue)).toList(),
            Paging.of(skip, ON_A_PAGE, all.size(), Link.again("/sources", call.query())),
            address,
            candidates,
            trial,
            gathered,
            imported);
    return pages.show(
        call,
        "sources",
        (out, nobody, leaf) -> JtesourcesGenerated.render(out, nobody, leaf, page));
  }

  private SourcesPage.Line line(Subscription followed, Tongue tongue) {
    var source = followed.source();
    var health = followed.health();
    return new SourcesPage.Line(
        source.id().toString(),
        source.title(),
        source.place(),
        tongue.named("sourcekind", source.kind().name()),
        state(followed),
        health.trouble().map(trouble -> trouble.reason()),
        health.fresh().map(when -> tongue.moment(when, pages.zone())),
        source.paused() || health.stopped()
            ? Optional.empty()
            : Optional.of(tongue.moment(health.next(), pages.zone())),
        followed.hubStatus().map(status -> hub(status, tongue)),
        health.stories(),
        source.licence(),
        tongue.named("access", source.access().name()),
        Link.to("/stories").with("source", source.title()).toString());
  }

  private String hub(HubStatus status, Tongue tongue) {
    var until = status.until().map(when -> tongue.moment(when, pages.zone())).orElse("");
    var state = status.state(desk.sources().now());
    var why = status.why().map(tongue::said).orElse("");
    return tongue.say("source.hub." + state.name(), status.hub(), until, why);
  }

  private static String state(Subscription followed) {
    if (followed.source().paused()) {
      return "paused";
    }
    if (followed.health().stopped()) {
      return "stopped";
    }
    if (followed.health().trouble().isPresent()) {
      return "trouble";
    }
    return followed.health().succeeded().isPresent() ? "well" : "new";
  }

  /// Looks what can be followed at an address, and what it would give.
  private Response look(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    var address =
        form.first("address")
            .orElseThrow(() -> Refusal.of(400, "an address is missing").field("address"));
    var privately = form.first("private").isPresent();
    try {
      var candidates = desk.sources().discover(address, privately);
      var trial =
          candidates.isEmpty()
              ? Optional.<Trial>empty()
              : Optional.of(desk.sources().test(candidates.getFirst(), Manner.of(privately)));
      return shown(call, address, candidates, trial, Optional.empty(), Optional.empty());
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.of(400, "nothing can be followed at " + address + ": " + e.getMessage())
          .field("address")
          .fix("look at the address in a browser, or go back and try another");
    }
  }

  private Response add(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    var candidate =
        new Candidate(
            form.first("place").orElse(""),
            kind(form.first("kind").orElse("")),
            form.first("title").orElse("?"),
            form.first("licence"));
    var wishes =
        new SourceDesk.Wishes(
            form.first("name"),
            List.of(),
            Optional.empty(),
            Manner.of(form.first("private").isPresent()));
    try {
      desk.sources().add(candidate, wishes);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, String.valueOf(e.getMessage())).fix("go back and try another");
    }
    return gathered(call);
  }

  private static Source.Kind kind(String name) {
    try {
      return Source.Kind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, "a source cannot be of the kind \"" + name + "\"").field("kind");
    }
  }

  private Response gather(Call call, List<String> parts) throws IOException {
    var gathered = desk.sources().gather(SourceDesk.Round.ALL, GatherListener.NONE);
    if (gathered.isEmpty()) {
      throw Refusal.of(409, "another process is gathering for this home")
          .fix("wait a little and open /sources");
    }
    return shown(call, "", List.of(), Optional.empty(), gathered, Optional.empty());
  }

  /// Asks what was just added; somebody else who gathers will do it as well.
  private Response gathered(Call call) throws IOException {
    var gathered = desk.sources().gather(SourceDesk.Round.DUE, GatherListener.NONE);
    return shown(call, "", List.of(), Optional.empty(), gathered, Optional.empty());
  }

  private Response importList(Call call, List<String> parts) throws IOException {
    var text =
        Forms.of(call)
            .first("opml")
            .orElseThrow(() -> Refusal.of(400, "no list was given").field("opml"));
    try {
      var imported = desk.sources().importList("list", text.getBytes(UTF_8));
      return shown(
          call,
          "",
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(
              new SourcesPage.Imported(
                  imported.added().size(), imported.known().size(), imported.refused())));
    } catch (IOException e) {
      throw Refusal.of(400, String.valueOf(e.getMessage()))
          .field("opml")
          .fix("give a list in OPML");
    }
  }

  private Response exportList(Call call, List<String> parts) throws IOException {
    return Response.of(
            200, "text/x-opml; charset=utf-8", desk.sources().exportList().getBytes(UTF_8))
        .with("Content-Disposition", "attachment; filename=\"sources.opml\"");
  }

  /// Tests, pauses, resumes or removes a source.
  private Response change(Call call, List<String> parts) throws IOException {
    if (!parts.getFirst().matches("[1-9][0-9]{0,17}")) {
      throw missing();
    }
    var id = new SourceId(Long.parseLong(parts.getFirst()));
    var source = desk.sources().source(id).orElseThrow(SourceRooms::missing).source();
    switch (Forms.of(call).first("do").orElse("")) {
      case "test" -> {
        var trial = desk.sources().test(source);
        return shown(call, "", List.of(), Optional.of(trial), Optional.empty(), Optional.empty());
      }
      case "pause" -> desk.sources().pause(id);
      case "resume" -> desk.sources().resume(id);
      case "remove" -> desk.sources().remove(id);
      default ->
          throw Refusal.of(400, "a source can be tested, paused, resumed or removed").field("do");
    }
    return Response.seeOther("/sources");
  }

  private static Refusal missing() {
    return Refusal.of(404, "no source is followed under this number").fix("open /sources");
  }
}
