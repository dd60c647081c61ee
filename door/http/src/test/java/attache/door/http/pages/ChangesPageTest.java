package attache.door.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.Difference;
import org.junit.jupiter.api.Test;

class ChangesPageTest {
  @Test
  void partsAreCutAtTheEndsOfParagraphsAndWordsCounted() {
    var pieces =
        Difference.between("One two three.\n\nFour five.", "One 2 three.\n\nFour five six.")
            .pieces();
    var page = new ChangesPage("/", "", "", "", ChangesPage.paragraphs(pieces));
    assertThat(page.paragraphs()).hasSize(2);
    assertThat(page.removed()).isEqualTo(1);
    assertThat(page.added()).isEqualTo(2);
  }
}
