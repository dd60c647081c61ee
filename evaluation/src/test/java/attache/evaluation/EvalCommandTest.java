package attache.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class EvalCommandTest {
  private static final String LINE =
      """
      {"id":"u","type":"unanswerable","question":"Why?","lang":"en","answerable":false}\
      """;

  @TempDir private Path folder = Path.of("");
  private final StringWriter errors = new StringWriter();
  private final List<Path> homes = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--min accuracy|a bar as NAME=VALUE was wanted, got \"accuracy\"",
        "--min acuracy=1|a bar as NAME=VALUE was wanted, got \"acuracy=1\"; names: abstention-",
        "--min accuracy.number=1|names: abstention-",
        "--max latency-p95=fast|a number was wanted after latency-p95=, got \"fast\"",
        "--min best-sentence=1|got \"best-sentence=1\"",
        "--types number|types of the set were wanted, got number; it has unanswerable",
        "--show u2|wrong, all or the id of a question was wanted, got u2"
      })
  void whatTheSetDoesNotHaveIsRefusedBeforeAnythingIsAsked(String options, String error)
      throws IOException {
    assertThat(run(options)).isEqualTo(2);
    assertThat(errors.toString()).contains(error);
    assertThat(homes).isEmpty();
  }

  @Test
  void setWithoutStoriesIsRefused() throws IOException {
    assertThat(command().execute("--set", set().toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("--stories FILE was wanted");
  }

  @Test
  void folderWithoutRowsIsRefused() {
    assertThat(command().execute("--ledger", folder.toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("rows were wanted in").contains("figures.tsv");
    assertThat(homes).isEmpty();
  }

  @Test
  void rowsWithoutStoriesAreRefused() throws IOException {
    Files.writeString(folder.resolve("figures.tsv"), "id\tas_written\n");
    Files.writeString(folder.resolve("measures.tsv"), "id\tas_written\n");
    assertThat(command().execute("--ledger", folder.toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("--stories FILE or stories.jsonl was wanted");
    assertThat(homes).isEmpty();
  }

  @Test
  void rowOfTooFewColumnsIsNamedByItsLine() throws IOException {
    Files.writeString(folder.resolve("figures.tsv"), "id\tas_written\nF1\n");
    assertThat(command().execute("--ledger", folder.toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("line 2: 2 columns were wanted, got 1");
  }

  @Test
  void commandWithoutSetIsAUsageError() {
    assertThat(command().execute()).isEqualTo(2);
  }

  @Test
  void homeIsRemovedWhenTheDeskDoesNotOpen() throws IOException {
    assertThat(run("--no-vectors")).isEqualTo(2);
    assertThat(errors.toString()).contains("no desk here");
    assertThat(homes).hasSize(1).allSatisfy(home -> assertThat(home.getParent()).doesNotExist());
  }

  private int run(String options) throws IOException {
    var arguments = new ArrayList<>(List.of("--set", set().toString(), "--stories", "none.txt"));
    arguments.addAll(List.of(options.split(" ")));
    return command().execute(arguments.toArray(String[]::new));
  }

  private Path set() throws IOException {
    return Files.writeString(folder.resolve("set.jsonl"), LINE);
  }

  private CommandLine command() {
    var command = new EvalCommand(this::refuse, Scorebook.NONE);
    return new CommandLine(command).setErr(new PrintWriter(errors, true));
  }

  private attache.desk.Desk refuse(Path home) throws IOException {
    homes.add(home);
    throw new IOException("no desk here");
  }
}
