package attache.door.http.api;

import attache.access.Scope;
import attache.answer.KeptAnswer;
import attache.answer.written.ModelServer;
import attache.desk.Desk;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.AnswerContract;
import attache.door.json.DifferenceContract;
import attache.question.Question;
import attache.story.StoryId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Questions asked and their answers.
final class Answers implements Resource {
  private static final String CONVERSATION = "[A-Za-z0-9_-]{1,64}";
  private static final int LONGEST_NAME = 64;

  private static final Body QUESTION =
      new Body(
          Schema.members(
              "question",
              Schema.text(Question.LONGEST),
              "history",
              Schema.list(Schema.text(Question.LONGEST)).and("maxItems", 50),
              "conversation",
              new Schema(Map.of("type", List.of("string", "null")))
                  .and("pattern", "^" + CONVERSATION + "$"),
              "writer",
              Schema.text(LONGEST_NAME)
                  .and("description", "A configured model, or none; else the one that is set.")),
          List.of("question"),
          Map.of("question", "Who decided what, and when?"));

  private static final Schema KEPT =
      Schema.object(
          Schema.members(
              "id",
              Schema.text(),
              "asked",
              Schema.text(),
              "question",
              Schema.text(),
              "outcome",
              Schema.text(),
              "withdrawn",
              Schema.list(Schema.text())
                  .and(
                      "description", "Stories it cites that were withdrawn since; usually none.")));

  private final Desk desk;

  Answers(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "Answers";
  }

  @Override
  public String about() {
    return "Questions, and their answers with a citation for every sentence.";
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post("ask", "/answers", "Asks a question.", this::ask)
            .about(
                "Gives the contract of an answer. With `Accept: text/event-stream` each checked"
                    + " sentence comes as an event `statement` when it is there, then the whole as"
                    + " an event `answer`; comments in between keep the line open, and hanging up"
                    + " ends the work.")
            .needing(Scope.READ)
            .sent(QUESTION)
            .gives(Schema.ref("Answer"))
            .or(AskStream.TYPE),
        Operation.get("listAnswers", "/answers", "Lists kept answers, newest first.", this::list)
            .takes(Parameter.LIMIT, Parameter.CURSOR)
            .gives(
                Schema.object(
                    Schema.members("answers", Schema.list(KEPT), "next", Schema.text().orNull()))),
        Operation.get("getAnswer", "/answers/{id}", "Gives a kept answer as it was.", this::get)
            .about(
                "A member `withdrawn` lists the stories it cites that were withdrawn since; it is"
                    + " not there if there are none.")
            .gives(Schema.ref("Answer")),
        Operation.delete(
                "forgetAnswer",
                "/answers/{id}",
                "Removes a question and its answer for good.",
                this::forget)
            .needing(Scope.ADMIN)
            .gives(Schema.object(Schema.members("forgotten", Schema.truth()))));
  }

  private Response ask(Asked asked) throws IOException {
    var sent = asked.sent();
    var text = sent.text("question", Question.LONGEST);
    var question = new Question(text, sent.several("history", Question.LONGEST));
    var conversation = sent.maybe("conversation", LONGEST_NAME);
    if (conversation.isPresent() && !conversation.get().matches(CONVERSATION)) {
      throw Sent.wrong(
          "conversation",
          "must be 1 to 64 letters, digits, - and _",
          "use the id of the first answer, or leave it out");
    }
    var writer = writer(sent);
    if (asked.call().header("accept").orElse("").contains(AskStream.TYPE)) {
      return AskStream.of(shown -> desk.ask(question, conversation, writer, shown)).about("", text);
    }
    var reply = desk.ask(question, conversation, writer, _ -> {});
    return Response.jsonText(200, AnswerContract.of(reply).toJson()).about(reply.id(), text);
  }

  private Optional<String> writer(Sent sent) throws IOException {
    var wanted = sent.maybe("writer", LONGEST_NAME);
    if (wanted.isEmpty() || wanted.get().equals("none")) {
      return wanted;
    }
    var names = desk.models().servers().stream().map(ModelServer::name).toList();
    if (!names.contains(wanted.get())) {
      throw Sent.wrong(
          "writer",
          "must be a configured model or none",
          names.isEmpty()
              ? "none is configured; leave it out"
              : "there are: " + String.join(", ", names));
    }
    return wanted;
  }

  private Response list(Asked asked) throws IOException {
    var limit = asked.number(Parameter.LIMIT);
    var cursor = asked.cursor();
    var kept =
        cursor.isPresent()
            ? desk.answersAfter(after(cursor.get()), limit + 1)
            : desk.answers(limit + 1);
    var page = new LinkedHashMap<String, Object>();
    page.put("answers", lines(kept.stream().limit(limit).toList()));
    page.put("next", null);
    if (kept.size() > limit) {
      page.put("next", Asked.cursor(kept.get(limit - 1).id()));
    }
    return Response.json(200, page);
  }

  private String after(String id) throws IOException {
    return desk.answer(id).map(KeptAnswer::id).orElseThrow(Asked::strange);
  }

  private List<Map<String, Object>> lines(List<KeptAnswer> answers) throws IOException {
    var withdrawn = desk.withdrawnIn(answers);
    return answers.stream()
        .map(answer -> line(answer, withdrawn.getOrDefault(answer.id(), List.of())))
        .toList();
  }

  private static Map<String, Object> line(KeptAnswer answer, List<StoryId> withdrawn) {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", answer.id());
    line.put("asked", answer.asked().toString());
    line.put("question", answer.question());
    line.put("outcome", answer.outcome());
    line.put("withdrawn", withdrawn.stream().map(StoryId::value).toList());
    return line;
  }

  private KeptAnswer kept(Asked asked) throws IOException {
    return desk.answer(asked.path("id")).orElseThrow(Answers::none);
  }

  static Refusal none() {
    return Refusal.of(404, "no answer is kept under this name")
        .field("id")
        .fix("ask again with POST /api/v1/answers");
  }

  private Response get(Asked asked) throws IOException {
    var kept = kept(asked);
    var withdrawn = desk.withdrawnIn(List.of(kept)).getOrDefault(kept.id(), List.of());
    return Response.jsonText(200, DifferenceContract.flagged(kept.contract(), withdrawn));
  }

  private Response forget(Asked asked) throws IOException {
    var id = kept(asked).id();
    return Response.json(200, Map.of("forgotten", desk.forgetAnswer(id))).about(id, "");
  }
}
