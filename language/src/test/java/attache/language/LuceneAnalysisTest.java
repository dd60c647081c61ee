package attache.language;

import static org.assertj.core.api.Assertions.assertThat;

import attache.index.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LuceneAnalysisTest {
  private final LuceneAnalysis analysis = new LuceneAnalysis();

  @Nested
  final class Names {
    @ParameterizedTest
    @CsvSource({
      "X-FAB, xfab",
      "GPT-5, gpt5",
      "GPT-5, gpt 5",
      "gpt5, GPT-5",
      "R&D, r & d",
      "U.S., US",
      "U.S, us",
      "H200s, h200",
      "Wi-Fi, wifi",
      "DeepSeek-V3.1, deepseek",
      "COVID-19, covid19",
      "e-mail, email"
    })
    void areFoundInAnySpelling(String one, String other) {
      assertThat(words(one, "en")).containsAnyElementsOf(words(other, "en"));
    }

    @Test
    void withDigitsStayWhole() {
      assertThat(words("H200 and 5G", "en")).containsExactly("h200", "5g");
    }

    @Test
    void keepTheirParts() {
      assertThat(words("GPT-5", "en")).containsExactly("gpt5", "gpt", "5");
    }

    @Test
    void ofOrdinaryWordsAreTheirPartsAlone() {
      assertThat(words("state-of-the-art AI-driven data-centre", "en"))
          .containsExactly("state", "art", "ai", "driven", "data", "centre");
    }

    @Test
    void inCapitalsAreNoSmallWords() {
      assertThat(words("IT firms asked the WHO", "en")).contains("it", "who");
      assertThat(words("it firms asked who", "en")).doesNotContain("it", "who");
      assertThat(words("IT FIRMS ASKED WHO", "en")).doesNotContain("it", "who");
    }
  }

  @Nested
  final class Numbers {
    @Test
    void keepTheirDecimals() {
      assertThat(words("17.5 percent", "en")).contains("17.5");
    }

    @Test
    void areApartFromTheirUnit() {
      assertThat(words("$17.5bn", "en")).contains("17.5", "bn", "billion");
      assertThat(words("€3m", "en")).contains("3", "million");
      assertThat(words("2nm", "en")).contains("2nm", "2", "nm");
    }

    @Test
    void areFoundWithAndWithoutGroups() {
      assertThat(words("1,250 ships", "en")).contains("1250");
    }
  }

  @Nested
  final class Places {
    @Test
    void areExactInUtf16Units() {
      var text = "🚢 Lima’s ports";
      assertThat(analysis.terms(text, "en").stream().map(term -> term.span().in(text)))
          .containsExactly("Lima", "ports");
    }

    @Test
    void areInReadingOrderWithTheWholeFirst() {
      var text = "Port X-FAB 5 opens";
      assertThat(analysis.terms(text, "en").stream().map(term -> term.span().in(text)))
          .containsExactly("Port", "X-FAB", "X", "FAB", "5", "opens");
    }

    @Test
    void leaveOutElidedArticles() {
      var text = "l’accord";
      assertThat(analysis.terms(text, "fr").stream().map(term -> term.span().in(text)))
          .containsExactly("accord");
    }
  }

  @Nested
  final class Languages {
    @ParameterizedTest
    @CsvSource({
      "en, investments, investment",
      "en, ports, port",
      "fr, entreprises, entreprise",
      "de, Häfen, Häfen",
      "de, Beihilfen, Beihilfe",
      "es, puertos, puerto",
      "it, investimenti, investimento",
      "pt, portos, porto",
      "nl, landen, land",
      "ru, порты, порт",
      "hi, निवेशों, निवेश",
      "ar, الاستثمار, استثمار",
      "xx, café, cafe"
    })
    void readFormsOfAWordAsOne(String language, String one, String other) {
      assertThat(words(one, language)).isNotEmpty().isEqualTo(words(other, language));
    }

    @Test
    void withoutSpacesAreReadInPairsOfSigns() {
      assertThat(words("台湾建厂", "zh")).containsExactly("台湾", "湾建", "建厂");
    }

    @Test
    void thatAreUnknownAreNotStemmed() {
      assertThat(words("porty the", "pl")).containsExactly("porty", "the");
    }

    @Test
    void foldAccentsHoweverTheyAreWritten() {
      assertThat(words("Te\u0301xto", "en")).isEqualTo(words("Téxto", "en"));
    }
  }

  @Test
  void isTheSameOnManyThreads() throws Exception {
    var text = "Harbour Inc. paid $17.5bn for X-FAB’s H200 plants";
    var expected = analysis.terms(text, "en");
    try (var threads = Executors.newFixedThreadPool(4)) {
      var results =
          threads.invokeAll(
              IntStream.range(0, 400)
                  .<Callable<List<Term>>>mapToObj(_ -> () -> analysis.terms(text, "en"))
                  .toList());
      for (var result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void ofSmallWordsOrMarksAloneIsEmpty() {
    assertThat(analysis.terms("who is it?", "en")).isEmpty();
    assertThat(analysis.terms(" … — ", "en")).isEmpty();
    assertThat(analysis.terms("", "zh")).isEmpty();
  }

  private Set<String> words(String text, String language) {
    return analysis.terms(text, language).stream()
        .map(Term::text)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
