package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.answer.Statement;
import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which rows an answer is computed from, on small stories with rows beside them that must not be
/// taken: other currencies, other stages, headlines, other people's money.
final class RowAnswersTest {
  private static final String STORIES =
      """
      Velora and Norvela build cables

      Velora has invested $4 billion in Tarnholm Cables. Norvela has invested $3 billion in \
      Tarnholm Cables. Quillon Devices has invested €9 billion in Tarnholm Cables.

      Morrow Shipping is considering an investment of $5 billion in Tarnholm Cables.

      Want to know more about cables? Ask our assistant!

      Lusitan Bank lends to the port of Ister

      The port of Ister will cost €800 million. The Lusitan Bank will lend the port €200 million.

      Want to know more about ports? Ask our assistant!

      Caldria weighs a licence for Kestrel Orbital

      The communications ministry of Caldria is considering a licence for Kestrel Orbital. \
      Kestrel Orbital has signed a contract with Halmar Towers for £30 million.

      Want to know more about satellites? Ask our assistant!
      """;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws IOException {
    var digest = Files.writeString(folder.resolve("digest.txt"), STORIES);
    desk = new HomePremises(Optional.of(folder.resolve("home"))).bare();
    desk.add(List.of(digest.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  @Test
  void theMostIsOfOneCurrencyWithTheOtherBesideIt() throws IOException {
    var text = computed("Who has invested the most in Tarnholm Cables?");
    assertThat(text).startsWith("The most is").contains("not converted");
    assertThat(text.indexOf("$4 billion")).isBetween(0, text.indexOf("$3 billion"));
  }

  @Test
  void theLeastTurnsTheOrder() throws IOException {
    var text = computed("Which is the smallest investment in Tarnholm Cables?");
    assertThat(text.indexOf("$3 billion")).isBetween(0, text.indexOf("$4 billion"));
  }

  @Test
  void aSumTakesWhatIsDoneAndNotWhatIsConsidered() throws IOException {
    assertThat(computed("How much have Velora and Norvela invested in total?"))
        .contains("$7bn")
        .doesNotContain("$12bn");
  }

  @Test
  void nothingIsAddedAcrossCurrencies() throws IOException {
    assertThat(text("How much have Velora and Quillon Devices invested in total?"))
        .doesNotContain("13 billion");
  }

  @Test
  void aComparisonSetsTheTwoThatAreNamed() throws IOException {
    assertThat(text("Has Velora invested more than Norvela in Tarnholm Cables?"))
        .contains("$4 billion")
        .contains("$3 billion")
        .doesNotContain("$5 billion");
  }

  @Test
  void whatIsConsideredIsNotApproved() throws IOException {
    assertThat(
            text(
                "Has the communications ministry of Caldria approved a licence for Kestrel Orbital?"))
        .doesNotContain("Yes")
        .contains("considering a licence");
  }

  @Test
  void everyComputedStatementCitesTheRowsItUses() throws IOException {
    for (var statement : statements("How much have Velora and Norvela invested in total?")) {
      assertThat(statement.citations()).isNotEmpty();
    }
  }

  private String computed(String question) throws IOException {
    return statements(question).stream()
        .filter(s -> s.kind() == Statement.Kind.COMPUTED)
        .map(Statement::text)
        .findFirst()
        .orElse("nothing computed: " + text(question));
  }

  private String text(String question) throws IOException {
    return desk.ask(new Question(question), Optional.empty()).answer().text();
  }

  private List<Statement> statements(String question) throws IOException {
    var answer = desk.ask(new Question(question), Optional.empty()).answer();
    return answer instanceof attache.answer.Answer.Answered answered
        ? answered.statements()
        : List.of();
  }
}
