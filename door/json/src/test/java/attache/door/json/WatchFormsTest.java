package attache.door.json;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.Draft;
import attache.story.Revision;
import attache.story.Span;
import attache.story.Story;
import attache.story.StoryId;
import attache.watch.Alert;
import attache.watch.Channels;
import attache.watch.Criteria;
import attache.watch.Found;
import attache.watch.Reason;
import attache.watch.Told;
import attache.watch.Watch;
import attache.watch.WatchHit;
import attache.watch.Why;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Alerts as feeds and JSON, read back by other readers of XML and JSON.
final class WatchFormsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String HEADLINE = "Docks <open> & \"more\" \u0007\uD83D\uDEA2";
  private static final Watch WATCH =
      new Watch("W1", "me", "Docks & ships", Criteria.ofTerms("docks"), Channels.NONE, NOON, false);

  private static Told told() {
    var id = new StoryId("01HARB0VR000000000000000QZ");
    var body = "The docks are open.";
    var start = HEADLINE.length() + 2;
    var sentence = new Span(start, start + body.length());
    var revision =
        new Revision(
            id, NOON, HEADLINE, body, List.of(new Span(0, HEADLINE.length()), sentence));
    var story =
        new Story(
            id,
            "Harbour Gazette",
            Optional.empty(),
            NOON,
            Optional.of(URI.create("https://example.org/?a=1&b=2")),
            "en",
            Draft.Nature.NEWS,
            false,
            Optional.empty(),
            1,
            false,
            revision);
    var docks = new Span(start + 4, start + 9);
    var reason = new Reason(Reason.Kind.TERMS, "docks", 1, docks, Optional.empty(), 100);
    var hit =
        new WatchHit(
            "W1",
            id,
            revision.id(),
            NOON,
            List.of(reason),
            Set.of(),
            Set.of(),
            Optional.of(WatchHit.Weight.NEW),
            Optional.of("A1"));
    var why = new Why(reason, revision.cite(1, docks), body, Optional.empty());
    var alert =
        new Alert(
            "A1", "W1", NOON, List.of(new Alert.Item(id, revision.id(), WatchHit.Weight.NEW)));
    return new Told(WATCH, alert, List.of(new Found(hit, story, List.of(why), Optional.empty())));
  }

  @Test
  void atomIsReadBackWithWhatItTells() throws Exception {
    var atom = WatchFeed.atom(WATCH, List.of(told()), Optional.of(URI.create("https://a.example/")));
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var feed =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(atom.getBytes(StandardCharsets.UTF_8)));
    var titles = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "title");
    assertThat(titles.item(0).getTextContent()).isEqualTo("Attaché: Docks & ships");
    assertThat(titles.item(1).getTextContent()).isEqualTo(HEADLINE.replace("\u0007", ""));
    var content = feed.getElementsByTagNameNS("*", "content").item(0).getTextContent();
    assertThat(content).isEqualTo("“The docks are open.” (terms: docks)");
    var ids = feed.getElementsByTagNameNS("*", "id");
    assertThat(ids.item(1).getTextContent())
        .isEqualTo("urn:attache:alert:A1:01HARB0VR000000000000000QZ");
  }

  @Test
  void emptyFeedIsAFeed() {
    assertThat(WatchFeed.atom(WATCH, List.of(), Optional.empty()))
        .contains("<updated>2026-03-01T12:00:00Z</updated>")
        .doesNotContain("<entry>");
    assertThat(WatchFeed.json(WATCH, List.of(), Optional.empty())).contains("\"items\":[]");
  }

  @Test
  void jsonFeedIsReadBackWithWhatItTells() {
    var feed =
        JsonMapper.builder()
            .build()
            .readTree(WatchFeed.json(WATCH, List.of(told()), Optional.empty()));
    assertThat(feed.get("version").stringValue()).isEqualTo("https://jsonfeed.org/version/1.1");
    var item = feed.get("items").get(0);
    assertThat(item.get("title").stringValue()).isEqualTo(HEADLINE);
    assertThat(item.get("url").stringValue()).isEqualTo("https://example.org/?a=1&b=2");
    assertThat(item.has("date_published")).as("an undated story stays undated").isFalse();
  }

  @Test
  void alertAsJsonCitesItsSentence() {
    var alert = JsonMapper.builder().build().readTree(new WatchContract().json(told()));
    assertThat(alert.get("alert").stringValue()).isEqualTo("A1");
    var why = alert.get("stories").get(0).get("why").get(0);
    assertThat(why.get("what").stringValue()).isEqualTo("docks");
    var citation = why.get("citation");
    assertThat(citation.get("quote").stringValue()).isEqualTo("docks");
    assertThat(citation.get("sentenceText").stringValue()).isEqualTo("The docks are open.");
  }
}
