package attache.door.cli;

import attache.desk.Desk;
import attache.door.json.AnswerContract;
import attache.question.Question;
import attache.story.StoryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One chat: each turn is answered knowing the turns before.
final class Chat {
  private final Desk desk;
  private final Screen screen;
  private final AnswerPrinter printer;
  private final Optional<String> writer;
  private final List<String> history = new ArrayList<>();
  private String conversation = newName();
  private @Nullable AnswerContract last;

  /// @param writer the configured model that writes, `none`, or empty for the one that is set
  Chat(Desk desk, Screen screen, AnswerPrinter printer, Optional<String> writer) {
    this.desk = desk;
    this.screen = screen;
    this.printer = printer;
    this.writer = writer;
  }

  /// Goes on until the reader quits or nothing more comes.
  void run(Turns turns) throws IOException {
    for (var turn = turns.next(); turn.isPresent(); turn = turns.next()) {
      var said = turn.get().strip();
      if (said.startsWith("/")) {
        if (!does(said)) {
          return;
        }
      } else if (!said.isEmpty()) {
        ask(said);
      }
      screen.out().flush();
    }
  }

  private void ask(String said) throws IOException {
    if (said.length() > Question.LONGEST) {
      say("A question may have at most %,d characters.".formatted(Question.LONGEST));
      return;
    }
    var before = new Conversation(Optional.of(conversation), history);
    var question = new Question(said, before.history());
    var reply = desk.ask(question, before.conversation(), writer, _ -> {});
    var answer = AnswerContract.of(reply);
    last = answer;
    if (!answer.outcome().equals("guidance")) {
      history.add(said);
    }
    screen.out().println();
    screen.out().println(printer.print(answer));
  }

  /// False when the chat shall end.
  private boolean does(String said) throws IOException {
    var verb = ChatVerb.of(said);
    if (verb.isEmpty()) {
      say("There is no " + Shown.line(said) + ". What there is: /help");
      return true;
    }
    switch (verb.get()) {
      case SOURCES -> afterAnswer(this::sources);
      case WHY -> afterAnswer(answer -> screen.out().print(new Why(screen).explain(answer)));
      case OPEN -> open(said);
      case NEW -> begin();
      case HELP -> help();
      case QUIT -> {
        return false;
      }
    }
    return true;
  }

  private interface Act {
    void on(AnswerContract answer) throws IOException;
  }

  private void afterAnswer(Act act) throws IOException {
    if (last == null) {
      say("Ask something first.");
    } else {
      act.on(last);
    }
  }

  private void sources(AnswerContract answer) {
    var marked = new Markers(answer).all();
    if (marked.isEmpty()) {
      say("The last answer cites nothing.");
    }
    for (var one : marked) {
      screen.out().print(printer.evidence(one));
      if (one.citation().url() != null) {
        screen.out().println("    " + Shown.line(one.citation().url()));
      }
      screen.out().println();
    }
  }

  private void open(String said) throws IOException {
    afterAnswer(answer -> {
      var number = said.replaceAll("\\D", "");
      var marked =
          new Markers(answer)
              .all().stream()
                  .filter(one -> Integer.toString(one.number()).equals(number))
                  .findFirst();
      if (marked.isEmpty()) {
        say("Say which: /open 1 opens the story behind marker [1] of the last answer.");
      } else {
        open(marked.get().citation());
      }
    });
  }

  private void open(AnswerContract.Citation citation) throws IOException {
    var story = desk.story(new StoryId(citation.story()));
    if (story.isEmpty()) {
      say("That story is not stored any more.");
      return;
    }
    var current = story.get().latest().id().value().equals(citation.revision());
    var cited = current ? Set.of(citation.sentence()) : Set.<Integer>of();
    screen
        .out()
        .println(new StoryPrinter(screen.paint(), screen.width()).print(story.get(), cited));
    if (!current) {
      say("The answer cites an earlier version of this story.");
    }
  }

  private void begin() {
    history.clear();
    last = null;
    conversation = newName();
    say("A new conversation.");
  }

  private void help() {
    for (var verb : ChatVerb.values()) {
      screen
          .out()
          .println("  " + Cells.pad(verb.typed(), 10) + screen.paint().quiet(verb.meaning()));
    }
  }

  private void say(String words) {
    screen.out().print(new Wrap(screen.width()).fill("", words));
  }

  private static String newName() {
    return UUID.randomUUID().toString();
  }
}
