package attache.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RolesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“We are ready,” director Ines Okafor told reporters.|Ines Okafor|true",
        "Ines Okafor, the harbour’s director, spoke first.|Ines Okafor|true",
        "Ines Okafor is the new chair of the board.|Ines Okafor|true",
        "The minister for ports, Ines Okafor, spoke first.|Ines Okafor|true",
        "The harbour will open in May, its director said in Brannel.|Brannel|false",
        "The director spoke before the bridge that Ines Okafor once painted.|Ines Okafor|false",
      })
  void whoHoldsARoleIsNamedBesideIt(String sentence, String name, boolean beside) {
    var at = sentence.indexOf(name);
    assertThat(Roles.beside(new Span(at, at + name.length()), sentence)).isEqualTo(beside);
  }
}
