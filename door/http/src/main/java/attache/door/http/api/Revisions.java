package attache.door.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Desk;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Stored;
import attache.story.Revision;
import attache.story.SentenceDifference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The versions of a story.
final class Revisions implements Resource {
  private static final Parameter FROM =
      Parameter.query(
          "from", "Id of the earlier version; without it the one before.", Schema.text(64));
  private static final Parameter TO =
      Parameter.query("to", "Id of the later version; without it the latest.", Schema.text(64));

  private static final Schema SENTENCE =
      Schema.object(
          Schema.members(
              "number",
              Schema.whole(),
              "start",
              Schema.whole(),
              "end",
              Schema.whole(),
              "text",
              Schema.text()));
  private static final Schema LINE =
      Schema.object(
          Schema.members(
              "revision", Schema.text(), "fetched", Schema.text(), "title", Schema.text()));

  private final Desk desk;

  Revisions(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Versions";
  }

  @Override
  public String about() {
    return "The texts of a story as they were fetched; none of them ever changes.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "listRevisions",
                "/stories/{id}/revisions",
                "Lists the versions of a story, oldest first.",
                this::list)
            .gives(Schema.object(Schema.members("revisions", Schema.list(LINE)))),
        Operation.get(
                "getRevision",
                "/stories/{id}/revisions/{revision}",
                "Gives a version with its sentences.",
                this::get)
            .gives(
                Schema.object(
                    Schema.members(
                        "revision",
                        Schema.text(),
                        "fetched",
                        Schema.text(),
                        "title",
                        Schema.text(),
                        "sentences",
                        Schema.list(SENTENCE)))),
        Operation.get(
                "getOriginal",
                "/stories/{id}/revisions/{revision}/original",
                "Gives the text of a version as it is stored, with what is never cited.",
                this::original)
            .only("text/plain"),
        Operation.get(
                "getDifference",
                "/stories/{id}/difference",
                "Tells how two versions of a story differ, sentence by sentence.",
                this::difference)
            .takes(FROM, TO)
            .gives(
                Schema.object(
                    Schema.members(
                        "from",
                        Schema.text(),
                        "to",
                        Schema.text(),
                        "lines",
                        Schema.list(
                            Schema.object(
                                Schema.members(
                                    "change",
                                    Schema.choice(SentenceDifference.Change.class),
                                    "text",
                                    Schema.text())))))));
  }

  private List<Revision> revisions(Asked asked) throws IOException {
    return desk.revisions(Stored.story(desk, asked.path("id")).id());
  }

  private static Revision named(List<Revision> revisions, String id, String field) {
    return revisions.stream()
        .filter(one -> id.length() >= 8 && one.id().value().startsWith(id))
        .findFirst()
        .orElseThrow(() ->
            Refusal.of(404, "this story has no such version")
                .field(field)
                .fix("see GET /api/v1/stories/{id}/revisions"));
  }

  private Response list(Asked asked) throws IOException {
    var all = revisions(asked).stream().map(Revisions::head).toList();
    return Response.json(200, Map.of("revisions", all));
  }

  private static Map<String, Object> head(Revision revision) {
    var said = new LinkedHashMap<String, Object>();
    said.put("revision", revision.id().value());
    said.put("fetched", revision.fetched().toString());
    said.put("title", revision.headline());
    return said;
  }

  private Response get(Asked asked) throws IOException {
    var revision = named(revisions(asked), asked.path("revision"), "revision");
    var said = head(revision);
    var sentences = new ArrayList<Map<String, Object>>();
    for (var span : revision.sentences()) {
      var sentence = new LinkedHashMap<String, Object>();
      sentence.put("number", sentences.size());
      sentence.put("start", span.start());
      sentence.put("end", span.end());
      sentence.put("text", span.in(revision.text()));
      sentences.add(sentence);
    }
    said.put("sentences", sentences);
    return Response.json(200, said);
  }

  private Response original(Asked asked) throws IOException {
    var revision = named(revisions(asked), asked.path("revision"), "revision");
    return Response.of(200, "text/plain; charset=utf-8", revision.text().getBytes(UTF_8));
  }

  private Response difference(Asked asked) throws IOException {
    var all = revisions(asked);
    var to = asked.text(TO).map(id -> named(all, id, "to")).orElse(all.getLast());
    var before = all.get(Math.max(0, all.indexOf(to) - 1));
    var from = asked.text(FROM).map(id -> named(all, id, "from")).orElse(before);
    var said = new LinkedHashMap<String, Object>();
    said.put("from", from.id().value());
    said.put("to", to.id().value());
    said.put(
        "lines",
        SentenceDifference.between(from, to).lines().stream()
            .map(line ->
                Map.of(
                    "change", line.change().name().toLowerCase(Locale.ROOT), "text", line.text()))
            .toList());
    return Response.json(200, said);
  }
}
