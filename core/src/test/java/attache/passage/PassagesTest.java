package attache.passage;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.Revision;
import attache.story.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PassagesTest {
  private static final StoryId STORY = new StoryId("00000000000000000000000001");

  @Test
  void holdEverySentenceOfTheBodyOnce() {
    var passages = passages("The port pays its crew. ".repeat(23));
    var numbers =
        passages.stream().flatMapToInt(each -> IntStream.rangeClosed(each.first(), each.last()));
    assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, 23).boxed().toList());
  }

  @Test
  void haveThreeToFiveSentences() {
    assertThat(passages("The port pays its crew. ".repeat(23)).stream().limit(4))
        .allMatch(passage -> passage.last() - passage.first() + 1 == 5);
  }

  @Test
  void stayShort() {
    var sentence = "word ".repeat(59) + "end. ";
    assertThat(passages(("A" + sentence).repeat(12)))
        .allMatch(passage -> passage.text().split(" ").length <= 180);
  }

  @Test
  void areTheHeadlineOnlyIfThereIsNoBody() {
    assertThat(passages("")).extracting(Passage::text).containsExactly("Port reopens");
    assertThat(passages("It pays.")).extracting(Passage::text).containsExactly("It pays.");
  }

  @Test
  void neverReachOverBoilerplate() {
    assertThat(passages("It pays.\n\nSubscribe to our newsletter\n\nShips returned."))
        .extracting(Passage::text)
        .containsExactly("It pays.", "Ships returned.");
  }

  @Test
  void ofOneLongSentenceIsThatSentence() {
    assertThat(passages("The " + "word, ".repeat(250) + "end. It pays.")).hasSize(2);
  }

  private static List<Passage> passages(String body) {
    var sentences = new SentenceSplitter().split("Port reopens", body);
    return new Passages().of(new Revision(STORY, Instant.EPOCH, "Port reopens", body, sentences));
  }
}
