package attache.ledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Role;
import attache.ledger.Stage;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NewsReaderTest {
  @Nested
  final class Figures {
    @Test
    void anAmountInBracketsBelongsToTheNameBeforeIt() {
      var figures =
          Reading.figures(
              "Announcements from Siemens ($3bn) and Ericsson (over $4bn by 2031) cheered investors.");
      assertThat(figures)
          .extracting(f -> f.actor().toString())
          .containsExactly("Siemens", "Ericsson");
      assertThat(figures).extracting(Figure::stage).containsOnly(Stage.ANNOUNCED);
      assertThat(figures.getLast().period().asWritten()).isEqualTo("by 2031");
    }

    @Test
    void whoIsFinedPays() {
      var fine = Reading.figures("Ofcom fined Vodafone £4m for late repairs.").getFirst();
      assertThat(fine.actor().toString()).isEqualTo("Vodafone");
      assertThat(fine.counterpart().toString()).isEqualTo("Ofcom");
    }

    @Test
    void aPossessiveSaysWhoseAnAmountIs() {
      var figures =
          Reading.figures(
              "Peru’s $2 billion and Chile’s $3 billion satellite programmes are rivals.");
      assertThat(figures).extracting(f -> f.actor().toString()).containsExactly("Peru", "Chile");
      assertThat(figures).extracting(Figure::role).containsOnly(Role.PROGRAMME_SIZE);
    }

    @Test
    void aComparisonIsToldLikeWhatItIsComparedWith() {
      var figures =
          Reading.figures(
              "Kenyan start-ups raised $200 million, compared with $3 billion in Brazil.");
      assertThat(figures).extracting(Figure::role).containsOnly(Role.FUNDING_RAISED);
      assertThat(figures.getLast().actor().toString()).isEqualTo("start-ups in Brazil");
    }

    @Test
    void whoSpeaksIsKept() {
      var figure =
          Reading.figures("According to UNESCO, around 30% of schools have no power.").getFirst();
      assertThat(figure.modality()).isEqualTo(Modality.ATTRIBUTED);
      assertThat(figure.attribution().toString()).isEqualTo("UNESCO");
      assertThat(figure.stage()).isEqualTo(Stage.NOT_AN_ACT);
    }

    @Test
    void aNounWithTheStandsForTheCompanyOfTheSentenceBefore() {
      var figures =
          Reading.figures(
              "Ericsson opened a laboratory in Oulu. The company has invested €40 million in it.");
      assertThat(figures.getFirst().actor().toString()).isEqualTo("Ericsson");
      assertThat(figures.getFirst().actor().basis())
          .isEqualTo(attache.ledger.Party.Basis.COREFERENCE);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Nokia is reportedly considering a $2 billion investment in Oura. | CONSIDERED | REPORTED
            Nokia plans to invest $2 billion in Oura.                        | PLANNED    | ASSERTED
            Nokia will invest $2 billion in Oura.                            | PLANNED    | ASSERTED
            Nokia is expected to invest $2 billion in Oura.                  | PLANNED    | EXPECTED
            Nokia has agreed to invest $2 billion in Oura.                   | AGREED     | ASSERTED
            Nokia has invested $2 billion in Oura.                           | DONE       | ASSERTED
            Nokia could invest $2 billion in Oura.                           | CONSIDERED | CONDITIONAL
            Nokia suspended a $2 billion investment in Oura.                 | SUSPENDED  | ASSERTED
            Nokia has cancelled a $2 billion investment in Oura.             | CANCELLED  | ASSERTED
            Nokia secured a $2 billion deal with Oura.                       | AGREED     | ASSERTED
            """)
    void stageAndModalityComeFromTheVerbGroup(String text, Stage stage, Modality modality) {
      var figure = Reading.figures(text).getFirst();
      assertThat(figure.stage()).isEqualTo(stage);
      assertThat(figure.modality()).isEqualTo(modality);
      assertThat(figure.actor().toString()).isEqualTo("Nokia");
      assertThat(figure.counterpart().toString()).isEqualTo("Oura");
    }
  }

  @Nested
  final class Measures {
    @Test
    void anApprovalByTwoStatesIsTwo() {
      var measures =
          Reading.measures("The sale remains subject to approval in both Tokyo and Seoul.");
      assertThat(measures)
          .extracting(Measure::conditions)
          .containsExactly(
              java.util.List.of("approval in Tokyo"), java.util.List.of("approval in Seoul"));
      assertThat(measures).extracting(Measure::stage).containsOnly(Stage.PENDING);
    }

    @Test
    void aPassiveWithoutAgentIsTheLastDeciders() {
      var measures =
          Reading.measures(
              "Dutch export rules have restricted sales of the machines. Two older models were barred too.");
      assertThat(measures).extracting(m -> m.actor().toString()).containsOnly("Netherlands");
      assertThat(measures).extracting(Measure::type).containsOnly(Measure.Type.EXPORT_CONTROL);
    }

    @Test
    void whatAHeadlineTellsAndTheBodyTellsBetterIsOneRow() {
      var claims =
          Reading.claims(
              "India bans export of turbines",
              "India has banned the export of turbines, its government said.");
      assertThat(claims.stream().filter(Measure.class::isInstance)).hasSize(1);
    }

    @Test
    void aDealNamesItsOtherSide() {
      var deal =
          Reading.measures("Airbus signed a contract with Thales for radar sets.").getFirst();
      assertThat(deal.type()).isEqualTo(Measure.Type.CONTRACT);
      assertThat(deal.stage()).isEqualTo(Stage.AGREED);
      assertThat(deal.counterpart().toString()).contains("Thales");
    }

    @Test
    void aConditionalClauseReportsNoAct() {
      var measures =
          Reading.measures("Sales would grow if wider access is approved for Turkish firms.");
      assertThat(measures).allMatch(m -> m.modality() == Modality.CONDITIONAL);
    }
  }

  @Test
  void everySpanSlicesToItsWords() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var pieces =
        "Nokia|has|plans to|invest|$2bn|in|Kenya|,|and|the firm|said|that|(€3 million)|by 2030|was|fined|“|”|its|which|will|build|a plant|–|30%|of|to|approved|if|;"
            .split("\\|");
    for (var i = 0; i < 400; i++) {
      var text = new StringBuilder("Report");
      for (var n = random.nextInt(25); n >= 0; n--) {
        text.append(' ').append(pieces[random.nextInt(pieces.length)]);
      }
      var body = text.append('.').toString();
      var story = Reading.story("A headline", body);
      for (var claim : Reading.claims("A headline", body)) {
        assertThat(claim.place().span().in(story.latest().text()))
            .as("seed %d: %s", seed, body)
            .isEqualTo(claim.asWritten());
        assertThat(
                story
                    .latest()
                    .sentences()
                    .get(claim.place().sentence())
                    .contains(claim.place().span()))
            .isTrue();
      }
    }
  }

  @Test
  void otherLanguagesGiveTheirFigures() {
    var story =
        Reading.story(
            "Nachrichten", "Siemens will 2,5 Milliarden Euro in Ungarn investieren.", "de");
    var figure =
        (Figure)
            new NewsReader(attache.actor.Gazetteer.shipped(), Reading.NAMES).read(story).getFirst();
    assertThat(figure.quantity().value().orElseThrow().toPlainString()).isEqualTo("2500000000");
    assertThat(figure.quantity().unit()).isEqualTo("EUR");
    assertThat(figure.role()).isEqualTo(Role.INVESTMENT);
    assertThat(figure.actor().toString()).isEqualTo("Siemens");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The tram operator Gleisner has cancelled a depot in Lund. | PLANT | CANCELLED | Gleisner
          Ottawa will lend C$40 million to the yard. | STATE_AID | PLANNED | Canada
          The council will double the parking fee to €4. | REGULATION | PLANNED | council
          Kenya said on Tuesday it had suspended the pilot. | NATIONAL_PROGRAMME | SUSPENDED | Kenya
          Marlowe Energy is in talks to buy Tarn Power. | PURCHASE | CONSIDERED | Marlowe Energy
          """)
  void actsOfManyKindsAreRead(String sentence, Measure.Type type, Stage stage, String who) {
    var measure = Reading.measures(sentence).getFirst();
    assertThat(measure.type()).isEqualTo(type);
    assertThat(measure.stage()).isEqualTo(stage);
    assertThat(measure.actor().toString()).isEqualTo(who);
  }

  @Test
  void whatIsAskedInReturnForAidIsACondition() {
    var measures =
        Reading.measures(
            "In return for the grant, Nokia will keep the site open. It must also train welders.");
    assertThat(measures)
        .extracting(Measure::type)
        .containsExactly(Measure.Type.AID_CONDITION, Measure.Type.AID_CONDITION);
    assertThat(measures.getLast().actor().toString()).isEqualTo("Nokia");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Le conseil municipal a adopté la loi sur les loyers. | REGULATION | APPROVED | conseil municipal
          fr | La ville pourrait interdire les trottinettes. | REGULATION | CONSIDERED | ville
          de | Das Ministerium hat die Studie genehmigt. | LICENCE_APPROVAL | APPROVED | Ministerium
          es | El gobierno prohibió los vuelos nocturnos. | REGULATION | DECIDED | gobierno
          """)
  void actsInOtherLanguagesAreRead(
      String language, String sentence, Measure.Type type, Stage stage, String who) {
    var story = Reading.story("A. B", sentence, language);
    var measure =
        (Measure)
            new NewsReader(attache.actor.Gazetteer.shipped(), Reading.NAMES).read(story).getFirst();
    assertThat(measure.type()).isEqualTo(type);
    assertThat(measure.stage()).isEqualTo(stage);
    assertThat(measure.actor().toString()).isEqualTo(who);
  }
}
