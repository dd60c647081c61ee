package attache.door.http.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.answer.KeptAnswer;
import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.AnswerContract;
import attache.question.Question;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page *Ask*: takes a question, shows the answer, shows kept answers again.
final class AskRoom {
  // A question that was posted ends in a redirect to the answer that was kept: going back to it,
  // reloading it and passing its address on do not ask again.

  private static final int EXAMPLES = 3;
  private static final int PAST = 5;
  private static final int LATELY = 60;

  private final Desk desk;
  private final Pages pages;

  AskRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// `GET /`: the empty page, or with `q` the answer.
  Response open(Call call, List<String> parts) throws IOException {
    var conversation = Conversation.of(call.query());
    var question = call.query().first("q");
    if (question.isEmpty()) {
      return welcome(call, conversation, "");
    }
    if (call.method().equals("HEAD") || unasked(call)) {
      return welcome(call, conversation, question.get());
    }
    return ask(call, question.get(), conversation);
  }

  /// `POST /` with the form.
  Response take(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    var conversation = Conversation.of(form);
    var question = form.first("q");
    return question.isEmpty()
        ? welcome(call, conversation, "")
        : ask(call, question.get(), conversation);
  }

  /// `POST /ask/stream` with the form: `statement` for each sentence as soon as it is proven, then
  /// `page` with the place of the whole answer, or with its page where answers are not kept.
  Response stream(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    var conversation = Conversation.of(form);
    var text =
        form.first("q").orElseThrow(() -> Refusal.of(400, "a question is missing").field("q"));
    var question = question(text, conversation);
    return Response.flowing(
        "text/event-stream",
        out -> {
          var events = new Events(out);
          var reply =
              desk.ask(
                  question,
                  conversation.id(),
                  Optional.empty(),
                  one -> events.send("statement", Map.of("text", one.text())));
          var page =
              desk.answer(reply.id()).isPresent()
                  ? Map.of("place", conversation.reading(reply.id()))
                  : Map.of(
                      "html", html(shown(call, AnswerContract.of(reply), conversation, false)));
          events.send("page", page);
        });
  }

  private static String html(Response page) {
    return new String(page.body(), UTF_8);
  }

  /// `GET /answers/*`: a kept answer as it was shown.
  Response keptAnswer(Call call, List<String> parts) throws IOException {
    return shown(call, kept(parts), Conversation.of(call.query()), true);
  }

  /// `GET /answers/*/text`: a kept answer with its sources, to be copied.
  Response keptText(Call call, List<String> parts) throws IOException {
    var text = PlainAnswer.of(kept(parts), pages.tongue(call));
    return Response.of(200, "text/plain; charset=utf-8", text.getBytes(UTF_8));
  }

  private AnswerContract kept(List<String> parts) throws IOException {
    var kept =
        desk.answer(parts.getFirst())
            .orElseThrow(() ->
                Refusal.of(404, "no answer is kept under this name")
                    .fix("it may have been forgotten, or answers are not kept; ask again"));
    return AnswerContract.parse(kept.contract());
  }

  /// A question that can be asked.
  ///
  /// @throws Refusal 400 if it is too long
  static Question question(String text, Conversation conversation) {
    if (text.length() > Question.LONGEST) {
      throw Refusal.of(400, "a question has at most %d characters".formatted(Question.LONGEST))
          .field("q")
          .fix("ask it in fewer words");
    }
    return new Question(text, conversation.turns());
  }

  private Response ask(Call call, String text, Conversation conversation) throws IOException {
    var reply = desk.ask(question(text, conversation), conversation.id());
    return desk.answer(reply.id()).isPresent()
        ? Response.seeOther(conversation.reading(reply.id())).about(reply.id(), text)
        : shown(call, AnswerContract.of(reply), conversation, false);
  }

  private Response shown(Call call, AnswerContract answer, Conversation conversation, boolean kept)
      throws IOException {
    var typesetter = new Typesetter(desk, pages.tongue(call), pages.zone());
    var page =
        new AskPage(
            "",
            earlier(conversation),
            conversation.after(answer.question(), answer.id()),
            Optional.of(typesetter.set(answer, conversation, kept)),
            Optional.empty());
    return page(call, page);
  }

  private Response welcome(Call call, Conversation conversation, String question)
      throws IOException {
    var held = desk.holdings();
    List<String> examples =
        held.news() == 0 ? List.of() : desk.guide().followUps().stream().limit(EXAMPLES).toList();
    var newest =
        held.news() == 0
            ? List.<StoryLine>of()
            : StoryList.from(desk, 0, 3, pages.tongue(call)).lines();
    var past = desk.answers(PAST);
    return page(
        call,
        new AskPage(
            question,
            earlier(conversation),
            conversation,
            Optional.empty(),
            Optional.of(new AskPage.Welcome(held, examples, past, newest))));
  }

  private List<AskPage.Turn> earlier(Conversation conversation) throws IOException {
    if (conversation.turns().isEmpty()) {
      return List.of();
    }
    var lately = desk.answers(LATELY);
    return conversation.turns().stream()
        .map(turn ->
            new AskPage.Turn(
                turn,
                lately.stream()
                    .filter(kept -> kept.question().equals(turn))
                    .map(KeptAnswer::id)
                    .map(id -> "/answers/" + id)
                    .findFirst()))
        .toList();
  }

  private Response page(Call call, AskPage page) {
    return pages.show(
        call, "ask", (out, nobody, leaf) -> JteaskGenerated.render(out, nobody, leaf, page));
  }

  // A page of another site, or a browser guessing ahead, must not make questions asked and kept.
  private static boolean unasked(Call call) {
    return call.fromAnotherSite()
        || call.header("sec-purpose").isPresent()
        || call.header("purpose").isPresent();
  }
}
