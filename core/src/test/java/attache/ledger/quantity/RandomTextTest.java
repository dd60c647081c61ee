package attache.ledger.quantity;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Reads made-up text of every language and script; a failure names the seed that makes it again.
final class RandomTextTest {
  private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "zh", "hi", "ar");
  private static final String LOOSE =
      "0123456789٣५.,'’ \u00a0-–—$€£¥₹%٪°+~<>≤/:^½()#§abkmxÄéßحو亿元करोड़\ud83d\ude00\ud83d";
  private static final int TEXTS = 20_000;

  @Test
  void nothingBreaksIt() {
    var seed = Long.getLong("attache.seed", System.nanoTime());
    var random = new Random(seed);
    var words = LANGUAGES.stream().collect(Collectors.toMap(name -> name, RandomTextTest::words));
    for (var i = 0; i < TEXTS; i++) {
      var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      Sound.check(
          text(random, Objects.requireNonNull(words.get(language))),
          language,
          "seed " + seed + ", text " + i);
    }
  }

  private static List<String> words(String language) {
    return Table.of("words-" + language + ".tsv").stream()
        .flatMap(row -> List.of(row[2].split("\\|")).stream())
        .toList();
  }

  private static String text(Random random, List<String> words) {
    var text = new StringBuilder();
    for (var length = random.nextInt(14); length >= 0; length--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append(words.get(random.nextInt(words.size())));
        case 1 -> text.append(random.nextInt(3000));
        case 2 -> text.append(LOOSE.charAt(random.nextInt(LOOSE.length())));
        default -> text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      if (random.nextBoolean()) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
