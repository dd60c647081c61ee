package attache.gather.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.gather.text.Document;
import attache.source.SourceList;
import attache.source.SourceList.Listed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpmlTest {
  private static SourceList read(String text) throws IOException {
    return Opml.read(new Document("sources.opml", Optional.empty(), text));
  }

  @Test
  void aFeedIsListedOnceWithAllItsFolders() throws IOException {
    var feeds = Opml.feeds(read(Given.text("sources.opml")));
    assertThat(feeds)
        .extracting(Listed::address)
        .containsExactly(
            "https://harbour.example.org/feed.xml",
            "http://coast.example.net/rss?utm_source=opml",
            "https://alone.example.org/atom");
    assertThat(feeds)
        .extracting(Listed::folders)
        .containsExactly(
            List.of(List.of("Ports"), List.of("Labour")),
            List.of(List.of("Ports", "North")),
            List.of(List.of()));
    assertThat(feeds.getFirst().name()).isEqualTo("Harbour Wire");
    assertThat(feeds.getFirst().site()).isEqualTo("https://harbour.example.org/");
    assertThat(feeds.getLast().name()).isEqualTo("https://alone.example.org/atom");
  }

  @Test
  void whatWasReadIsWrittenAgain() throws IOException {
    var list = read(Given.text("sources.opml"));
    var again = read(Opml.write(list));
    assertThat(again.outlines()).isEqualTo(list.outlines());
    assertThat(again.head()).isEqualTo(list.head());
    assertThat(again.attributes()).containsEntry("xmlns:fz", "urn:forumzilla:");
    assertThat(again.outlines().getFirst().below().getFirst().attribute("custom"))
        .isEqualTo("a & b \"c\"\nd");
  }

  @Test
  void whatIsWrittenIsXml() throws Exception {
    var list = read(Given.text("sources.opml").replace("xmlns:fz=\"urn:forumzilla:\"", ""));
    assertThat(Xml.root(Xml.clean(Opml.write(list))).getNodeName()).isEqualTo("opml");
  }

  @Test
  void aListMadeOfFeedsHoldsThemInTheirFolders() throws IOException {
    var feeds = Opml.feeds(read(Given.text("sources.opml")));
    var again = Opml.feeds(read(Opml.write(SourceList.of("Mine", feeds))));
    assertThat(again)
        .extracting(Listed::folders)
        .isEqualTo(feeds.stream().map(Listed::folders).toList());
    assertThat(again.getFirst().attributes()).containsEntry("fz:quickMode", "false");
  }

  @Test
  void aBrokenListIsReadAsFarAsItGoes() throws IOException {
    var feeds =
        Opml.feeds(
            read(
                "<opml><body><outline text=A & B><outline text='One' xmlUrl='https://a.example.org/1?x=1&y=2'><outline xmlUrl='https://a.example.org/2'/>"));
    assertThat(feeds)
        .extracting(Listed::address)
        .containsExactly("https://a.example.org/1?x=1&y=2", "https://a.example.org/2");
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() -> read("<rss/>"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("OPML");
  }
}
