package attache.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PythonPatternTest {
  @Test
  void caseIsIgnoredBeyondAscii() {
    assertThat(PythonPattern.of("über|σίγμα").in("ÜBER")).isTrue();
    assertThat(PythonPattern.of("[à-ö]ber").in("ÄBER")).isTrue();
  }

  @Test
  void bordersStandBetweenLettersOfEveryScript() {
    assertThat(PythonPattern.of("\\bмир\\b").in("за мир.")).isTrue();
    assertThat(PythonPattern.of("\\bмир\\b").in("мировой")).isFalse();
    assertThat(PythonPattern.of("\\Bров").in("мировой")).isTrue();
  }

  @Test
  void vowelSignIsNoWordCharacter() {
    assertThat(PythonPattern.of("\\bक\\b").in("की")).isTrue();
    assertThat(PythonPattern.of("^\\w\\W$").in("की")).isTrue();
    assertThat(PythonPattern.of("^[\\w]{2}$").in("की")).isFalse();
  }

  @Test
  void digitsOfEveryScriptAreDigits() {
    assertThat(PythonPattern.of("^\\d\\d$").in("३٣")).isTrue();
  }

  @Test
  void dotAndEndOfLineKnowOneLineBreak() {
    assertThat(PythonPattern.of("a.b").in("a\rb")).isTrue();
    assertThat(PythonPattern.of("a.b").in("a\nb")).isFalse();
    assertThat(PythonPattern.of("a$").in("a\n")).isTrue();
    assertThat(PythonPattern.of("a\\Z").in("a\n")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "[[] [",
        "[]x] ]",
        "[a&&b] &",
        "[\\w-]+, a-b,",
        "[^\\w\\s] §",
        "a{,2}b aab",
        "{x {x",
        "(?P<n_1>x)(?P=n_1) xx",
        "a(?#remark)b ab",
        "\\x41 A",
        "x^|[x^] ^"
      })
  void partsThatJavaReadsOtherwiseMeanWhatPythonMeans(String pattern, String text) {
    assertThat(PythonPattern.of(pattern).in(text)).isTrue();
  }

  @Test
  void controlCharactersHavePythonsNames() {
    assertThat(PythonPattern.of("[\\b]").in("\b")).isTrue();
    assertThat(PythonPattern.of("\\0").in("\0")).isTrue();
    assertThat(PythonPattern.of("^\\v$").in("\u000B")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[a", "a\\", "(?(1)a|b)", "\\q", "[\\A]", "(?#x", "*"})
  void whatCannotBeReadIsRefusedWithThePattern(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PythonPattern.of(pattern))
        .withMessageContaining("a Python regular expression was wanted")
        .withMessageContaining("\"" + pattern + "\"");
  }
}
