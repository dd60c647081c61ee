package attache.development;

import static org.assertj.core.api.Assertions.assertThat;

import attache.passage.SentenceSplitter;
import attache.story.Revision;
import attache.story.StoryId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PrintingTest {
  private static final String REPORT =
      """
      The harbour council of Velmar has granted the ferry line Norrgate a licence to run four battery boats to the outer islands.

      The boats carry 180 people each and are charged at night, when the town has current to spare. The licence costs 240,000 crowns a year.

      Islanders had waited for a decision since the old steamer was laid up. Mayor Ilse Brandvik called it a good day for the islands.

      The first boat sails in May, and the other three follow before the autumn storms begin.
      """;

  private static Printing of(String body) {
    return of(body, Optional.empty());
  }

  private static Printing of(String body, Optional<Instant> published) {
    var id = new StoryId("0".repeat(26));
    var sentences = new SentenceSplitter().split("A headline", body);
    return new Printing(new Revision(id, Instant.EPOCH, "A headline", body, sentences), published);
  }

  private static void assertReprint(String other, boolean wanted) {
    assertThat(of(REPORT).isOf(of(other))).isEqualTo(wanted);
    assertThat(of(other).isOf(of(REPORT))).isEqualTo(wanted);
  }

  @Test
  void datelineAndCreditsAreNotWording() {
    assertReprint(
        "VELMAR (Coast Agency) — "
            + REPORT
            + "\nReporting by Ann Holm; editing by Per Lund\n\nThis article was first published by Coast Agency.",
        true);
  }

  @Test
  void endThatIsTrimmedLeavesAReprint() {
    assertReprint(REPORT.substring(0, REPORT.indexOf("Islanders")), true);
  }

  @Test
  void paragraphsThatChangePlacesLeaveAReprint() {
    var parts = REPORT.split("\n\n");
    assertReprint(String.join("\n\n", parts[0], parts[2], parts[1], parts[3]), true);
  }

  @Test
  void fewWordsThatAreEditedLeaveAReprint() {
    assertReprint(REPORT.replace("has granted", "gave").replace("a good day", "a great day"), true);
  }

  @Test
  void sentencesThatAreTurnedRoundLeaveAReprint() {
    assertReprint(
        """
        Norrgate, the ferry line, may run four battery boats to the outer islands: the harbour council of Velmar has granted it a licence, which costs 240,000 crowns a year.

        "A good day for the islands," Mayor Ilse Brandvik called it. A decision had been waited for by islanders since the old steamer was laid up.

        Charged at night, when the town has current to spare, the boats carry 180 people each. In May the first of them sails; the other three follow before the autumn storms.
        """,
        true);
  }

  @Test
  void sentenceThatIsAddedAboveLeavesAReprint() {
    assertReprint("Quieter crossings are coming to the islands this spring.\n\n" + REPORT, true);
  }

  @Test
  void sameReportWithAnotherNumberWeeksLaterIsOfOneMould() {
    var march =
        "Copper for cables cost 9,190 crowns a tonne in March, the guild of founders said, half as much as a year ago. A new mine in the north is to thank. The guild publishes its figures every month and expects no change before the autumn.";
    var april = march.replace("9,190", "8,760").replace("March", "April");
    var then = Optional.of(Instant.parse("2026-03-26T08:00:00Z"));
    var later = Optional.of(Instant.parse("2026-04-27T08:00:00Z"));
    assertThat(of(march, then).isOf(of(april, later))).isFalse();
    assertThat(of(march, then).isOfOneMould(of(april, later))).isTrue();
    assertThat(of(march, then).isOf(of(march, later))).isTrue();
  }

  @Test
  void followUpThatQuotesTheEarlierStoryIsNone() {
    var followUp =
        """
        Norrgate has put off its battery boats by a year because the maker of the batteries is bankrupt, the ferry line said on Friday.

        It is looking for another maker in Finland and wants to keep its captains, whom the steamer needs again until then.

        """;
    assertReprint(followUp + REPORT, false);
  }

  @Test
  void ownWordsOnTheSameMatterAreNoReprint() {
    assertReprint(
        """
        Battery boats will soon cross to the islands off Velmar. Four of them, run by Norrgate, were licensed by the harbour council.

        It earns 240,000 crowns a year from the deal, and the mayor, Ilse Brandvik, is pleased. Passengers embark in May for the first time.
        """,
        false);
  }

  @Test
  void reportsOfOneMouldAreNoReprintsAndOnOtherMatters() {
    var quarter =
        """
        Norrgate carried 412,500 passengers in the first quarter, 14% more than a year before, the ferry line reported on Monday. Revenue rose to 31.5 million crowns and profit to 4.2 million.

        The line expects a stronger summer and keeps its forecast for the year. It employs 380 people.
        """;
    var next =
        quarter
            .replace("412,500", "655,100")
            .replace("first", "second")
            .replace("14%", "22%")
            .replace("31.5", "47.8")
            .replace("4.2", "7.9")
            .replace("380", "391");
    assertThat(of(quarter).isOf(of(next))).isFalse();
    assertThat(of(quarter).isOfOneMould(of(next))).isTrue();
    assertThat(of(quarter).isOfOneMould(of(quarter))).isFalse();
  }

  @Test
  void numbersAreReadWithoutTheirMarks() {
    assertThat(Wire.numbers("14,800 km, 14 800 km, €84m, 3,5 Prozent, 2.1 million in 2027, 9 men"))
        .containsExactly("14800", "14800", "84", "3.5", "2.1");
  }
}
