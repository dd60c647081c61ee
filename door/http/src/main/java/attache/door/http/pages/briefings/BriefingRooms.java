package attache.door.http.pages.briefings;

import attache.briefing.Composed;
import attache.briefing.KeptBriefing;
import attache.briefing.Length;
import attache.briefing.Wish;
import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import attache.door.http.pages.Choice;
import attache.door.http.pages.Forms;
import attache.door.http.pages.Pages;
import attache.door.http.pages.Tongue;
import attache.door.json.BriefingContract;
import attache.door.paper.PaperForm;
import attache.door.paper.Papers;
import attache.watch.Watch;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The pages *Briefings* and their places.
public final class BriefingRooms {
  private static final int MOST = 50;
  private static final List<String> FIELDS = List.of("topic", "actor", "since", "until", "title");

  private final Desk desk;
  private final Pages pages;

  private BriefingRooms(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  public static List<Route> routes(Desk desk, Pages pages) {
    var rooms = new BriefingRooms(desk, pages);
    return List.of(
        Route.get("/briefings", rooms::list),
        Route.post("/briefings", rooms::make),
        Route.get("/briefings/*", rooms::page),
        Route.get("/briefings/*/export/*", rooms::export),
        Route.post("/briefings/*/forget", rooms::forget));
  }

  private Response list(Call call, List<String> parts) throws IOException {
    return list(call, call.query(), Optional.empty());
  }

  private Response list(Call call, Fields form, Optional<BriefingsPage.Nothing> nothing)
      throws IOException {
    var page =
        new BriefingsPage(
            desk.briefings().briefings(MOST),
            desk.briefings().schedules(),
            words(form),
            choices(form, pages.tongue(call)),
            nothing);
    return pages.show(
        call,
        "briefings",
        (out, nobody, leaf) -> JtebriefingsGenerated.render(out, nobody, leaf, page));
  }

  private static Map<String, String> words(Fields form) {
    var words = new HashMap<String, String>();
    FIELDS.forEach(name -> words.put(name, form.first(name).orElse("")));
    return words;
  }

  private List<Choice> choices(Fields form, Tongue tongue) throws IOException {
    return List.of(
        Choice.of("length", form.first("length").orElse("STANDARD"), Length.values(), tongue),
        Choice.ofWords(
            "watch",
            form.first("watch").orElse(""),
            desk.watches().watches().stream().map(Watch::name).toList()));
  }

  private Response make(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    return switch (desk.briefings().brief(wish(form))) {
      case Composed.Written(var briefing) ->
          desk.briefings().find(briefing.id()).isEmpty()
              ? shown(call, BriefingContract.of(briefing), false)
              : Response.seeOther("/briefings/" + briefing.id());
      case Composed.Nothing(var sentence, var nearest) ->
          list(call, form, Optional.of(new BriefingsPage.Nothing(sentence, nearest)));
    };
  }

  private static Wish wish(Fields form) {
    var length = form.first("length").map(it -> it.toUpperCase(Locale.ROOT)).orElse("STANDARD");
    try {
      return new Wish(
          form.first("topic"),
          form.first("actor"),
          form.first("development"),
          form.first("watch"),
          form.first("since").map(LocalDate::parse),
          form.first("until").map(LocalDate::parse),
          Length.valueOf(length),
          form.first("title"));
    } catch (DateTimeParseException e) {
      throw Refusal.of(400, "a day is written as in 2026-03-31").field("since");
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, String.valueOf(e.getMessage())).fix("go back and change the form");
    }
  }

  private Response page(Call call, List<String> parts) throws IOException {
    return shown(call, contract(parts), true);
  }

  private Response shown(Call call, BriefingContract briefing, boolean kept) throws IOException {
    var page = new Setting(desk, pages.tongue(call), pages.zone()).page(briefing, kept);
    return pages.show(
        call,
        "briefings",
        (out, nobody, leaf) -> JtebriefingGenerated.render(out, nobody, leaf, page));
  }

  private BriefingContract contract(List<String> parts) throws IOException {
    return BriefingContract.parse(kept(parts).contract());
  }

  private KeptBriefing kept(List<String> parts) throws IOException {
    var found =
        parts.getFirst().length() < 4
            ? List.<KeptBriefing>of()
            : desk.briefings().find(parts.getFirst());
    if (found.size() != 1) {
      throw Refusal.of(404, "no briefing is kept under this name")
          .fix("it may have been forgotten; open /briefings");
    }
    return found.getFirst();
  }

  private Response export(Call call, List<String> parts) throws IOException {
    var form =
        PaperForm.named(parts.get(1))
            .orElseThrow(() ->
                Refusal.of(404, "there is no form \"" + parts.get(1) + "\"")
                    .fix("one of " + PaperForm.endings()));
    var briefing = contract(parts);
    var name = briefing.title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return Response.of(200, form.mediaType(), form.write(Papers.of(briefing), desk::revisions))
        .with(
            "Content-Disposition",
            "attachment; filename=\"briefing.%s\"; filename*=UTF-8''%s.%s"
                .formatted(form.ending(), attache.door.http.pages.Link.part(name), form.ending()));
  }

  private Response forget(Call call, List<String> parts) throws IOException {
    desk.briefings().forget(kept(parts).id());
    return Response.seeOther("/briefings");
  }
}
