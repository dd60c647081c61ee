package attache.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OrdinalsTest {
  @Test
  void theFirstYearIsNotTheSecond() {
    assertThat(
            Ordinals.other(
                "What did the pump save in its second year?",
                "It saved 3 tonnes in its first year."))
        .contains("first year");
  }

  @Test
  void whatCountsSomethingElseContradictsNothing() {
    assertThat(
            Ordinals.other(
                "Who won the second round?", "The first vote came after the second round."))
        .isEmpty();
  }

  @Test
  void aSentenceOnBothSpeaksOfTheOneAskedForToo() {
    assertThat(
            Ordinals.other(
                "What did it cost in the second year?",
                "It cost 3 crowns in the first year and 4 in the second year."))
        .isEmpty();
  }
}
