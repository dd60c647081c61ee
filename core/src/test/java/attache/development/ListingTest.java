package attache.development;

import static org.assertj.core.api.Assertions.assertThat;

import attache.development.DevelopmentShelf.Member;
import attache.development.DevelopmentShelf.Shelved;
import attache.story.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingTest {
  private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

  @Test
  void theTitleIsInTheLanguageMostTextsAreIn() {
    var french = member(1, 1, "Le port paiera", "fr", "Courrier");
    var english = member(2, 2, "Harbour to pay", "en", "Gazette");
    var later = member(3, 3, "Harbour signs", "en", "Herald");

    assertThat(title(french, english, later)).isEqualTo("Harbour to pay");
  }

  @Test
  void reprintsAreOneTextAndDoNotOutweighTheOthers() {
    var english = member(1, 1, "Harbour to pay", "en", "Gazette");
    var french = member(2, 2, "Le port paiera", "fr", "Courrier");
    var reprint = member(3, 2, "Un port paiera", "fr", "Dépêche");

    assertThat(title(english, french, reprint)).isEqualTo("Harbour to pay");
  }

  @Test
  void ofTheTextsInOneLanguageThatOfMostSourcesGivesTheTitle() {
    var first = member(1, 1, "Harbour to pay", "en", "Gazette");
    var printed = member(2, 2, "Pilots get software", "en", "Herald");
    var reprint = member(3, 2, "Software for pilots", "en", "Post");

    assertThat(title(first, printed, reprint)).isEqualTo("Pilots get software");
  }

  private static String title(Member... members) {
    var shelved = new Shelved(new DevelopmentId("0".repeat(26)), NOW, List.of(members));
    return Listing.of(shelved, 0, NOW).title();
  }

  private static Member member(
      int story, int copies, String headline, String language, String source) {
    return new Member(
        id(story), id(copies), headline, language, source, Optional.empty(), NOW, List.of(), 0);
  }

  private static StoryId id(int number) {
    return new StoryId("%026d".formatted(number));
  }
}
