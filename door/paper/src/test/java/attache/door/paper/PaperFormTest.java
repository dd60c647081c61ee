package attache.door.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PaperFormTest {
  @Test
  void formIsToldByTheEndingOfAName() {
    assertThat(PaperForm.of(Path.of("out.v2", "brief.csl.json"))).contains(PaperForm.CSL);
    assertThat(PaperForm.of(Path.of("brief.csl"))).contains(PaperForm.CSL);
    assertThat(PaperForm.of(Path.of("brief.JSON"))).contains(PaperForm.JSON);
    assertThat(PaperForm.of(Path.of("brief.htm"))).contains(PaperForm.HTML);
    assertThat(PaperForm.of(Path.of("pdf"))).isEmpty();
    assertThat(PaperForm.of(Path.of("brief.odt"))).isEmpty();
  }

  @Test
  void thingsAreCountedInTheRightNumber() {
    assertThat(Days.count(1, "source", "sources")).isEqualTo("1 source");
    assertThat(Days.count(0, "source", "sources")).isEqualTo("0 sources");
  }
}
