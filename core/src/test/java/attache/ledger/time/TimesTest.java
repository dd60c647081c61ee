package attache.ledger.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Period;
import attache.ledger.Period.Basis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tables say what is found in which sentence; their first lines say how they are written.
final class TimesTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 18);
  private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "zh", "hi", "ar");
  private static final Times TIMES = new Times();

  record Case(String language, String marked, List<String> meanings) {
    String sentence() {
      return marked.replace("[", "").replace("]", "");
    }

    List<String> words() {
      return Stream.of(marked.split("\\[")).skip(1).map(part -> part.split("]")[0]).toList();
    }

    @Override
    public String toString() {
      return language + ": " + marked;
    }
  }

  static Stream<Case> cases() {
    return LANGUAGES.stream().flatMap(TimesTest::cases);
  }

  private static Stream<Case> cases(String language) {
    var lines = new ArrayList<String>();
    try (var stream = TimesTest.class.getResourceAsStream("times-" + language + ".txt")) {
      assertThat(stream).isNotNull();
      new BufferedReader(new InputStreamReader(stream, UTF_8)).lines().forEach(lines::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return lines.stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> List.of(line.split(" \\| ")))
        .map(parts -> new Case(language, parts.getFirst(), parts.subList(1, parts.size())));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheTimesOfASentence(Case asked) {
    var times = TIMES.in(asked.sentence(), asked.language(), Optional.of(PUBLISHED));
    assertThat(times.stream().map(time -> time.period().asWritten()))
        .containsExactlyElementsOf(asked.words());
    assertThat(times.stream().map(TimesTest::meaning)).containsExactlyElementsOf(asked.meanings());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countsNothingWithoutADayOfPublication(Case asked) {
    var dated = TIMES.in(asked.sentence(), asked.language(), Optional.of(PUBLISHED));
    var undated = TIMES.in(asked.sentence(), asked.language(), Optional.empty());
    assertThat(undated).extracting(Time::span).isEqualTo(dated.stream().map(Time::span).toList());
    for (var i = 0; i < dated.size(); i++) {
      var with = dated.get(i).period();
      var without = undated.get(i).period();
      assertThat(without.precision()).isEqualTo(with.precision());
      assertThat(without.deadline()).isEqualTo(with.deadline());
      assertThat(without)
          .isEqualTo(with.basis() == Basis.FROM_PUBLICATION ? unresolved(with) : with);
    }
  }

  private static Period unresolved(Period period) {
    return new Period(
        period.asWritten(),
        Optional.empty(),
        Optional.empty(),
        period.precision(),
        Basis.UNRESOLVED,
        period.deadline());
  }

  private static String meaning(Time time) {
    var period = time.period();
    var days = Stream.of(period.start(), period.end()).map(day -> day.map(LocalDate::toString));
    return days.map(day -> day.orElse("")).collect(Collectors.joining(".."))
        + " "
        + period.precision()
        + (switch (period.basis()) {
          case EXPLICIT -> " E";
          case FROM_PUBLICATION -> " P";
          case UNRESOLVED -> " U";
          case INHERITED, NONE -> " ?";
        })
        + (period.deadline() ? " !" : "");
  }
}
