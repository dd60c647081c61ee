package attache.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SetReaderTest {
  private static final String GOOD =
      """
      {"id": "x", "type": "number", "question": "How long?", "lang": "de", "answerable": true, \
      "answer": "90 km", "accept": ["90"], "must_not": ["80"], "support": [[{"article": "Cable", \
      "sentence": "It is 90 km long."}]], "history": ["And the cable?"], "note": "terse"}\
      """;

  private static final String SQUAD =
      """
      {"version": "v2.0", "data": [{"title": "Sea_cables", "paragraphs": [
        {"context": "It is 90 km long.", "qas": [
          {"id": "1", "question": "How long?", "is_impossible": false,
           "answers": [{"text": "90 km", "answer_start": 6}, {"text": "90 km", "answer_start": 6}]},
          {"id": "2", "question": "How deep?", "is_impossible": true, "answers": [],
           "plausible_answers": [{"text": "90 km", "answer_start": 6}]},
          {"id": "3", "question": "How wide?", "is_impossible": false, "answers": []},
          {"id": "4", "question": "How old?"}]},
        {"context": "It broke.", "qas": []}]}]}\
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void lineHasAllItsFields() throws IOException {
    var item = (SeedItem) read(GOOD).items().getFirst();

    assertThat(item.id()).isEqualTo("x");
    assertThat(item.type()).isEqualTo("number");
    assertThat(item.language()).isEqualTo("de");
    assertThat(item.question()).isEqualTo("How long?");
    assertThat(item.gold()).isEqualTo("90 km");
    assertThat(item.history()).containsExactly("And the cable?");
    assertThat(item.note()).isEqualTo("terse");
    assertThat(item.mustNot()).extracting(PythonPattern::written).containsExactly("80");
    assertThat(item.support()).isEqualTo(List.of(Set.of(Sets.LENGTH)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"How long?\"|\" \"|line 2, question: words wanted, got \" \"",
        "\"de\"|7|line 2, lang: words wanted, got 7",
        "\"lang\"|\"language\"|line 2, lang: words wanted, got nothing",
        "true|\"yes\"|line 2, answerable: true or false wanted, got \"yes\"",
        "[\"90\"]|[]|line 2, accept: a pattern wanted for an answerable question, got none",
        "[\"80\"]|\"80\"|line 2, must_not: a list wanted, got \"80\"",
        "[\"And the cable?\"]|[1]|line 2, history: a list of words wanted, got 1",
        "\"article\"|\"story\"|line 2, support: an object with article and sentence wanted, got",
        "\"x\"|\"first\"|line 2, id: one not used before wanted, got first",
        "[\"90\"]|[\"(\"]|line 2, accept: a Python regular expression was wanted, got \"(\"",
        "\"note\"|note|line 2, line: a JSON object wanted:"
      })
  void badLineNamesLineAndFieldAndTheRestGoesOn(String part, String instead, String fault)
      throws IOException {
    var first = GOOD.replace("\"x\"", "\"first\"");
    var last = GOOD.replace("\"x\"", "\"last\"");

    var set = read(first + "\n" + GOOD.replace(part, instead) + "\n\n" + last + "\n");

    assertThat(set.items()).extracting(Item::id).containsExactly("first", "last");
    assertThat(set.faults()).hasSize(1);
    assertThat(set.faults().getFirst().toString()).startsWith(fault);
  }

  @Test
  void lineMayLeaveOutWhatMayBeEmpty() throws IOException {
    var set =
        read(
            """
            {"id":"u","type":"unanswerable","question":"Why?","lang":"en","answerable":false}\
            """);

    assertThat(set.faults()).isEmpty();
    assertThat(set.items()).hasSize(1);
  }

  @Test
  void squadIsKnownByItsContent() throws IOException {
    assertThat(read(SQUAD)).isInstanceOf(QuestionSet.Squad.class);
    assertThat(read(SQUAD.replace("\n", " "))).isInstanceOf(QuestionSet.Squad.class);
  }

  @Test
  void squadParagraphIsAStoryUnderTitleAndNumber() throws IOException {
    var squad = (QuestionSet.Squad) read(SQUAD);

    assertThat(squad.paragraphs())
        .containsExactly(
            new SquadParagraph("Sea cables, paragraph 1", "It is 90 km long."),
            new SquadParagraph("Sea cables, paragraph 2", "It broke."));
  }

  @Test
  void impossibleQuestionHasNoAnswers() throws IOException {
    assertThat(read(SQUAD).items())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(SquadItem.class))
        .containsExactly(
            new SquadItem("1", "How long?", List.of("90 km")),
            new SquadItem("2", "How deep?", List.of()));
  }

  @Test
  void badSquadQuestionNamesItsPlaceAndField() throws IOException {
    assertThat(read(SQUAD).faults())
        .extracting(QuestionSet.Fault::toString)
        .containsExactly(
            "article 1, paragraph 1, question 3, answers: one or more wanted for an answerable"
                + " question, got none",
            "article 1, paragraph 1, question 4, is_impossible: true or false wanted, got nothing");
  }

  @Test
  void fileWithoutQuestionsIsRefused() {
    assertThatIOException()
        .isThrownBy(() -> read("Dear all"))
        .withMessageContaining("questions as JSON Lines or SQuAD v2 JSON were wanted")
        .withMessageContaining("line 1, line: a JSON object wanted");
    assertThatIOException().isThrownBy(() -> read("")).withMessageContaining("the file is empty");
  }

  @Test
  void missingFileIsNamed() {
    assertThatIOException()
        .isThrownBy(() -> new SetReader().read(folder.resolve("none.jsonl")))
        .withMessageContaining("none.jsonl");
  }

  private QuestionSet read(String text) throws IOException {
    return new SetReader().read(Files.writeString(folder.resolve("set"), text));
  }
}
