package attache.door.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextFragmentTest {
  @Test
  void shortSentenceIsGivenWhole() {
    assertThat(TextFragment.link("https://example.org/a", "It cost $5, up-front & more."))
        .isEqualTo("https://example.org/a#:~:text=It%20cost%20%245%2C%20up%2Dfront%20%26%20more.");
  }

  @Test
  void ofALongOneTheEndsAreGiven() {
    var sentence =
        "One two three four five six seven eight nine ten eleven twelve thirteen fourteen.";
    assertThat(TextFragment.link("https://example.org/a", sentence))
        .isEqualTo(
            "https://example.org/a#:~:text=One%20two%20three%20four%20five,ten%20eleven%20twelve%20thirteen%20fourteen.");
  }

  @Test
  void fragmentOfTheAddressStays() {
    assertThat(TextFragment.link("https://example.org/a#part", "Yes."))
        .isEqualTo("https://example.org/a#part:~:text=Yes.");
  }

  @Test
  void scriptsWithoutSpacesAreCutByCharacters() {
    var sentence = "港口委员会星期一批准了一项新的起重机基金，".repeat(4);
    assertThat(TextFragment.link("https://example.org/a", sentence)).contains(",");
  }

  @Test
  void addressesOutsideTheWebStay() {
    assertThat(TextFragment.link("file:///notes/a", "Yes.")).isEqualTo("file:///notes/a");
  }
}
