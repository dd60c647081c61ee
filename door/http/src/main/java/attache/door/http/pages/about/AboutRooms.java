package attache.door.http.pages.about;

import attache.answer.OpenQuestion;
import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import attache.door.http.pages.Forms;
import attache.door.http.pages.Link;
import attache.door.http.pages.Pages;
import java.io.IOException;
import java.util.List;

/// The pages *Open questions*, *Evaluation* and *About*, and their places.
public final class AboutRooms {
  private static final int PAST = 50;

  private static final int CARDS = 100;
  private static final int MOST = 100;

  private final Desk desk;
  private final Pages pages;

  private AboutRooms(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  public static List<Route> routes(Desk desk, Pages pages) {
    var rooms = new AboutRooms(desk, pages);
    return List.of(
        Route.get("/questions", rooms::questions),
        Route.post("/questions/ask-again", rooms::askAgain),
        Route.post("/questions/*/forget", rooms::forget),
        Route.get("/evaluation", rooms::evaluation),
        Route.get("/about", rooms::about));
  }

  private Response questions(Call call, List<String> parts) throws IOException {
    var all = desk.openQuestions();
    var page =
        new QuestionsPage(
            all.stream().filter(open -> open.settledBy().isEmpty()).limit(MOST).toList(),
            all.stream().filter(AboutRooms::settled).limit(MOST).toList(),
            desk.answers(PAST),
            desk.keeping().answers());
    return pages.show(
        call,
        "questions",
        (out, nobody, leaf) -> JtequestionsGenerated.render(out, nobody, leaf, page));
  }

  private static boolean settled(OpenQuestion question) {
    return question.settledBy().isPresent();
  }

  private Response askAgain(Call call, List<String> parts) throws IOException {
    desk.askAgain();
    return Response.seeOther("/questions");
  }

  private Response forget(Call call, List<String> parts) throws IOException {
    var form = Forms.of(call);
    if (!desk.forgetAnswer(parts.getFirst())) {
      throw Refusal.of(404, "no question is kept under this name").fix("open /questions");
    }
    return Response.seeOther(Link.ours(form.first("back").orElse("/questions")));
  }

  private Response evaluation(Call call, List<String> parts) throws IOException {
    var page = EvaluationPage.of(desk.scorecards(CARDS), pages.tongue(call), pages.zone());
    return pages.show(
        call,
        "evaluation",
        (out, nobody, leaf) -> JteevaluationGenerated.render(out, nobody, leaf, page));
  }

  private Response about(Call call, List<String> parts) throws IOException {
    var page = new AboutPage(desk.holdings(), desk.behind(), desk.ledgerBehind(), desk.keeping());
    return pages.show(
        call, "about", (out, nobody, leaf) -> JteaboutGenerated.render(out, nobody, leaf, page));
  }
}
