package attache.door.http;

import attache.answer.Answer;
import attache.answer.Answerer;
import attache.answer.Cited;
import attache.answer.Disagreement;
import attache.answer.LeftOut;
import attache.answer.Nearest;
import attache.answer.Reply;
import attache.answer.Statement;
import attache.answer.Window;
import attache.question.Question;
import attache.story.Span;
import attache.story.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Answers that are given beforehand, each from words that stand in a story.
final class GivenAnswers implements Answerer {
  private static final List<String> NEXT =
      List.of(
          "How much will the pilotage trial cost?",
          "Has Osterby built its data centre?",
          "What is an export licence?");

  private final Supplier<List<Story>> stories;
  private final AtomicInteger count = new AtomicInteger();

  GivenAnswers(Supplier<List<Story>> stories) {
    this.stories = stories;
  }

  @Override
  public Reply answer(Question question, Optional<String> conversation) {
    var text = question.text();
    if (text.contains("stack")) {
      throw new StackOverflowError("one question too deep");
    }
    if (text.contains("assertion")) {
      throw new AssertionError("a rule that never fails has failed");
    }
    if (text.contains("cost")) {
      return reply(question, conversation, cost(), leftOut());
    }
    if (text.contains("Osterby")) {
      return reply(question, conversation, osterby(), List.of());
    }
    if (text.contains("licence")) {
      return reply(question, conversation, licence(), List.of());
    }
    if (text.contains("tugs")) {
      return reply(question, conversation, tugs(), List.of());
    }
    if (text.contains("script")) {
      return reply(question, conversation, hostile(text), List.of());
    }
    if (text.contains("tell me")) {
      return reply(
          question,
          conversation,
          new Answer.Guidance(List.of("Four stories are stored.", "Ask about one of them.")),
          List.of());
    }
    return reply(
        question,
        conversation,
        new Answer.NotInSources(
            "Your sources do not say who will run the trial after 2030.",
            List.of(
                new Nearest(
                    "names the maker of the model, not who runs it later",
                    cited("Halden Works, trained the model")),
                new Nearest("speaks of the trial, not of 2030", cited("in the autumn")))),
        List.of());
  }

  private Answer cost() {
    return new Answer.Answered(
        List.of(
            Statement.extract(
                "The trial costs 40 million crowns, the harbour board said on Tuesday.",
                List.of(cited("The trial costs 40 million crowns, the harbour board said"))),
            new Statement(
                "If the second phase goes ahead, it comes to 55 million crowns.",
                Statement.Kind.COMPUTED,
                List.of(cited("40 million crowns"), cited("a further 15 million")),
                List.of(),
                Optional.of(
                    "40 million (announced) + 15 million (conditional) = 55 million crowns"))),
        List.of(
            new Disagreement(
                "amount",
                List.of(
                    Statement.extract(
                        "The harbour board says 40 million crowns.",
                        List.of(
                            cited("The trial costs 40 million crowns, the harbour board said"))),
                    Statement.extract(
                        "Two members of the board say 45 million crowns.",
                        List.of(cited("will cost 45 million crowns")))))));
  }

  private Answer osterby() {
    return new Answer.Partly(
        List.of(
            Statement.verdict(
                "Not as far as the sources go: Osterby is considering a small data centre.",
                List.of(cited("Osterby is considering a small data centre")))),
        List.of(),
        List.of(new Nearest("says when the council votes", cited("the council votes in June"))));
  }

  private Answer licence() {
    return new Answer.Answered(
        List.of(
            Statement.background(
                "An export licence is a permission of a state to send a listed good abroad.",
                List.of(cited("An export licence is a permission")))),
        List.of());
  }

  /// A headline, cited.
  private Answer tugs() {
    var words = "Lindholm pays for tugs";
    return new Answer.Answered(List.of(Statement.extract(words, List.of(cited(words)))), List.of());
  }

  private Answer hostile(String question) {
    return new Answer.Partly(
        List.of(
            Statement.extract(
                "Text with <script>alert('body')</script> stands here.",
                List.of(cited("<script>alert('body')</script>")))),
        List.of(),
        List.of(new Nearest("<b>why</b> " + question, cited("onerror=alert(2)"))));
  }

  private List<LeftOut> leftOut() {
    return List.of(
        new LeftOut(
            "The trial costs 60 million crowns.",
            "number not in the cited sentence",
            List.of(cited("A second phase"))));
  }

  private Reply reply(
      Question question, Optional<String> conversation, Answer answer, List<LeftOut> leftOut) {
    var guidance = answer instanceof Answer.Guidance;
    return new Reply(
        "01TEST%020d".formatted(count.incrementAndGet()),
        conversation,
        question,
        answer,
        leftOut,
        question.text().contains("this week")
            ? new Window(
                Optional.of(LocalDate.of(2026, 3, 2)),
                Optional.of(LocalDate.of(2026, 3, 8)),
                "this week")
            : Window.ALL,
        Harbour.NOW,
        4,
        2,
        "en",
        Optional.empty(),
        guidance ? NEXT : List.of("Who made the model?", "When is the safety review?"),
        "extractive",
        41);
  }

  private Cited cited(String words) {
    for (var story : stories.get()) {
      var text = story.latest().text();
      for (var i = 0; i < story.latest().sentences().size(); i++) {
        var sentence = story.latest().sentences().get(i);
        var at = sentence.in(text).indexOf(words);
        if (at >= 0) {
          var start = sentence.start() + at;
          return Cited.of(story, i, new Span(start, start + words.length()));
        }
      }
    }
    throw new IllegalStateException("no story says: " + words);
  }
}
