package attache.door.http.api;

import attache.access.Scope;
import attache.answer.OpenQuestion;
import attache.desk.Desk;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.AnswerContract;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Questions the sources could not answer yet.
final class OpenQuestions implements Resource {
  private static final Schema ITEM =
      Schema.object(
          Schema.members(
              "id",
              Schema.text(),
              "question",
              Schema.text(),
              "since",
              Schema.text(),
              "lastAsked",
              Schema.text(),
              "settledBy",
              Schema.text().orNull()));

  private final Desk desk;

  OpenQuestions(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Open questions";
  }

  @Override
  public String about() {
    return "Questions the sources could not answer when they were asked.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "listOpenQuestions", "/open-questions", "Lists them, open ones first.", this::list)
            .takes(Parameter.LIMIT, Parameter.CURSOR)
            .gives(Listed.schema("questions", ITEM)),
        Operation.post(
                "askAgain",
                "/open-questions/attempts",
                "Asks every open one again; gives the answers that were found.",
                this::again)
            .gives(Schema.object(Schema.members("answers", Schema.list(Schema.ref("Answer"))))),
        Operation.delete(
                "forgetOpenQuestion",
                "/open-questions/{id}",
                "Removes one, and what was answered to it, for good.",
                this::forget)
            .needing(Scope.ADMIN)
            .gives(Schema.object(Schema.members("forgotten", Schema.truth()))));
  }

  private Response list(Asked asked) throws IOException {
    return Listed.page(asked, "questions", desk.openQuestions(), one -> Listed.json(line(one)));
  }

  private static Map<String, Object> line(OpenQuestion one) {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", one.id());
    line.put("question", one.question());
    line.put("since", one.since().toString());
    line.put("lastAsked", one.lastAsked().toString());
    line.put("settledBy", one.settledBy().orElse(null));
    return line;
  }

  private Response again(Asked asked) throws IOException {
    var answers = desk.askAgain().stream().map(AnswerContract::of).toList();
    return Response.json(200, Map.of("answers", answers));
  }

  private Response forget(Asked asked) throws IOException {
    if (!desk.forgetAnswer(asked.path("id"))) {
      throw Refusal.of(404, "no question is open under this name")
          .field("id")
          .fix("see GET /api/v1/open-questions");
    }
    return Response.json(200, Map.of("forgotten", true));
  }
}
