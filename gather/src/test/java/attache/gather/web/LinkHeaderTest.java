package attache.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
}
