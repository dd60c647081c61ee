package attache.gather.text;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.Dated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "4 March 2026 # 4 March 2026 #",
        "*4 March 2026 · Example Wire* # 4 March 2026 # Example Wire",
        "_Example Wire | March 4, 2026_ # March 4, 2026 # Example Wire",
        "(4 March 2026) # 4 March 2026 #",
        "Published on: 2026-03-04 # 2026-03-04 #",
        "Published March 4, 2026, 10:15 a.m. # March 4, 2026, 10:15 a.m. #",
        "Geneva, 4 March 2026 # 4 March 2026 #",
        "By Ana Prudente | 4 March 2026 # 4 March 2026 #",
        "Source: Example Wire, 4 March 2026 # 4 March 2026 # Example Wire",
        "Veröffentlicht am 4. März 2026 # 4. März 2026 #",
        "Publié le 4 mars 2026 # 4 mars 2026 #",
        "4 de marzo de 2026 — Agencia Ejemplo # 4 de marzo de 2026 # Agencia Ejemplo",
        "4 March 2026 - 3 min read # 4 March 2026 #"
      })
  void dateLinesAreRead(String line, String date, String source) {
    var byline = Byline.read(line).orElseThrow();
    assertThat(byline.published().map(Dated::asWritten)).contains(date);
    assertThat(byline.source().orElse(null)).isEqualTo(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ministers meet in Geneva on 4 March 2026",
        "On 4 March 2026 the council met. It agreed on little.",
        "The 4 March 2026 accord and what it means",
        "Budget 2026",
        "Example Wire",
        "GENEVA, 4 March 2026 – The council has met and agreed on nothing at all.",
        "What 2026 holds for chips"
      })
  void linesThatTellTheStoryAreNot(String line) {
    assertThat(Byline.read(line)).isEmpty();
  }
}
