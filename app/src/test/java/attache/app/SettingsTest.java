package attache.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.desk.Keeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
  @TempDir private Path home;

  @Test
  void everythingHasADefault() throws IOException {
    assertThat(Settings.of(home, Map.of()))
        .isEqualTo(
            new Settings(
                Keeping.ALWAYS,
                false,
                true,
                false,
                new SendSettings(Optional.empty(), Optional.empty())));
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    write("keep-answers=false\nkeep-answers-for=30d\n");
    assertThat(Settings.of(home, Map.of("ATTACHE_KEEP_ANSWERS", "true")).keeping())
        .isEqualTo(new Keeping(true, Optional.of(Duration.ofDays(30))));
  }

  @Test
  void allMistakesAreReportedAtOnce() throws IOException {
    write("keep-answer=yes\nglossary=maybe\nkeep-answers-for=soon\n");
    assertThatThrownBy(() -> Settings.of(home, Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("keep-answer is no setting")
        .hasMessageContaining("glossary must be true or false, got maybe")
        .hasMessageContaining("such as 30d, got soon");
  }

  @Test
  void aMistakeOfTheEnvironmentIsNotBlamedOnTheFile() {
    assertThatThrownBy(() -> Settings.of(home, Map.of("ATTACHE_GLOSSARY", "maybe")))
        .hasMessageContaining("ATTACHE_GLOSSARY must be true or false")
        .hasMessageContaining("the environment")
        .hasMessageNotContaining(Settings.FILE);
  }

  private void write(String settings) throws IOException {
    Files.writeString(home.resolve(Settings.FILE), settings);
  }
}
