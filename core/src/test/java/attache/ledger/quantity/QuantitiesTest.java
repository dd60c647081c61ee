package attache.ledger.quantity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class QuantitiesTest {
  static Stream<Arguments> examples() {
    return Stream.of("en", "fr", "de", "es", "zh", "hi", "ar")
        .flatMap(language ->
            lines("amounts-" + language + ".tsv")
                .map(line -> line.split("\t", -1))
                .map(cells -> Arguments.of(language, cells[0], cells[1])));
  }

  static Stream<String> decoys() {
    return lines("decoys-en.txt");
  }

  private static Stream<String> lines(String name) {
    var stream = Objects.requireNonNull(QuantitiesTest.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return reader.lines().toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsAmounts(String language, String sentence, String expected) {
    assertThat(Written.of(sentence, Quantities.in(sentence, language))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("decoys")
  void readsNoneWhereNumbersCountNothing(String sentence) {
    assertThat(Written.of(sentence, Quantities.in(sentence, "en"))).isEmpty();
  }

  @Test
  void everyCurrencyIsReadByItsCode() {
    for (var row : Table.of("currencies.tsv").stream().skip(1).toList()) {
      var sentence = "They paid " + row[0] + " 5,000 for it.";
      assertThat(Quantities.in(sentence, "en"))
          .as(row[0])
          .singleElement()
          .satisfies(amount -> assertThat(amount.quantity().unit()).isEqualTo(row[0]));
    }
  }

  @Test
  void everyCurrencyIsReadByItsName() {
    for (var row : Table.of("currencies.tsv").stream().skip(1).toList()) {
      for (var name : row[2].split("\\|")) {
        var sentence = "They paid 5,000 " + name + " for it.";
        assertThat(Quantities.in(sentence, "en"))
            .as(name)
            .singleElement()
            .satisfies(amount -> assertThat(amount.quantity().unit()).isEqualTo(row[0]));
      }
    }
  }

  @Test
  void aLanguageWithoutWordListIsReadAsEnglish() {
    assertThat(Quantities.in("It costs $5bn.", "xx")).hasSize(1);
  }

  @Test
  void anEmptySentenceHasNone() {
    assertThat(Quantities.in("", "en")).isEmpty();
  }
}
