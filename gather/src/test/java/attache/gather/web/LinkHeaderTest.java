package attache.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import attache.testkit.Seeded;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkHeaderTest {
  private static final URI BASE = URI.create("https://harbour.example.org/feed.xml");

  @Test
  void relationsAreFoundWhereverTheyStand() {
    var value =
        "<https://hub.example.net/>; rel=\"hub\", </feed.xml>; title=\"a, b; rel=hub\"; rel=self, <https://hub.example.com/?a=1,2>; rel=\"preconnect HUB\"";
    assertThat(LinkHeader.links(value, "hub", BASE))
        .containsExactly(
            URI.create("https://hub.example.net/"), URI.create("https://hub.example.com/?a=1,2"));
    assertThat(LinkHeader.links(value, "self", BASE)).containsExactly(BASE);
  }

  @Test
  void whatIsNoLinkGivesNone() {
    assertThat(LinkHeader.links("<<>>;;rel=hub,<", "hub", BASE)).isEmpty();
  }

  @Test
  void signsBetweenQuotesSeparateNothing() {
    var value =
        "<https://a.example/>; title=\"x \\\" , <https://b.example/>; rel=hub\"; REL = \"hub\" ,"
            + "<https://c.example/>;rel=hub;rel=self,<https://d.example/>;anchor=\"/x\";rel=hub";
    assertThat(LinkHeader.links(value, "hub", BASE))
        .containsExactly(URI.create("https://a.example/"), URI.create("https://c.example/"));
    assertThat(LinkHeader.links(value, "self", BASE)).as("the first rel counts").isEmpty();
  }

  @Test
  void anySignsHaveAnOutcomeAndWellFormedLinksAreFoundAmongThem() {
    var random = Seeded.random("LinkHeaderTest");
    var pieces =
        List.of(
            "<", ">", ";", ",", "\"", "\\", "=", " ", "\t", "rel", "hub", "self", "é", "%", "/");
    for (var round = 0; round < 20_000; round++) {
      var noise = new StringBuilder();
      for (var i = random.nextInt(40); i > 0; i--) {
        noise.append(pieces.get(random.nextInt(pieces.size())));
      }
      LinkHeader.links(noise.toString(), "hub", BASE);
      var plain = noise.toString().replaceAll("[<>\"]", "");
      assertThat(LinkHeader.links(plain + ",<https://h.example/>;rel=hub," + plain, "hub", BASE))
          .as(plain)
          .containsExactly(URI.create("https://h.example/"));
    }
  }

  @Test
  void longHeaderTakesNoLongerThanItsLength() {
    var value = "<a>;".repeat(4000) + "rel=\"" + "hub ".repeat(4000);
    assertThat(LinkHeader.links(value, "hub", BASE)).hasSize(1);
    assertThat(LinkHeader.links("<a>;rel=hub,".repeat(500), "hub", BASE)).hasSize(100);
  }
}
