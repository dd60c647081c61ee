package attache.gather.text;

import static org.assertj.core.api.Assertions.assertThat;

import attache.gather.Reading;
import attache.source.Extract;
import attache.source.Extractor.Kind;
import attache.story.Dated;
import attache.story.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
  private static final List<String> HEADLINES =
      List.of(
          "Ministers sign accord on river data",
          "Port of Solvang opens its second crane hall",
          "Why do small banks share their servers?",
          "Talks on fishing quotas move to the U.S.");
  private static final String[] PARAGRAPHS = {
    "The governments of three fictional states have agreed to share the readings of every gauge along the river, officials said on Monday.",
    "The work is to begin in spring. It will cost 12 million crowns, of which a third is paid by the upper states."
  };
  private static final String INVITATION =
      "Would you like to learn more about\u00A0rivers and ports? If so,\u00A0ask our desk";

  /// A digest in which each story is laid out by a pattern: `%h` headline, `%1` and `%2`
  /// paragraphs, `%n` number, `%u` underline, `%i` invitation.
  private static String digest(String pattern, String between) {
    return IntStream.range(0, HEADLINES.size())
        .mapToObj(i -> story(pattern, i))
        .collect(Collectors.joining(between));
  }

  private static String story(String pattern, int i) {
    return pattern
        .replace("%h", HEADLINES.get(i))
        .replace("%1", PARAGRAPHS[0] + " Story " + i + " goes on.")
        .replace("%2", PARAGRAPHS[1] + " Story " + i + " ends here.")
        .replace("%n", String.valueOf(i + 1))
        .replace("%u", "-".repeat(HEADLINES.get(i).length()))
        .replace("%=", "=".repeat(HEADLINES.get(i).length()))
        .replace("%i", INVITATION);
  }

  private static List<String> headlines(List<Draft> drafts) {
    return drafts.stream().map(Draft::headline).toList();
  }

  @Nested
  class Layouts {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "%h\n\n%1\n\n%2\n\n%i\n\n",
          "%h\n\n%1\n\n%2\n\n",
          "%h\n%1\n%2\n%i\n",
          "%h\n4 March 2026\n\n%1\n\n%2\n\n",
          "%h\n\nPublished: March 4, 2026\n\n%1\n\n%2\n\n",
          "%n. %h\n\n%1\n\n%2\n\n",
          "%n) %h\n%1\n%2\n\n",
          "%h\n%u\n%1\n\n%2\n\n",
          "%h\n%=\n\n%1\n\n%2\n\n",
          "## %h\n\n*4 March 2026 · Example Wire*\n\n%1\n\n%2\n\n",
          "## %n. %h\n\n%1\n\n%2\n\n",
          "# %h\n\n%1\n\n%2\n\n",
          "**%h**\n\n%1\n\n%2\n\n",
          "%h\n\n- %1\n- %2\n\n",
          "%h\n\n%1\n\n%2\n\n***\n\n",
          "%h\n\n%1\n\n%2\n\n———\n\n",
          "%h\n%1\n%2\n* * *\n",
          "\n\n%h\n\n\n%1\n\n\n%2\n\n\n\n",
          "%h\n\n%1\n%2\n\n",
          "\u00A0%h\u00A0\n\u00A0\n%1\n\u00A0\n%2\n\u00A0\n",
          "%n. %h\n%u\n\n%1\n\n%2\n\n"
        })
    void everyStoryIsFoundWithAllOfItsText(String pattern) throws IOException {
      for (var text :
          List.of(
              digest(pattern, ""),
              digest(pattern, "").strip(),
              digest(pattern, "").replace("\n", "\r\n"))) {
        var drafts = Reading.drafts("digest.txt", text);
        assertThat(headlines(drafts)).isEqualTo(HEADLINES);
        assertThat(drafts).allSatisfy(draft -> assertThat(draft.body()).contains(PARAGRAPHS));
      }
    }

    @Test
    void hardWrappedParagraphsAreNoHeadlines() throws IOException {
      var text =
          digest("%h\n\n%1\n\n%2\n\n", "")
              .replaceAll("(.{40,60}) ", "$1\n")
              .replaceAll("(?m)^(Port of.*)\n(hall)", "$1 $2");
      assertThat(headlines(Reading.drafts("digest.txt", text))).hasSize(HEADLINES.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- ", "* ", "1. "})
    void aTableOfContentsIsNoStory(String mark) throws IOException {
      var contents =
          HEADLINES.stream().map(headline -> mark + headline).collect(Collectors.joining("\n"));
      var text =
          "The weekly digest\n4 March 2026\n\nContents\n\n"
              + contents
              + "\n\n"
              + digest("%h\n\n%1\n\n%2\n\n", "");
      assertThat(headlines(Reading.drafts("digest.txt", text))).isEqualTo(HEADLINES);
    }

    @Test
    void aClosingLineIsKnownByItsReturning() throws IOException {
      var text =
          digest("%h\n\n%1\n\nBackground\n\n%2\n\nOur desk answers by post and pigeon\n\n", "");
      assertThat(headlines(Reading.drafts("digest.txt", text))).isEqualTo(HEADLINES);
    }

    @Test
    void someInvitationsMayBeMissing() throws IOException {
      var text = new StringBuilder();
      for (var i = 0; i < HEADLINES.size(); i++) {
        text.append(story(i == 1 ? "%h\n\n%1\n\n%2\n\n%i\n\n" : "%h\n\n%1\n\n%2\n\n", i));
      }
      assertThat(headlines(Reading.drafts("digest.txt", text.toString()))).isEqualTo(HEADLINES);
    }
  }

  @Nested
  class Texts {
    @Test
    void theBodyIsASliceOfTheFileWithTheInvitation() throws IOException {
      var text = digest("%h\r\n4 March 2026\r\n\r\n%1\r\n\r\n%2\r\n\r\n%i\r\n\r\n", "");
      for (var draft : Reading.drafts("news/digest.txt", text)) {
        assertThat(text).contains(draft.body());
        assertThat(draft.body()).startsWith(PARAGRAPHS[0]).endsWith(INVITATION);
      }
    }

    @Test
    void theOriginIsWhereTheHeadlineStands() throws IOException {
      var text = digest("%h\r\n\r\n%1\r\n\r\n%2\r\n\r\n%i\r\n\r\n", "");
      for (var draft : Reading.drafts("news/digest.txt", text)) {
        var origin = draft.origin().orElseThrow();
        assertThat(origin.file()).isEqualTo("news/digest.txt");
        assertThat(text.substring(origin.offset())).startsWith(draft.headline());
        assertThat(text.substring(0, origin.offset()).lines().count() + 1).isEqualTo(origin.line());
      }
    }

    @Test
    void dateSourceAndAddressAreReadAndLeftOutOfTheBody() throws IOException {
      var text =
          digest(
              "## %h\n\n*4 March 2026 · Example Wire*\n\n%1\n\n%2\n\nSource: https://wire.example.org/%n\n\n",
              "");
      var first = Reading.drafts("digest.md", text).getFirst();
      assertThat(first.published().map(Dated::asWritten)).contains("4 March 2026");
      assertThat(first.source()).isEqualTo("Example Wire");
      assertThat(first.address()).hasToString("Optional[https://wire.example.org/1]");
      assertThat(first.body()).startsWith(PARAGRAPHS[0]);
    }

    @Test
    void anUndatedStoryStaysUndated() throws IOException {
      var text = digest("%h\n\n%1\n\n%2\n\n", "").replace("on Monday", "on 4 March 2026");
      assertThat(Reading.drafts("digest.txt", text))
          .allSatisfy(draft -> assertThat(draft.published()).isEmpty());
    }

    @Test
    void equalHeadlinesInOneFileHaveDifferentKeys() throws IOException {
      var text = digest("%h\n\n%1\n\n%2\n\n", "");
      var keys =
          Reading.drafts("digest.txt", text + text.replace("12 million", "13 million")).stream()
              .map(Draft::keys)
              .toList();
      assertThat(keys).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void textBeforeTheFirstHeadlineIsReported() throws IOException {
      var text =
          PARAGRAPHS[0]
              + "\n\n"
              + PARAGRAPHS[1]
              + "\n\n"
              + PARAGRAPHS[0]
              + "\n\n"
              + PARAGRAPHS[1]
              + "\n\n"
              + digest("## %h\n\n*4 March 2026*\n\n%1\n\n", "");
      assertThat(Reading.all("digest.md", text).getFirst()).isInstanceOf(Extract.Bad.class);
    }
  }

  @Nested
  class OneStory {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "%h\n\n%1\n\n%2\n\n%i\n",
          "%h\n\n%1\n\nBackground\n\n%2\n\nWhat comes next\n\n%1\n",
          "# %h\n\n%1\n\n## Background\n\n%2\n\n## What comes next in this long affair\n\n%1\n",
          "%h\n4 March 2026\n%1\n\n1. Open the gate\n2. Close the gate\n3. Report both\n\n%2\n",
          "%h\n\n%1\n\n***\n\n%2\n"
        })
    void subHeadingsAndListsDoNotMakeADigest(String pattern) throws IOException {
      var draft = Reading.only("story.txt", story(pattern, 0));
      assertThat(draft.headline()).isEqualTo(HEADLINES.getFirst());
      assertThat(draft.body()).contains(PARAGRAPHS);
    }

    @Test
    void aReaderWhoSaysDigestIsBelieved() throws IOException {
      var text = story("Short one\n\n%1\n\nShort two\n\n%2\n", 0);
      var found =
          new ArrayList<>(Reading.all(Kind.DIGEST, "d.txt", text.getBytes(StandardCharsets.UTF_8)));
      assertThat(found).hasSize(2);
      assertThat(
              Reading.all(
                  Kind.TEXT, "d.txt", digest("%h\n\n%1\n\n", "").getBytes(StandardCharsets.UTF_8)))
          .hasSize(1);
    }
  }
}
