package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import attache.development.Profile;
import attache.story.StoryId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileBytesTest {
  private static final StoryId STORY = new StoryId("0".repeat(26));
  private static final String LEAD = "0f".repeat(32);
  private static final List<String> ACTORS = List.of("Quillon");

  @Test
  void givesBackWhatWasWritten() {
    var profile = profile(Set.of(9, -4));

    assertThat(ProfileBytes.read(STORY, ProfileBytes.write(profile), LEAD, ACTORS))
        .isEqualTo(profile);
  }

  @Test
  void readsWhatEarlierRulesWroteWithoutPlaces() {
    var written = ProfileBytes.write(profile(Set.of()));
    var withoutPlaces = Arrays.copyOf(written, written.length - Short.BYTES);

    assertThat(ProfileBytes.read(STORY, withoutPlaces, LEAD, ACTORS)).isEqualTo(profile(Set.of()));
  }

  private static Profile profile(Set<Integer> places) {
    return new Profile(
        STORY,
        "fr",
        true,
        Optional.of(20_000L),
        Map.of(1, 1f, -2, 2.5f),
        Map.of(3, 3f),
        Set.of(3),
        places,
        Set.of(7),
        Set.of(8, 11),
        LEAD,
        ACTORS);
  }
}
