package attache.answer.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.check.Reason.Kind;
import attache.question.Thesaurus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckTest {
  private static final Thesaurus THESAURUS = Thesaurus.shipped();
  private static final Check CHECK =
      new Check(new Names(Gazetteer.shipped(), THESAURUS::knows), THESAURUS);

  @Test
  void citedSentenceHolds() {
    assertThat(fails("Ostania may buy the port.", "Ostania may buy the port.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kestrel will pay €5 million for the cable. | Kestrel will pay 5 million euros for the cable, its chair said. | SPEAKER
          The cable cost €5 million. | Last year the cable cost €7 million. | NUMBER
          The cable cost €5 million. | Last year the cable cost $5 million. | CURRENCY
          The licence runs for 18 weeks. | The licence runs for 18 months. | UNIT
          The plan creates up to 40 jobs. | The plan creates at least 40 jobs. | BOUND
          The cable opens in March. | The cable opens in May. | DATE
          Kestrel owns the cable. | Morrow owns the cable. | NAME
          The council approved the cable. | The council did not approve the cable. | POLARITY
          The council banned the cable. | The council allowed the cable. | POLARITY
          Kestrel has built a cable to Ostania. | Kestrel is considering whether to build a cable to Ostania. | STAGE
          The cable will lower prices. | The cable could lower prices. | MODALITY
          The cable has already opened. | The cable opens in May. | STAGE
          Kestrel may share the cable. | Kestrel must share the cable. | MODALITY
          The cable may be sold abroad. | The council banned the sale of the cable abroad. | POLARITY
          The purchase of Kestrel by Morrow was confirmed. | The purchase of Morrow by Kestrel was confirmed. | NAME
          A third of the harbours is closed. | A third of the ships is in the closed harbour. | UNIT
          Users will pay less, Kestrel said. | Users will pay less, Morrow said. | SPEAKER
          The cable is 90 miles long. | Kestrel lays a 90-kilometre cable. | UNIT
          Power cost 54 cents per megawatt-hour. | Power cost 54 cents per kilowatt-hour. | UNIT
          Lessons broke off 2.5 times a minute. | Lessons broke off 2.5 times an hour. | UNIT
          It is the sixth claim this year. | It is the third claim this year. | UNIT
          A grant of €5m comes with a loan of €7m. | A grant of €7m comes with a loan of €5m. | NUMBER
          With the net 4% were lost, without it 6%. | The loss was 6% with the net and 4% without it. | NUMBER
          An exchange of data is under way. | An exchange of data is planned. | STAGE
          The furnace has been completed. | The furnace is under construction. | STAGE
          A branch to Ostania is planned. | A branch to Ostania is being considered. | STAGE
          Kestrel has an agreement with Morrow. | Kestrel has begun talks with Morrow. | STAGE
          Kestrel has appealed. | Kestrel said it would appeal. | STAGE
          Kestrel has signed the cable contract. | Kestrel announced the cable contract on Friday. | STAGE
          The bank will provide a loan. | The bank will provide a loan, provided that the cable runs on wind. | MODALITY
          Two investors want to leave the project. | Two investors, however, reportedly want to leave the project. | MODALITY
          Billing bots are covered by the rule. | Under the rule, billing bots are exempt. | POLARITY
          Velora has suspended its order. | Velora stands by it; a second customer, the ship builder Kestrel, has suspended its order. | NAME
          """)
  void whatIsNotCarriedIsNamed(String statement, String cited, Kind kind) {
    assertThat(fails(statement, cited)).extracting(Reason::kind).contains(kind);
  }

  @Test
  void aNumberOfTheHeadlineDoesNotTakeThePlaceOfTheCitedOne() {
    var ground = Ground.of("Port of €38 million planned", "The cable costs €412 million.");
    assertThat(CHECK.verdict("The cable costs €38 million.", List.of(ground)).reasons())
        .extracting(Reason::kind)
        .contains(Kind.NUMBER);
  }

  @Test
  void aDateOfTheHeadlineDoesNotTakeThePlaceOfTheCitedOne() {
    var ground = Ground.of("Port to open in March", "The cable opens in May.");
    assertThat(CHECK.verdict("The cable opens in March.", List.of(ground)).reasons())
        .extracting(Reason::kind)
        .contains(Kind.DATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kestrel is to pay 5 million euros. | Kestrel is to pay €5m for the cable.
          The licence is valid for a year and a half. | The licence is valid for 18 months.
          A quarter of the money goes to schools. | 25% of the money goes to schools.
          The council rejected the cable. | The cable was rejected by the council on Friday.
          On Friday the court declined to hear the complaint. | The court refused on Friday to hear the complaint.
          A treaty yet to be ratified by parliament covers it. | It is covered by a treaty that parliament has not ratified.
          The merger is cleared, while Ostania has not finished examining it. | The merger is cleared, Ostania is still examining it.
          Unless Kestrel covers the north, it loses the licence. | Kestrel has to cover the north or lose the licence.
          The users were left on slower lines. | The subscribers were left on slower lines.
          No device may exceed 200 milliwatts. | Devices must not exceed a power of 200 milliwatts.
          The board does not rule out sabotage. | The board said sabotage could not be ruled out, the board said.
          A supply deal runs for seven years. | A supply deal runs over seven years.
          Power cost an average of 54 cents. | Power prices averaged 54 cents.
          The three agreed on a quota. | Norway, Iceland and Britain agreed on a quota.
          Two investors are keen to leave the project. | Two investors want to leave the project.
          The share fell from 6% to 4%. | It was 4%, down from a share of 6%.
          "Nobody loses," as Ada Byron put it. | "Nobody loses," Ada Byron said.
          The law has a ceiling of 4% of profits. | The law allows up to 4% of profits.
          Yearly turnover is €5 million. | Annual turnover is €5 million.
          Kestrel will appeal. | Kestrel announced that it would appeal.
          The cable will open in May. | The cable will not open until May.
          The cable could open in May. | The cable will open in May.
          """)
  void otherWordsForTheSameHold(String statement, String cited) {
    assertThat(fails(statement, cited)).isEmpty();
  }

  @Test
  void nameOfTheHeadlineMayStandForAPronoun() {
    var ground = Ground.of("Kestrel buys the northern cable", "It may raise prices before 2029.");
    assertThat(CHECK.verdict("Kestrel may raise prices before 2029.", List.of(ground)).holds())
        .isTrue();
  }

  @Test
  void swappedAmountsAreNoticed() {
    assertThat(
            fails(
                "The aid is a grant of €9 million and a loan of €2 million.",
                "The aid is a grant of €2 million and a loan of €9 million."))
        .isNotEmpty();
  }

  @Test
  void sameQuestionGetsTheSameAnswer() {
    var first = fails("Kestrel paid €5 million.", "Morrow may pay $7 million.");
    assertThat(fails("Kestrel paid €5 million.", "Morrow may pay $7 million.")).isEqualTo(first);
  }

  @Test
  void statementWithoutACitationIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CHECK.verdict("So it is.", List.of()));
  }

  private static List<Reason> fails(String statement, String cited) {
    return CHECK.verdict(statement, List.of(Ground.of(cited))).reasons();
  }
}
