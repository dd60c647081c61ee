package attache.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Sentences put together at random: whatever stands in them, nothing breaks.
final class RandomTimesTest {
  private static final int SENTENCES = 20_000;
  private static final List<String> LANGUAGES =
      List.of("en", "fr", "de", "es", "zh", "hi", "ar", "xx", "");
  private static final List<String> WORDS =
      List.of(
          """
          2026 2030s 31 29 0 12 99 1999 2199 FY26 FY2025 Q3 H1 - – / . , ( ) $ % ’ ' … 2026-02-30 2025/26 31.02.2026
          March Sept. February next last this past the of in on by before until from since after within for between and
          to ago early mid late end beginning quarter half third fiscal financial year years decade week months two
          several a today yesterday later earlier recently news Tuesday spring winter page Vision Agenda old people will
          said d' ici il y a deux ans prochaine depuis jusqu'en mars été vor bis Ende Jahren seit Mitte Januar 1. hace
          que viene dentro de marzo 年 月 日 2026年 三 十 十十 两年前 明年 底 到 从 第三季度 财年 के दशक तक से पहले में साल अगले २०२६
          मार्च قبل بحلول عام عامين المقبل من إلى و ٢٠٢٦ كانون الثاني/ 999 99999999999999999999 \uD83D \uDE00 \u0000 \u0651
          """
              .split("\\s+"));

  @Test
  void spansSliceAndDaysAreInOrder() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var times = new Times();
    for (var i = 0; i < SENTENCES; i++) {
      var sentence = sentence(random);
      var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      var seen = "seed " + seed + ", " + language + ": " + sentence;
      check(times.in(sentence, language, published(random)), sentence, seen);
    }
  }

  private static Optional<LocalDate> published(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(random.nextBoolean() ? LocalDate.MIN : LocalDate.MAX);
      case 2 -> Optional.of(LocalDate.of(2024, 2, 29));
      default -> Optional.of(LocalDate.ofEpochDay(random.nextInt(40_000)));
    };
  }

  private static String sentence(Random random) {
    var sentence = new StringBuilder();
    for (var word = random.nextInt(14); word >= 0; word--) {
      sentence.append(WORDS.get(random.nextInt(WORDS.size())));
      sentence.append(random.nextInt(4) == 0 ? "" : " ");
    }
    return sentence.toString();
  }

  private static void check(List<Time> times, String sentence, String seed) {
    var end = 0;
    for (var time : times) {
      assertThat(time.span().start()).as(seed).isGreaterThanOrEqualTo(end);
      end = time.span().end();
      assertThat(time.span().in(sentence)).as(seed).isEqualTo(time.period().asWritten());
      assertThat(ClaimTime.of(sentence, times, time.span())).as(seed).isPresent();
    }
  }
}
