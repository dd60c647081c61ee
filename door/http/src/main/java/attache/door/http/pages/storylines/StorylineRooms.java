package attache.door.http.pages.storylines;

import attache.desk.Desk;
import attache.development.Decision;
import attache.development.Development;
import attache.development.DevelopmentId;
import attache.development.DevelopmentQuery;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import attache.door.http.pages.Forms;
import attache.door.http.pages.Link;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Paging;
import attache.door.http.pages.Reader;
import attache.story.StoryId;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// The pages *Storylines* and their places.
public final class StorylineRooms {
  private static final int ON_A_PAGE = 25;
  private static final String ID = "[0-9A-HJKMNP-TV-Z]{26}";

  private final Desk desk;
  private final Pages pages;

  private StorylineRooms(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  public static List<Route> routes(Desk desk, Pages pages) {
    var rooms = new StorylineRooms(desk, pages);
    return List.of(
        Route.get("/storylines", rooms::list),
        Route.get("/storylines/*", rooms::page),
        Route.post("/storylines/*/split", rooms::split),
        Route.post("/storylines/*/merge", rooms::merge),
        Route.post("/storylines/*/undo/*", rooms::undo));
  }

  private Response list(Call call, List<String> parts) throws IOException {
    var asked = call.query();
    var skip = asked.number("skip", 0, 0, 1_000_000);
    var fresh = asked.first("order").filter("fresh"::equals).isPresent();
    var query =
        new DevelopmentQuery(
            asked.first("q"),
            asked.first("actor"),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            fresh ? DevelopmentQuery.Order.FRESH : DevelopmentQuery.Order.WEIGHT,
            ON_A_PAGE);
    var found = desk.developments().page(query, skip);
    var tongue = pages.tongue(call);
    var here = Link.again("/storylines", asked);
    var page =
        new StorylinesPage(
            asked.first("q").orElse(""),
            asked.first("actor").orElse(""),
            fresh,
            here.without("order").without("skip").toString(),
            here.without("skip").with("order", "fresh").toString(),
            found.developments().stream().map(one -> StorylineLine.of(one, tongue)).toList(),
            Paging.of(skip, ON_A_PAGE, found.total(), here));
    return pages.show(
        call,
        "storylines",
        (out, nobody, leaf) -> JtestorylinesGenerated.render(out, nobody, leaf, page));
  }

  private Response page(Call call, List<String> parts) throws IOException {
    var development = development(parts.getFirst());
    var whole = desk.developments().page(development.id()).orElseThrow(StorylineRooms::missing);
    var page =
        new Composing(pages.tongue(call), pages.zone())
            .page(whole, desk.developments().history(development.id()));
    return pages.show(
        call,
        "storylines",
        (out, nobody, leaf) -> JtestorylineGenerated.render(out, nobody, leaf, page));
  }

  private Development development(String id) throws IOException {
    if (!id.matches(ID)) {
      throw missing();
    }
    return desk.developments()
        .development(new DevelopmentId(id))
        .orElseThrow(StorylineRooms::missing);
  }

  private static Refusal missing() {
    return Refusal.of(404, "no storyline is stored under this name").fix("open /storylines");
  }

  private Response split(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    var from = development(parts.getFirst());
    var stories =
        form.all("story").stream()
            .filter(id -> id.matches(ID))
            .map(StoryId::new)
            .collect(Collectors.toSet());
    if (stories.isEmpty()) {
      throw Refusal.of(400, "no story was chosen to be taken out")
          .field("story")
          .fix("go back and choose");
    }
    var decision =
        decide(() ->
            desk.developments()
                .split(from.id(), stories, form.first("note").orElse(""), Reader.of(call)));
    return Response.seeOther("/storylines/" + decision.development().value());
  }

  private Response merge(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    var one = development(parts.getFirst());
    var named = form.first("other").orElse("");
    var other =
        desk.developments()
            .development(named.substring(named.lastIndexOf('/') + 1))
            .orElseThrow(() ->
                Refusal.of(400, "no one storyline goes by \"" + named + "\"")
                    .field("other")
                    .fix("paste its address"));
    var decision =
        decide(() ->
            desk.developments()
                .merge(one.id(), other.id(), form.first("note").orElse(""), Reader.of(call)));
    return Response.seeOther("/storylines/" + decision.development().value());
  }

  private interface Deciding {
    Decision decide() throws IOException;
  }

  private static Decision decide(Deciding deciding) throws IOException {
    try {
      return deciding.decide();
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, String.valueOf(e.getMessage())).fix("go back and choose otherwise");
    }
  }

  private Response undo(Call call, List<String> parts) throws IOException {
    if (!parts.get(1).matches("[0-9]{1,18}")
        || !desk.developments().undo(Long.parseLong(parts.get(1)))) {
      throw Refusal.of(404, "there is no such decision, or it was taken back before")
          .fix("open /storylines");
    }
    return Response.seeOther("/storylines/" + parts.getFirst());
  }
}
