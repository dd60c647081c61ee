package attache.door.cli;

import static java.util.Objects.requireNonNull;

import attache.answer.Reply;
import attache.desk.Desk;
import attache.door.json.AnswerContract;
import attache.question.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ask`: one question, or a file of them.
@Command(
    name = "ask",
    description = "Answers a question from the stories you added.",
    footer = {
      "  attache ask How much does the fund pay, and who says so?",
      "  attache ask --continue \"And by when?\"",
      "  echo \"What is new?\" | attache ask --json",
      "  attache ask --questions questions.jsonl > answers.jsonl",
      "  attache ask --writer none \"How much does the fund pay?\""
    })
final class AskCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "Read from the input if none.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = "Ask every line of a JSON Lines file (id, question, history); one JSON a line.")
  private @Nullable Path file;

  @Option(
      names = {"-c", "--continue"},
      description = "Follow on from the question asked last.")
  private boolean follows;

  @Option(
      names = "--conversation",
      paramLabel = "ID",
      description = "Follow on within the conversation of this name; begin it if it is new.")
  private @Nullable String conversation;

  @Option(
      names = "--writer",
      paramLabel = "NAME",
      description = "Have this configured model write, or none; see: attache models.")
  private @Nullable String writer;

  @Spec private @Nullable CommandSpec spec;

  private final Reception reception;

  AskCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    if (file != null) {
      if (!words.isEmpty()) {
        throw wrong("--questions asks what is in the file; leave the words out, or leave it out");
      }
      return new QuestionFile(reception).ask(file);
    }
    var question = question();
    try (var desk = reception.open()) {
      show(desk, AnswerContract.of(ask(desk, question)));
    }
    return Exit.DONE;
  }

  private String question() throws IOException {
    var screen = reception.screen();
    var given = String.join(" ", words);
    if (words.isEmpty() && !screen.ends().in()) {
      given = screen.in().lines().collect(Collectors.joining("\n"));
    }
    if (given.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw wrong("there is no question. Ask one: attache ask \"…?\"");
    }
    return given.strip();
  }

  private Reply ask(Desk desk, String question) throws IOException {
    var thread = Conversation.begin(desk, follows, Optional.ofNullable(conversation));
    return desk.ask(
        new Question(question, thread.history()),
        thread.conversation(),
        Optional.ofNullable(writer),
        _ -> {});
  }

  private void show(Desk desk, AnswerContract answer) {
    var screen = reception.screen();
    if (!json) {
      screen.out().print(reception.answers(desk).print(answer));
    } else {
      screen.out().println(screen.ends().out() ? answer.toPrettyJson() : answer.toJson());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(requireNonNull(spec).commandLine(), message);
  }
}
