package attache.gather.text;

import static org.assertj.core.api.Assertions.assertThat;

import attache.gather.Reading;
import attache.source.Extract;
import attache.story.Dated;
import attache.story.StoryKey;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LoneStoryTest {
  private static final String TEXT =
      "The council met on Monday. It agreed on the second draft of the river accord, officials said.";

  @Test
  void theFirstLineIsTheHeadlineAndADateLineMayFollow() throws IOException {
    var draft = Reading.only("a/accord.txt", "River accord agreed\n4 March 2026\n\n" + TEXT + "\n");
    assertThat(draft.headline()).isEqualTo("River accord agreed");
    assertThat(draft.published().map(Dated::asWritten)).contains("4 March 2026");
    assertThat(draft.body()).isEqualTo(TEXT);
    assertThat(draft.source()).isEqualTo("accord");
    assertThat(draft.keys())
        .containsExactly(
            new StoryKey(StoryKey.Kind.FILE_HEADLINE, "a/accord.txt river accord agreed"));
  }

  @Test
  void frontMatterIsReadAndLeftOut() throws IOException {
    var draft =
        Reading.only(
            "accord.md",
            "---\r\ntitle: \"River accord: agreed\"\r\ndate: 2026-03-04\r\nauthor: A. Prudente\r\nsource: Example Wire\r\n"
                + "url: https://wire.example.org/a?utm_source=x\r\nlang: en-GB\r\n---\r\n\r\n# River accord: agreed\r\n\r\n"
                + TEXT);
    assertThat(draft.headline()).isEqualTo("River accord: agreed");
    assertThat(draft.body()).isEqualTo(TEXT);
    assertThat(draft.source()).isEqualTo("Example Wire");
    assertThat(draft.language()).contains("en");
    assertThat(draft.published().map(Dated::precision)).contains(Dated.Precision.DAY);
    assertThat(draft.keys().getFirst())
        .isEqualTo(new StoryKey(StoryKey.Kind.ADDRESS, "https://wire.example.org/a"));
    assertThat(draft.address()).hasToString("Optional[https://wire.example.org/a?utm_source=x]");
  }

  @Test
  void fieldsMayStandWithoutAFence() throws IOException {
    var draft = Reading.only("a.txt", "Title: River accord\nDate: 4 March 2026\n\n" + TEXT);
    assertThat(draft.headline()).isEqualTo("River accord");
    assertThat(draft.body()).isEqualTo(TEXT);
  }

  @Test
  void aTextThatBeginsWithAParagraphIsNamedByItsFile() throws IOException {
    var draft = Reading.only("notes/river-accord_notes.txt", (TEXT + " ").repeat(4));
    assertThat(draft.headline()).isEqualTo("river accord notes");
    assertThat(draft.body()).startsWith(TEXT);
  }

  @Test
  void aHeadlineAloneIsAStory() throws IOException {
    assertThat(Reading.only("a.txt", "River accord agreed").body()).isEmpty();
  }

  @Test
  void onlyFieldsAreNoStory() throws IOException {
    assertThat(Reading.all("a.md", "---\ntitle: x\n---\n\n"))
        .allMatch(extract -> extract instanceof Extract.Bad);
  }

  @Test
  void absoluteFilesAreKnownByTheirNameAlone() throws IOException {
    assertThat(Reading.only("/home/reader/accord.txt", "River accord\n\n" + TEXT).keys())
        .containsExactly(new StoryKey(StoryKey.Kind.FILE_HEADLINE, "accord.txt river accord"));
  }
}
