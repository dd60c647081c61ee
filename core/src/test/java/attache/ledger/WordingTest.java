package attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordingTest {
  @Test
  void wordIsFoundWhereAWordBeginsInAnyCase() {
    assertThat(Wording.isIn("chip", "Advanced CHIPS")).isTrue();
    assertThat(Wording.isIn("Häfen", "größere HÄFEN")).isTrue();
    assertThat(Wording.isIn("hip", "Advanced chips")).isFalse();
    assertThat(Wording.isIn("", "anything")).isTrue();
  }

  @Test
  void shortWordMustBeTheWholeWord() {
    assertThat(Wording.isIn("AI", "an aim")).isFalse();
    assertThat(Wording.isIn("AI", "an aim of AI-driven ships")).isTrue();
    assertThat(Wording.isIn("US", "Russia, Australia")).isFalse();
  }

  @Test
  void scriptsWithoutSpacesHaveWordsAnywhere() {
    assertThat(Wording.isIn("芯片", "出口芯片规则")).isTrue();
  }

  @Test
  void everyWordMustStandSomewhere() {
    assertThat(Wording.stand("drones buoys", "patrol drones", "sonar buoys")).isTrue();
    assertThat(Wording.stand("drones ships", "patrol drones", "sonar buoys")).isFalse();
  }

  @Test
  void foldingKeepsEveryUnitInItsPlace() {
    assertThat(Wording.folded("İSTANBUL ΟΔΟΣ ß")).hasSize("İSTANBUL ΟΔΟΣ ß".length());
  }
}
