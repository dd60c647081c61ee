package attache.testkit.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.briefing.BriefingShelf;
import attache.briefing.KeptBriefing;
import attache.briefing.Length;
import attache.briefing.Schedule;
import attache.briefing.Wish;
import attache.story.StoryId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [BriefingShelf] does.
public abstract class BriefingShelfContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000001Z");
  private static final String STORY = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

  @TempDir protected Path folder;
  private BriefingShelf shelf;

  /// Opens the shelf of a folder; opened again, it has what was kept before.
  protected abstract BriefingShelf open(Path folder) throws IOException;

  @BeforeEach
  void openShelf() throws IOException {
    shelf = open(folder);
  }

  private static KeptBriefing briefing(String id, int minute) {
    return new KeptBriefing(
        id,
        "me",
        NOON.plusSeconds(60L * minute),
        "On “cranes”",
        Optional.of("cranes").filter(_ -> minute > 0),
        "{\"id\": \"é\", \"story\": \"" + (minute > 0 ? STORY : "none") + "\"}");
  }

  private static Schedule schedule(String name) {
    var wish =
        new Wish(
            Optional.of("cranes"),
            Optional.of("Port Fund"),
            Optional.of("01AR"),
            Optional.of("my watch"),
            Optional.empty(),
            Optional.empty(),
            Length.LONG,
            Optional.of("Cranes"));
    return new Schedule(
        name,
        "me",
        wish,
        Schedule.Every.WEEK,
        LocalTime.of(7, 30),
        ZoneId.of("Europe/Berlin"),
        Optional.of("/shared/briefings"),
        "pdf",
        List.of("desk@example.org", "night@example.org"),
        NOON,
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void keptBriefingIsShownAsItWas() throws IOException {
    shelf.keep(briefing("A1", 0));
    shelf.keep(briefing("A2", 1));
    assertThat(open(folder).briefings(10)).containsExactly(briefing("A2", 1), briefing("A1", 0));
    assertThat(shelf.briefings(1)).containsExactly(briefing("A2", 1));
    shelf.keep(briefing("A1", 2));
    assertThat(shelf.briefings(10)).containsExactly(briefing("A1", 2), briefing("A2", 1));
  }

  @Test
  void briefingIsFoundByBothEndsOfItsId() throws IOException {
    shelf.keep(briefing("01ABXY", 0));
    shelf.keep(briefing("01ACXZ", 1));
    assertThat(shelf.find("01ab")).containsExactly(briefing("01ABXY", 0));
    assertThat(shelf.find("XZ")).containsExactly(briefing("01ACXZ", 1));
    assertThat(shelf.find("01A")).hasSize(2);
    assertThat(shelf.find("ABX")).isEmpty();
  }

  @Test
  void briefingsAreForgotten() throws IOException {
    shelf.keep(briefing("A", 0));
    shelf.keep(briefing("B", 1));
    shelf.keep(briefing("C", 2));
    assertThat(shelf.forget("A")).isTrue();
    assertThat(shelf.forget("A")).isFalse();
    assertThat(shelf.forgetBefore(NOON.plusSeconds(90))).isEqualTo(1);
    assertThat(shelf.forgetCiting(new StoryId(STORY))).isEqualTo(1);
    assertThat(shelf.briefings(10)).isEmpty();
  }

  @Test
  void limitMustBeSensible() {
    assertThatThrownBy(() -> shelf.briefings(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void scheduleIsSavedWithAllItHas() throws IOException {
    shelf.save(schedule("one"));
    shelf.save(schedule("another"));
    assertThat(open(folder).schedules()).containsExactly(schedule("another"), schedule("one"));
    assertThat(shelf.drop("one")).isTrue();
    assertThat(shelf.drop("one")).isFalse();
    assertThat(shelf.schedules()).containsExactly(schedule("another"));
  }

  @Test
  void turnIsTakenOnce() throws IOException {
    var before = schedule("one");
    shelf.save(before);
    var after = before.ran(NOON.plusSeconds(5), Optional.of("why"));
    assertThat(shelf.turn(before, after)).isTrue();
    assertThat(open(folder).turn(before, after)).isFalse();
    assertThat(shelf.schedules()).containsExactly(after);
  }

  @Test
  void turnOfADroppedScheduleIsNotTaken() throws IOException {
    var gone = schedule("gone");
    assertThat(shelf.turn(gone, gone.ran(NOON, Optional.empty()))).isFalse();
  }
}
