package attache.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many harbours reopened?|COUNT",
        "How much did the cable cost?|AMOUNT",
        "What fee will carriers pay?|AMOUNT",
        "What percentage of calls failed?|PERCENT",
        "The outage is given what share of the losses?|PERCENT",
        "How many times as large is the new plant?|MULTIPLE",
        "How long will the trial take?|DURATION",
        "Within how many years will it open?|DURATION",
        "By what year will the plant open?|DATE",
        "When does the law apply?|DATE",
        "Who signed the order?|PERSON",
        "Where is the firm based?|PLACE",
        "Which country banned it?|PLACE",
        "Under which European law was it fined?|INSTRUMENT",
        "With which company did it sign?|ORGANISATION",
        "Which groups took part in the talks?|THING",
        "What is the new chip called?|NAMING",
        "What name did they give the plan?|NAMING",
        "Why did the port close?|REASON",
        "On what grounds was it refused?|REASON",
        "What made the deal possible?|REASON",
        "What makes the ministry hesitate?|REASON",
        "What brought down the mast?|REASON",
        "What gave the mayor the idea?|REASON",
        "Where did the inspectors go wrong?|REASON",
        "What error rate did the readers reach?|PERCENT",
        "How will pupils get access?|MANNER",
        "What is an adequacy decision?|DEFINITION",
        "What is the firm being fined for?|THING",
        "Who is the head of the agency?|PERSON",
        "Has the law been passed?|VERDICT",
        "Will it be in Lisbon or in Porto?|CHOICE",
        "List the undertakings.|LIST",
        "the port and its cranes|OPEN",
      })
  void theEarliestQuestionWordDecides(String question, Wanted wanted) {
    assertThat(Asked.in(question).wanted()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many harbours reopened?|[harbours]",
        "How many deep water harbours are there?|[deep, water, harbours]",
        "What fee will carriers pay?|[fee]",
        "Why did it close?|[]"
      })
  void theFocusSaysWhatIsAskedFor(String question, String focus) {
    assertThat(Asked.in(question).focus()).hasToString(focus);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Will it be in Lisbon or in Porto?|Porto", "Is it final or still open?|open"})
  void anEitherOrHasTwoChoices(String question, String second) {
    assertThat(Asked.choices(question)).hasSize(2).last().asString().endsWith(second);
  }
}
