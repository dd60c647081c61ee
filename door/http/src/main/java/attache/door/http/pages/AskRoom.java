package attache.door.http.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.answer.Reply;
import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.json.AnswerContract;
import attache.question.Question;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The page *Ask*: takes a question, shows the answer, shows kept answers again.
final class AskRoom {
  // A question that was posted ends in a redirect to the answer that was kept: going back to it,
  // reloading it and passing its address on do not ask again.

  private final Desk desk;
  private final Pages pages;
  private final ZoneId zone;

  AskRoom(Desk desk, Pages pages, ZoneId zone) {
    this.desk = desk;
    this.pages = pages;
    this.zone = zone;
  }

  /// `GET /`: the empty page, or with `q` the answer.
  Response open(Call call, List<String> parts) throws IOException {
    var conversation = Conversation.of(call.query());
    var question = call.query().first("q");
    if (question.isEmpty()) {
      return welcome(conversation, "");
    }
    if (call.method().equals("HEAD") || unasked(call)) {
      return welcome(conversation, question.get());
    }
    return ask(question.get(), conversation);
  }

  /// `POST /` with the form.
  Response take(Call call, List<String> parts) throws IOException {
    var form = Fields.of(new String(call.body("application/x-www-form-urlencoded"), UTF_8));
    var conversation = Conversation.of(form);
    var question = form.first("q");
    return question.isEmpty() ? welcome(conversation, "") : ask(question.get(), conversation);
  }

  /// `GET /answers/*`: a kept answer as it was shown.
  Response keptAnswer(Call call, List<String> parts) throws IOException {
    var kept =
        desk.answer(parts.getFirst())
            .orElseThrow(() ->
                Refusal.of(404, "no answer is kept under this name")
                    .fix("it may have been forgotten, or answers are not kept; ask again"));
    var answer = AnswerContract.parse(kept.contract());
    return shown(answer, Conversation.of(call.query()), true);
  }

  private Response ask(String text, Conversation conversation) throws IOException {
    if (text.length() > Question.LONGEST) {
      throw Refusal.of(400, "a question has at most %d characters".formatted(Question.LONGEST))
          .field("q")
          .fix("ask it in fewer words");
    }
    var reply = desk.ask(new Question(text, conversation.turns()), conversation.id());
    return desk.answer(reply.id()).isPresent()
        ? Response.seeOther(conversation.reading(reply.id()))
        : shown(AnswerContract.of(reply), conversation, false);
  }

  private Response shown(AnswerContract answer, Conversation conversation, boolean kept)
      throws IOException {
    var view = new Typesetter(desk, zone).set(answer, conversation, kept);
    return pages.ask(
        new AskPage(
            "",
            conversation.turns(),
            conversation.after(answer.question(), answer.id()),
            Optional.of(view),
            Optional.empty()));
  }

  private Response welcome(Conversation conversation, String question) throws IOException {
    var held = desk.holdings();
    List<String> examples = held.news() == 0 ? List.of() : examples(desk.guide());
    var newest = held.news() == 0 ? List.<StoryLine>of() : StoryList.from(desk, 0, 3).lines();
    return pages.ask(
        new AskPage(
            question,
            conversation.turns(),
            conversation,
            Optional.empty(),
            Optional.of(new AskPage.Welcome(held, examples, newest))));
  }

  private static List<String> examples(Reply guide) {
    return guide.followUps().stream().limit(3).toList();
  }

  // A page of another site, or a browser guessing ahead, must not make questions asked and kept.
  private static boolean unasked(Call call) {
    return call.fromAnotherSite()
        || call.header("sec-purpose").isPresent()
        || call.header("purpose").isPresent();
  }
}
