package attache.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EvaluationTest {
  private static final String STORIES =
      """
      {"headline": "Cable", "body": "It is 90 km long. It costs 5 million."}
      {"headline": "Weather", "body": "It rained."}
      """;
  private static final String SET =
      """
      {"id":"cost","type":"number","question":"Costs","lang":"en","answerable":true,"accept":["5 \
      million"],"support":[[{"article":"Cable","sentence":"It costs 5 million."}]]}
      {"id":"long","type":"number","question":"How long","lang":"de","answerable":true,\
      "accept":["80"]}
      {"id":"deep","type":"unanswerable","question":"How deep","lang":"en","answerable":false}
      """;
  private static final String SQUAD =
      """
      {"data":[{"title":"Cable","paragraphs":[{"context":"It is 90 km long.","qas":[
      {"id":"1","question":"How long","is_impossible":false,"answers":[{"text":"90 km"}]},
      {"id":"2","question":"How deep","is_impossible":true,"answers":[]}]}]}]}\
      """;

  @TempDir private Path folder = Path.of("");
  private final SmallDesk desks = new SmallDesk();
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void writeStoriesAndSets() throws IOException {
    Files.writeString(folder.resolve("stories"), STORIES);
    Files.writeString(folder.resolve("set"), SET);
    Files.writeString(folder.resolve("squad"), SQUAD);
  }

  @Test
  void tableHasWhatWasMeasured() {
    assertThat(seed("--no-vectors")).isZero();
    assertThat(out.toString())
        .contains("seedqa set: 3 questions, 2 stories, without vectors")
        .containsPattern("accuracy +0\\.667 +2 of 3")
        .containsPattern("number +0\\.500 +1 of 2")
        .containsPattern("unanswerable +1\\.000 +1 of 1")
        .containsPattern("de +0\\.000 +0 of 1")
        .containsPattern("quotes as stored +1\\.000 +2 of 2");
  }

  @Test
  void missedBarSetsTheExitCode() {
    assertThat(seed("--min", "accuracy=0.7", "--min", "accuracy.lang.en=1")).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern("MISSED +accuracy >= 0.7, got 0.667")
        .containsPattern("met +accuracy.lang.en >= 1, got 1.000");
  }

  @Test
  void barsThatAreMetSetNone() {
    assertThat(seed("--min", "citation-recall=1", "--max", "violations=0", "--min", "quotes=1"))
        .isZero();
  }

  @Test
  void onlyQuestionsOfTheTypesAreAsked() {
    assertThat(seed("--types", "unanswerable", "--min", "accuracy=1")).isZero();
    assertThat(out.toString()).contains("1 question,").doesNotContain("number");
  }

  @Test
  void wrongQuestionIsShownWithWhatCame() {
    seed("--show", "wrong");

    assertThat(out.toString())
        .contains("long  number, de  wrong")
        .containsPattern("cited +It is 90 km long. — Cable")
        .containsPattern("why +nothing accepted is found in the answer")
        .doesNotContain("cost  number");
  }

  @Test
  void jsonHasEveryResult() throws IOException {
    var file = folder.resolve("report.json");
    seed("--json", file.toString());

    var report = json(Files.readString(file));
    assertThat(report.at("/metrics/accuracy.number").doubleValue()).isEqualTo(0.5);
    assertThat(report.at("/results/0/cited/0/sentence").stringValue())
        .isEqualTo("It costs 5 million.");
    assertThat(report.at("/results/2/outcome").stringValue()).isEqualTo("not_in_sources");
  }

  @Test
  void jsonOnStandardOutputStandsAlone() {
    seed("--json", "-");

    assertThat(json(out.toString()).at("/questions").intValue()).isEqualTo(3);
    assertThat(errors.toString()).contains("By language");
  }

  @Test
  void questionThatFailsIsWrongAndTheRestIsAsked() throws IOException {
    Files.writeString(folder.resolve("set"), SET.replace("\"Costs\"", "\"Now fail\""));

    assertThat(seed("--min", "accuracy.unanswerable=1", "--show", "cost")).isZero();
    assertThat(out.toString()).contains("asking failed").contains("asked to fail");
  }

  @Test
  void badLinesAndStoriesAreReportedAndTheRestGoesOn() throws IOException {
    Files.writeString(folder.resolve("set"), SET + "no question");
    Files.writeString(folder.resolve("stories"), STORIES + "no story");

    assertThat(seed("--min", "accuracy.unanswerable=1")).isZero();
    assertThat(out.toString())
        .contains("line 4, line: a JSON object wanted")
        .contains("stories, line 3: no story");
  }

  @Test
  void noStoryAtAllIsAnError() throws IOException {
    Files.writeString(folder.resolve("stories"), "no story");

    assertThat(seed()).isEqualTo(2);
    assertThat(errors.toString()).contains("stories were wanted, found none in");
  }

  @Test
  void meaningsAreLearntUnlessTheyAreNotWanted() {
    seed("--no-vectors");
    assertThat(desks.learnt).isEmpty();

    seed();
    assertThat(desks.learnt).isNotEmpty();
  }

  @Test
  void homeIsFreshEachTimeAndRemoved() {
    seed();
    seed();

    assertThat(desks.homes).doesNotHaveDuplicates().hasSize(2);
    assertThat(desks.homes).allSatisfy(home -> assertThat(home.getParent()).doesNotExist());
  }

  @Test
  void squadSetBringsItsStories() {
    assertThat(
            run(
                "squad",
                "--min",
                "best-sentence=1",
                "--min",
                "abstained=1",
                "--max",
                "wrong-refusals=0"))
        .isZero();
    assertThat(out.toString()).contains("SQuAD v2 set: 2 questions, 1 story,");
  }

  private int seed(String... options) {
    var all = new ArrayList<>(List.of("--stories", folder.resolve("stories").toString()));
    all.addAll(List.of(options));
    return run("set", all.toArray(String[]::new));
  }

  private int run(String set, String... options) {
    var all = new ArrayList<>(List.of("--set", folder.resolve(set).toString()));
    all.addAll(List.of(options));
    return new CommandLine(new EvalCommand(desks, Scorebook.NONE))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute(all.toArray(String[]::new));
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }
}
