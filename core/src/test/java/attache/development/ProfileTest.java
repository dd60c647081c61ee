package attache.development;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.StoryId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static final int PERU = 1;
  private static final int CHILE = 2;
  private static final int LIMA = 3;

  @Test
  void storiesThatBeginWithOtherPlacesAreElsewhere() {
    assertThat(beginning(PERU, LIMA).elsewhere(beginning(CHILE))).isTrue();
    assertThat(beginning(CHILE).elsewhere(beginning(PERU, LIMA))).isTrue();
  }

  @Test
  void onePlaceInCommonIsEnoughNotToBeElsewhere() {
    assertThat(beginning(PERU, LIMA).elsewhere(beginning(LIMA, CHILE))).isFalse();
  }

  @Test
  void aStoryThatBeginsWithNoPlaceIsNowhereElse() {
    assertThat(beginning().elsewhere(beginning(PERU))).isFalse();
    assertThat(beginning(PERU).elsewhere(beginning())).isFalse();
  }

  private static Profile beginning(Integer... places) {
    return new Profile(
        new StoryId("0".repeat(26)),
        "en",
        false,
        Optional.empty(),
        Map.of(),
        Map.of(),
        Set.of(),
        Set.of(places),
        Set.of(),
        Set.of(),
        "0f".repeat(32),
        List.of());
  }
}
