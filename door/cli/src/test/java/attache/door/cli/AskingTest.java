package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.desk.Keeping;
import attache.door.json.AnswerContract;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AskingTest {
  private static final String STORY =
      "Harbour opens\nThe harbour opened on Monday. It cost crowns.\n";

  @TempDir private Path folder = Path.of("");
  private TestHome home = new TestHome(folder);

  @BeforeEach
  void move() {
    home = new TestHome(folder.resolve("home"));
    home.run("add", home.file("a.txt", STORY).toString());
  }

  @Nested
  class Once {
    @Test
    void wordsAreOneQuestion() {
      var run = home.run("ask", "When", "was", "Monday?");
      assertThat(run.status()).isZero();
      assertThat(run.out()).startsWith("The harbour opened on Monday. [1]\n\n[1] Harbour opens\n");
      assertThat(home.asked().getFirst().text()).isEqualTo("When was Monday?");
    }

    @Test
    void questionIsReadFromTheInput() {
      assertThat(home.run("Who paid crowns?\n", Screen.Ends.NONE, "ask").out())
          .startsWith("It cost crowns. [1]");
    }

    @Test
    void withoutAQuestionUsageIsTold() {
      var run = home.run("", Screen.Ends.ALL, "ask");
      assertThat(run.status()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).contains("there is no question", "attache ask --help");
    }

    @Test
    void thatTheSourcesDoNotSayIsAnAnswer() {
      var run = home.run("ask", "Who owns Mars?");
      assertThat(run.status()).isZero();
      assertThat(run.out()).contains("The sources do not say.", "Nearest:", "does not say Mars");
    }

    @Test
    void jsonIsTheContract() {
      var answer = AnswerContract.parse(home.run("ask", "--json", "When was Monday?").out());
      assertThat(answer.outcome()).isEqualTo("answered");
      assertThat(answer.statements().getFirst().citations().getFirst().sentence()).isEqualTo(1);
    }

    @Test
    void pipesGetNoColours() {
      assertThat(home.run("ask", "When was Monday?").out()).doesNotContain("\u001b");
      assertThat(home.run("", Screen.Ends.ALL, "ask", "When was Monday?").out())
          .contains("\u001b[");
      assertThat(home.run("", Screen.Ends.ALL, "ask", "--no-color", "When was Monday?").out())
          .doesNotContain("\u001b");
    }
  }

  @Nested
  class Following {
    @Test
    void questionFollowsOnTheLast() {
      home.run("ask", "When was Monday?");
      home.run("ask", "-c", "And what of crowns?");
      home.run("ask", "--continue", "And what of harbour?");
      assertThat(home.asked().get(1).history()).containsExactly("When was Monday?");
      assertThat(home.asked().get(2).history())
          .containsExactly("When was Monday?", "And what of crowns?");
    }

    @Test
    void namedConversationsAreKeptApart() {
      home.run("ask", "--conversation", "north", "When was Monday?");
      home.run("ask", "--conversation", "south", "What of crowns?");
      home.run("ask", "--conversation", "north", "And what of harbour?");
      assertThat(home.asked().get(1).history()).isEmpty();
      assertThat(home.asked().get(2).history()).containsExactly("When was Monday?");
    }

    @Test
    void nothingToFollowOnIsTold() {
      var run = home.run("ask", "-c", "And then?");
      assertThat(run.status()).isEqualTo(Exit.PROBLEMS);
      assertThat(run.err()).contains("no question yet");
      home.keep(new Keeping(false, Optional.empty()));
      assertThat(home.run("ask", "-c", "And then?").err()).contains("not kept");
    }
  }

  @Nested
  class Many {
    @Test
    void everyLineGetsItsAnswerUnderItsId() {
      var file =
          home.file(
              "q.jsonl",
              """
              {"id": "one", "question": "When was Monday?", "type": "x"}

              {"id": 2, "question": "And crowns?", "history": ["When was Monday?"]}
              """);
      var run = home.run("ask", "--questions", file.toString());
      assertThat(run.status()).isZero();
      assertThat(run.out().lines().map(line -> AnswerContract.parse(line).id()))
          .containsExactly("one", "2");
      assertThat(home.asked().getLast().history()).containsExactly("When was Monday?");
    }

    @Test
    void badLinesAreToldAndTheRestGoesOn() {
      var file =
          home.file(
              "q.jsonl",
              """
              {"id": "one", "question": 7}
              nonsense
              {"id": "two", "question": "And crowns?"}
              {"id": "three", "question": " "}
              """);
      var run = home.run("ask", "--questions", file.toString());
      assertThat(run.status()).isEqualTo(Exit.PROBLEMS);
      assertThat(run.out().lines()).hasSize(1);
      assertThat(run.err())
          .contains("q.jsonl:1:", "q.jsonl:2:", "q.jsonl:4:")
          .doesNotContain(":3:");
    }

    @Test
    void fileThatIsNotThereIsTold() {
      assertThat(home.run("ask", "--questions", "none.jsonl").status()).isEqualTo(Exit.USAGE);
    }
  }

  @Nested
  class Again {
    @Test
    void keptAnswerIsShownAsItWas() {
      var first = home.run("ask", "--json", "When was Monday?").out();
      var id = AnswerContract.parse(first).id();
      assertThat(home.run("answers").out())
          .contains(ShortId.of(id), "answered", "When was Monday?");
      assertThat(home.run("answer", "--json", ShortId.of(id)).out()).isEqualTo(first);
      assertThat(home.run("answer", id).out())
          .startsWith("Asked 2 March 2026, 09:00 UTC: When was Monday?\n\nThe harbour opened");
      assertThat(home.run("forget", "--yes", id).out()).isEqualTo("Forgotten.\n");
      assertThat(home.run("answer", id).status()).isEqualTo(Exit.PROBLEMS);
    }

    @Test
    void openQuestionsAreAskedAgain() {
      home.run("ask", "Who owns Mars?");
      assertThat(home.run("open-questions").out()).contains("Who owns Mars?");
      assertThat(home.run("open-questions", "--again").out())
          .isEqualTo("0 answered now, 1 still open.\n");
      home.run("add", home.file("b.txt", "Space\nNobody owns Mars.\n").toString());
      assertThat(home.run("open-questions", "--again").out())
          .contains("Nobody owns Mars. [1]", "1 answered now, 0 still open.");
    }
  }

  @Nested
  class Chatting {
    private String chat(String typed) {
      var run = home.run(typed, Screen.Ends.NONE, "chat");
      assertThat(run.status()).isZero();
      return run.out();
    }

    @Test
    void turnsFollowOnEachOther() {
      chat("Hello\nWhen was Monday?\nAnd crowns?\n/new\nAnd harbour?\n");
      assertThat(home.asked().get(1).history()).isEmpty();
      assertThat(home.asked().get(2).history()).containsExactly("When was Monday?");
      assertThat(home.asked().get(3).history()).isEmpty();
    }

    @Test
    void sourcesReasonsAndStoriesOpen() {
      var out = chat("When was Monday?\n/sources\n/why\n/open 1\n/open 7\n");
      assertThat(out)
          .contains("words of the source", "searched: 1 story of 1 source")
          .contains(">  1  The harbour opened on Monday.")
          .contains("Say which: /open 1");
    }

    @Test
    void quittingEndsIt() {
      chat("/quit\nWhen was Monday?\n");
      assertThat(home.asked()).isEmpty();
    }

    @Test
    void commandsNeedAnAnswerFirst() {
      assertThat(chat("/why\n/dance\n/help\n"))
          .contains("Ask something first.", "There is no /dance", "/open N");
    }
  }
}
