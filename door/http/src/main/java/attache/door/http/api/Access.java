package attache.door.http.api;

import attache.access.Deed;
import attache.access.Key;
import attache.access.Scope;
import attache.desk.Desk;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keys and the audit log, and what is stored.
final class Access implements Resource {
  private static final Body KEY =
      new Body(
          Schema.members(
              "name",
              Schema.text(60),
              "scope",
              Schema.choice(Scope.class),
              "perMinute",
              Schema.number(1, 1_000_000, Key.USUAL_PER_MINUTE)),
          List.of("name"),
          Map.of("name", "reading-room", "scope", "read"));
  private static final Schema LINE =
      Schema.object(
          Schema.members(
              "name",
              Schema.text(),
              "scope",
              Schema.text(),
              "perMinute",
              Schema.whole(),
              "owner",
              Schema.text(),
              "made",
              Schema.text(),
              "lastUsed",
              Schema.text().orNull(),
              "revoked",
              Schema.text().orNull()));
  private static final Schema DEED =
      Schema.object(
          Schema.members(
              "number",
              Schema.whole(),
              "at",
              Schema.text(),
              "who",
              Schema.text(),
              "what",
              Schema.text(),
              "data",
              Schema.text(),
              "words",
              Schema.text().orNull()));

  private final Desk desk;

  Access(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Home";
  }

  @Override
  public String about() {
    return "What is stored, who may use it, and what they did.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("getHome", "/home", "Tells what is stored.", this::home)
            .gives(
                Schema.object(
                    Schema.members(
                        "stories",
                        Schema.whole(),
                        "sources",
                        Schema.whole(),
                        "sentences",
                        Schema.whole(),
                        "indexBehind",
                        Schema.whole(),
                        "ledgerBehind",
                        Schema.whole(),
                        "keepsAnswers",
                        Schema.truth(),
                        "asksForKeys",
                        Schema.truth()))),
        Operation.get("listKeys", "/keys", "Lists the keys, valid ones first.", this::keys)
            .needing(Scope.ADMIN)
            .gives(Schema.object(Schema.members("keys", Schema.list(LINE)))),
        Operation.post("addKey", "/keys", "Makes a key and shows it, once.", this::add)
            .about("Once there is a key, every request must bring one.")
            .needing(Scope.ADMIN)
            .sent(KEY)
            .gives(Schema.object(Schema.members("name", Schema.text(), "key", Schema.text()))),
        Operation.delete("revokeKey", "/keys/{name}", "Revokes a key, for good.", this::revoke)
            .needing(Scope.ADMIN)
            .gives(Schema.object(Schema.members("revoked", Schema.truth()))),
        Operation.get("listDeeds", "/audit", "Lists who did what, newest first.", this::audit)
            .needing(Scope.ADMIN)
            .takes(Parameter.LIMIT, Parameter.CURSOR)
            .gives(
                Schema.object(
                    Schema.members("deeds", Schema.list(DEED), "next", Schema.text().orNull()))));
  }

  private Response home(Asked asked) throws IOException {
    var held = desk.holdings();
    var said = new LinkedHashMap<String, Object>();
    said.put("stories", held.news());
    said.put("sources", held.sources());
    said.put("sentences", held.sentences());
    said.put("indexBehind", desk.behind());
    said.put("ledgerBehind", desk.ledgerBehind());
    said.put("keepsAnswers", desk.keeping().answers());
    said.put("asksForKeys", desk.access().guarded());
    return Response.json(200, said);
  }

  private Response keys(Asked asked) throws IOException {
    var keys = desk.access().keys().stream().map(Access::line).toList();
    return Response.json(200, Map.of("keys", keys));
  }

  private static Map<String, Object> line(Key key) {
    var line = new LinkedHashMap<String, Object>();
    line.put("name", key.name());
    line.put("scope", key.scope().word());
    line.put("perMinute", key.perMinute());
    line.put("owner", key.owner());
    line.put("made", key.made().toString());
    line.put("lastUsed", key.lastUsed().map(Instant::toString).orElse(null));
    line.put("revoked", key.revoked().map(Instant::toString).orElse(null));
    return line;
  }

  private Response add(Asked asked) throws IOException {
    var sent = asked.sent();
    var name = sent.text("name", 60);
    var secret =
        desk.access()
            .add(
                name,
                Scope.of(sent.maybe("scope", 10).orElse("read")),
                sent.number("perMinute", 1, 1_000_000, Key.USUAL_PER_MINUTE),
                asked.who());
    var said = new LinkedHashMap<String, Object>();
    said.put("name", name);
    said.put("key", secret.shown());
    return Response.json(200, said).about(name, "");
  }

  private Response revoke(Asked asked) throws IOException {
    if (!desk.access().revoke(asked.path("name"), asked.who())) {
      throw Refusal.of(404, "there is no valid key of this name")
          .field("name")
          .fix("see GET /api/v1/keys");
    }
    return Response.json(200, Map.of("revoked", true));
  }

  private Response audit(Asked asked) throws IOException {
    var limit = asked.number(Parameter.LIMIT);
    var before = asked.cursor().isPresent() ? asked.offset() : Long.MAX_VALUE;
    var deeds = desk.access().audit(before, limit + 1);
    var page = new LinkedHashMap<String, Object>();
    page.put("deeds", deeds.stream().limit(limit).map(Access::line).toList());
    page.put("next", null);
    if (deeds.size() > limit) {
      page.put("next", Asked.cursor(String.valueOf(deeds.get(limit - 1).number())));
    }
    return Response.json(200, page);
  }

  private static Map<String, Object> line(Deed deed) {
    var line = new LinkedHashMap<String, Object>();
    line.put("number", deed.number());
    line.put("at", deed.at().toString());
    line.put("who", deed.who());
    line.put("what", deed.what());
    line.put("data", deed.data());
    line.put("words", deed.words().orElse(null));
    return line;
  }
}
