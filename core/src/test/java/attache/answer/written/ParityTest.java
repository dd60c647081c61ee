package attache.answer.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a paraphrase may not bring in or turn round.
final class ParityTest {
  private static void refused(String sentence, String rests) {
    assertThat(Parity.trouble(sentence, rests, "", "en")).as(sentence).isPresent();
  }

  private static void kept(String sentence, String rests) {
    assertThat(Parity.trouble(sentence, rests, "", "en")).as(sentence).isEmpty();
  }

  @Test
  void denialThatNothingCitedHasIsRefused() {
    refused("The board did not list ferries.", "The list ranged from ferries to tugs.");
    refused("Ferries were never stopped.", "Ferries were stopped in May.");
    kept("Ferries were stopped.", "Ferries were stopped in May.");
    kept("It takes no fewer than nine tugs.", "It takes at least nine tugs.");
    kept("No one had read the letter.", "The letter had gone unread.");
    kept("Ferries will not sail.", "Ferries can't sail before May.");
  }

  @Test
  void otherMagnitudesAndTimesAreRefused() {
    refused(
        "They pour hundreds of millions into docks.", "They pour hundreds of billions into docks.");
    refused("It could open within the next year.", "It could open within the next decade.");
    kept("It could open within a decade.", "It could open within ten years.");
    kept("They paid €3 million a year.", "They paid €3m annually.");
    kept("It is a two-year plan.", "The plan runs for two years.");
  }

  @Test
  void sidesOfAContrastStayWhereTheyAre() {
    refused(
        "Pilots are a burden rather than a help.",
        "Pilots are a help rather than a burden, he said.");
    refused(
        "The port earns more from tugs and less from ferries.",
        "The port earns less from tugs and more from ferries.");
    kept("He calls pilots a help rather than a burden.", "Pilots are a help rather than a burden.");
    kept(
        "More and more pilots ask whether more tugs help.",
        "A growing number of pilots ask whether more tugs help.");
    kept(
        "The plan is to widen the port rather than deepen it.",
        "The plan is to widen the port, rather than allowing it to deepen.");
    kept("The port earns less from tugs than from ferries.", "The port earns less from tugs.");
  }

  @Test
  void whatIsOpenIsNotDone() {
    refused("The port has made a big purchase.", "The port plans a big purchase next year.");
    refused("The plan has been approved.", "The plan is subject to approval by the board.");
    refused("The tugs are the largest here.", "If bought, the tugs would be the largest here.");
    kept("The port has ordered tugs.", "The port has ordered tugs and may order cranes.");
    kept("The tugs would be the largest.", "If bought, the tugs would be the largest here.");
  }

  @Test
  void whoeverSpeaksMustBeSpokenOf() {
    refused("Officials hope the tugs come soon.", "Quillon hopes the tugs come soon.");
    kept("Quillon hopes the tugs come soon.", "Quillon hopes that the tugs will come soon.");
    kept("They hope the tugs come soon.", "Quillon hopes that the tugs will come soon.");
  }

  @Test
  void otherLanguagesAreLeftToTheCheck() {
    assertThat(Parity.trouble("Sie kommt nicht.", "Sie kommt.", "", "de")).isEmpty();
  }
}
