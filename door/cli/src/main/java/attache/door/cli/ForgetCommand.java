package attache.door.cli;

import attache.answer.OpenQuestion;
import attache.desk.Desk;
import attache.story.Story;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `forget`: a story's text, or a question and its answer, gone for good.
@Command(
    name = "forget",
    description = "Removes a story's text, or a question and its answer, for good.",
    footer = {"  attache forget 7QK2ZF", "  attache forget 7QK2ZF --yes"})
final class ForgetCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description = "Id of a story, an answer or an open question, or the beginning or end of it.")
  private String id = "";

  @Option(names = "--yes", description = "Do not ask first.")
  private boolean yes;

  private final Reception reception;

  ForgetCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    try (var desk = reception.open()) {
      var finder = new Finder(desk);
      var stories = finder.stories(id);
      var answers = finder.answers(id);
      var open = open(desk);
      if (stories.size() + answers.size() == 1) {
        return stories.isEmpty()
            ? question(desk, answers.getFirst().id(), answers.getFirst().question())
            : story(desk, stories.getFirst());
      }
      if (stories.isEmpty() && answers.isEmpty() && open.size() == 1) {
        return question(desk, open.getFirst().id(), open.getFirst().question());
      }
      throw new Finder.NotFound(unclear(stories.size() + answers.size() + open.size()));
    }
  }

  private String unclear(int found) {
    return found == 0
        ? "there is no story, answer or open question \"%s\"".formatted(id)
        : "\"%s\" may mean more than one thing; give the whole id".formatted(id);
  }

  private List<OpenQuestion> open(Desk desk) throws IOException {
    var typed = ShortId.typed(id);
    return desk.openQuestions().stream()
        .filter(open -> open.id().startsWith(typed) || open.id().endsWith(typed))
        .toList();
  }

  private int story(Desk desk, Story story) throws IOException {
    var quoting = desk.answersCiting(story.id());
    var also =
        quoting == 0 ? "" : " and the " + Count.of(quoting, "answer", "answers") + " that quote it";
    if (!agreed("the story \"" + Shown.line(story.latest().headline()) + "\"" + also)) {
      return Exit.PROBLEMS;
    }
    desk.forgetStory(story.id());
    return done();
  }

  private int question(Desk desk, String answer, String question) throws IOException {
    if (!agreed("the question \"" + Shown.line(question) + "\" and its answer")) {
      return Exit.PROBLEMS;
    }
    desk.forgetAnswer(answer);
    ChatHistory.of(reception.premises().home()).forget(question);
    return done();
  }

  private int done() {
    reception.screen().out().println("Forgotten.");
    return Exit.DONE;
  }

  private boolean agreed(String what) throws IOException {
    var screen = reception.screen();
    if (yes) {
      return true;
    }
    if (!screen.ends().in()) {
      throw new IllegalArgumentException("forgetting cannot be undone; add --yes to do it");
    }
    var question = "Forget " + what + " for good? [y/N] ";
    screen.out().print(new Wrap(screen.width()).fill("", question).stripTrailing() + " ");
    screen.out().flush();
    var said = screen.in().readLine();
    if (said != null && said.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
      return true;
    }
    screen.out().println("Nothing was forgotten.");
    return false;
  }
}
