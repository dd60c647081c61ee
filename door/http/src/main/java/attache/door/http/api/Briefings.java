package attache.door.http.api;

import attache.access.Scope;
import attache.briefing.Composed;
import attache.briefing.KeptBriefing;
import attache.briefing.Length;
import attache.briefing.Wish;
import attache.desk.Desk;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.BriefingContract;
import attache.door.paper.PaperForm;
import attache.door.paper.Papers;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Briefings: written, kept, and given as files.
final class Briefings implements Resource {
  private static final Parameter FORM =
      Parameter.choice("form", "The form of the file; Markdown without it.", PaperForm.class);
  private static final Body WISH =
      new Body(
          Schema.members(
              "topic",
              Schema.text(500),
              "actor",
              Schema.text(500),
              "development",
              Schema.text(26),
              "watch",
              Schema.text(80),
              "since",
              Schema.text(10),
              "until",
              Schema.text(10),
              "length",
              Schema.choice(Length.class),
              "title",
              Schema.text(200),
              "writer",
              Schema.text(40)),
          List.of(),
          Map.of("topic", "export controls", "length", "short"));
  private static final Schema LINE =
      Schema.object(
          Schema.members("id", Schema.text(), "made", Schema.text(), "title", Schema.text()));
  private static final Schema BRIEFING = new Schema(Map.of("type", "object"));

  private final Desk desk;

  Briefings(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Briefings";
  }

  @Override
  public String about() {
    return "Digests in the words of the sources, with a note for every sentence.";
  }

  @Override
  public List<Operation> operations() {
    var file =
        Operation.get(
                "getBriefingFile",
                "/briefings/{id}/file",
                "Gives a kept one as a file.",
                this::file)
            .takes(FORM)
            .only("text/markdown");
    for (var form : PaperForm.values()) {
      file = file.or(form.mediaType().split(";")[0]);
    }
    return List.of(
        Operation.post("writeBriefing", "/briefings", "Writes a briefing.", this::write)
            .about("Every member narrows it; without any it is about everything.")
            .needing(Scope.READ)
            .sent(WISH)
            .gives(BRIEFING),
        Operation.get("listBriefings", "/briefings", "Lists kept ones, newest first.", this::list)
            .takes(Parameter.LIMIT)
            .gives(Schema.object(Schema.members("briefings", Schema.list(LINE)))),
        Operation.get("getBriefing", "/briefings/{id}", "Gives a kept one.", this::get)
            .gives(BRIEFING),
        file,
        Operation.delete("forgetBriefing", "/briefings/{id}", "Removes one for good.", this::forget)
            .needing(Scope.ADMIN)
            .gives(Schema.object(Schema.members("forgotten", Schema.truth()))));
  }

  private Response write(Asked asked) throws IOException {
    var sent = asked.sent(); // can be read once
    return switch (written(wish(sent), sent.maybe("writer", 40))) {
      case Composed.Written(var briefing) ->
          Response.jsonText(200, BriefingContract.of(briefing).toJson()).about(briefing.id(), "");
      case Composed.Nothing nothing ->
          throw Refusal.of(422, nothing.sentence().replaceAll("\\.$", ""))
              .fix("ask for something wider");
    };
  }

  private Composed written(Wish wish, Optional<String> writer) throws IOException {
    try {
      return desk.briefings().written(wish, writer);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(422, String.valueOf(e.getMessage())).fix("name a configured model");
    }
  }

  private static Wish wish(Sent sent) {
    return new Wish(
        sent.maybe("topic", 500),
        sent.maybe("actor", 500),
        sent.maybe("development", 26),
        sent.maybe("watch", 80),
        day("since", sent.maybe("since", 10)),
        day("until", sent.maybe("until", 10)),
        length(sent.maybe("length", 10).orElse("standard")),
        sent.maybe("title", 200));
  }

  private static Optional<LocalDate> day(String field, Optional<String> given) {
    try {
      return given.map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw Sent.wrong(field, "must be a day", "write it like 2026-03-12");
    }
  }

  private static Length length(String word) {
    for (var length : Length.values()) {
      if (length.name().equalsIgnoreCase(word)) {
        return length;
      }
    }
    throw Sent.wrong("length", "must be short, standard or long", "leave it out for standard");
  }

  private Response list(Asked asked) throws IOException {
    var all =
        desk.briefings().briefings(asked.number(Parameter.LIMIT)).stream()
            .map(Briefings::line)
            .toList();
    return Response.json(200, Map.of("briefings", all));
  }

  private static Map<String, Object> line(KeptBriefing kept) {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", kept.id());
    line.put("made", kept.made().toString());
    line.put("title", kept.title());
    return line;
  }

  private KeptBriefing one(Asked asked) throws IOException {
    var found = desk.briefings().find(asked.path("id"));
    if (found.size() != 1) {
      throw Refusal.of(404, found.isEmpty() ? "no such briefing is kept" : "several begin so")
          .field("id")
          .fix("see GET /api/v1/briefings");
    }
    return found.getFirst();
  }

  private Response get(Asked asked) throws IOException {
    return Response.jsonText(200, one(asked).contract());
  }

  private Response file(Asked asked) throws IOException {
    var kept = one(asked);
    var form = asked.one(FORM, PaperForm.class).orElse(PaperForm.MD);
    var paper = Papers.of(BriefingContract.parse(kept.contract()));
    var name = "briefing-" + kept.id().toLowerCase(Locale.ROOT) + "." + form.ending();
    return Response.of(200, form.mediaType(), form.write(paper, desk::revisions))
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private Response forget(Asked asked) throws IOException {
    return Response.json(200, Map.of("forgotten", desk.briefings().forget(one(asked).id())));
  }
}
