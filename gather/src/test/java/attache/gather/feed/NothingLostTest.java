package attache.gather.feed;

import static org.assertj.core.api.Assertions.assertThat;

import attache.gather.Reading;
import attache.source.Extract;
import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds of which some items were damaged at random: every other item is read.
class NothingLostTest {
  private static final int ROUNDS = 200;
  private static final String[] PIECES = {
    "<", ">", "&", "</title>", "<b>", "<description>", "&#0;", "\u0001", "</x>", "\"", "<a b=c>"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void wholeItemsSurviveTheDamageOfOthers(long seed) throws IOException {
    var random = new Random(seed);
    for (var round = 0; round < ROUNDS; round++) {
      var feed =
          new StringBuilder(
              "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour Wire</title>");
      var whole = new HashSet<String>();
      for (var number = 0; number < 12; number++) {
        var title = "Item " + number;
        var item =
            "<item><title>%s</title><guid isPermaLink='false'>%d</guid><description><![CDATA[<p>Text]]></description></item>"
                .formatted(title, number);
        if (random.nextInt(3) == 0) {
          feed.append(damaged(item, random));
        } else {
          whole.add(title);
          feed.append(item);
        }
      }
      var read = Reading.all(Given.HERE, feed.append("</channel></rss>").toString());
      assertThat(read.stream().filter(extract -> extract instanceof Extract.Item))
          .as("seed %d, round %d: %s", seed, round, feed)
          .extracting(extract -> ((Extract.Item) extract).draft().headline())
          .containsAll(whole);
    }
  }

  /// Damages the title of an item, or its beginning or end; a character section that stays open
  /// would take the next item in.
  private static String damaged(String item, Random random) {
    var text = new StringBuilder(item);
    var end = item.indexOf("<description>");
    switch (random.nextInt(4)) {
      case 0 -> text.insert(random.nextInt(7, end), PIECES[random.nextInt(PIECES.length)]);
      case 1 -> text.deleteCharAt(random.nextInt(end));
      case 2 -> text.setLength(end);
      default -> text.delete(0, "<item>".length());
    }
    return text.toString();
  }
}
