package attache.gather.text;

import static org.assertj.core.api.Assertions.assertThat;

import attache.gather.Documents;
import attache.gather.Reading;
import attache.source.Extract;
import attache.source.Extractor.Kind;
import attache.source.Extractor.Material;
import attache.story.Draft;
import attache.story.StoryKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  @Test
  void aLineIsAStory() throws IOException {
    var draft =
        Reading.only(
            "a.jsonl",
            "{\"id\":\"7\",\"source\":\"Example Wire\",\"url\":\"https://wire.example.org/a?utm_medium=m\",\"title\":\"River accord\",\"text\":\"Agreed.\",\"date\":\"4 March 2026\",\"lang\":\"de\",\"other\":{}}");
    assertThat(draft.headline()).isEqualTo("River accord");
    assertThat(draft.body()).isEqualTo("Agreed.");
    assertThat(draft.language()).contains("de");
    assertThat(draft.nature()).isEqualTo(Draft.Nature.NEWS);
    assertThat(draft.keys())
        .containsExactly(
            new StoryKey(StoryKey.Kind.FEED_ITEM, "Example Wire 7"),
            new StoryKey(StoryKey.Kind.ADDRESS, "https://wire.example.org/a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"headline\":\"H\",\"sample\":true} | SAMPLE",
            "{\"headline\":\"H\",\"nature\":\"background\"} | BACKGROUND",
        "{\"headline\":\"H\",\"nature\":\"SAMPLE\"} | SAMPLE",
            "{\"term\":\"H\",\"definition\":\"D.\"} | BACKGROUND",
        "{\"headline\":\"H\",\"sample\":false} | NEWS"
      })
  void natureIsStated(String line, Draft.Nature nature) throws IOException {
    assertThat(Reading.only("a.jsonl", line).nature()).isEqualTo(nature);
  }

  @Test
  void aTermIsBackgroundWithItsOtherNames() throws IOException {
    var draft =
        Reading.only(
            "g.jsonl",
            "{\"term\":\"LLM\",\"aliases\":[\"large language model\",\"LLMs\"],\"definition\":\"A model of language.\"}");
    assertThat(draft.body())
        .isEqualTo("A model of language.\n\nAlso called: large language model, LLMs.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "nonsense",
        "[1]",
        "null",
        "{}",
        "{\"headline\":\" \"}",
        "{\"headline\":\"H\",\"nature\":\"x\"}",
        "{\"headline\":\"H\"} trailing {"
      })
  void aBadLineIsRefusedWithItsNumberAndTheRestGoesOn(String line) throws IOException {
    var extracts =
        Reading.all("a.jsonl", "{\"headline\":\"A\"}\r\n\r\n" + line + "\n{\"headline\":\"B\"}");
    assertThat(extracts).hasSize(3);
    assertThat(extracts.get(1))
        .isInstanceOfSatisfying(Extract.Bad.class, bad -> assertThat(bad.line()).isEqualTo(3));
  }

  @Test
  void aLineInAnotherCharsetIsRefusedAlone() throws IOException {
    var bytes =
        "{\"headline\":\"Caf\u00e9\"}\n{\"headline\":\"B\"}\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    var extracts = Reading.all(Kind.JSONL, "a.jsonl", bytes);
    assertThat(extracts.getFirst()).isInstanceOf(Extract.Bad.class);
    assertThat(extracts.getLast()).isInstanceOf(Extract.Item.class);
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    assertThat(Reading.only("a.jsonl", "\uFEFF{\"headline\":\"A\"}\n").headline()).isEqualTo("A");
  }

  @Test
  void deepNestingIsRefusedNotFatal() throws IOException {
    var deep = "{\"headline\":\"A\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(Reading.all("a.jsonl", "{\"headline\":\"A\"}\n" + deep).getLast())
        .isInstanceOf(Extract.Bad.class);
  }

  @Test
  void aFileLargerThanMemoryAllowsIsStreamed() throws IOException {
    var line =
        ("{\"headline\":\"H\",\"body\":\"" + "x".repeat(1000) + "\"}\n")
            .getBytes(StandardCharsets.UTF_8);
    var lines = 300_000;
    var read = new AtomicLong();
    new Documents()
        .extract(
            Material.of("a.jsonl", () -> new Repeated(line, lines)),
            extract -> read.addAndGet(extract instanceof Extract.Item ? 1 : 0));
    assertThat(read.get()).isEqualTo(lines);
  }

  @Test
  void anEndlessLineIsRefusedNotFatal() throws IOException {
    var extracts = new java.util.ArrayList<Extract>();
    new JsonLines(new Document("a.jsonl", java.util.Optional.empty(), ""))
        .read(new Repeated("{\"a\": ".getBytes(StandardCharsets.UTF_8), 5_000_000), extracts::add);
    assertThat(extracts).singleElement().isInstanceOf(Extract.Bad.class);
  }

  /// The same bytes again and again.
  private static final class Repeated extends InputStream {
    private final byte[] bytes;
    private long left;
    private int at;

    Repeated(byte[] bytes, int times) {
      this.bytes = bytes;
      this.left = (long) bytes.length * times;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      left--;
      at = at == bytes.length ? 0 : at;
      return bytes[at++];
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left == 0) {
        return -1;
      }
      at = at == bytes.length ? 0 : at;
      var count = (int) Math.min(Math.min(length, bytes.length - at), left);
      System.arraycopy(bytes, at, into, from, count);
      at += count;
      left -= count;
      return count;
    }
  }
}
