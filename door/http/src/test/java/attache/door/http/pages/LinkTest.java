package attache.door.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.exchange.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTest {
  @Test
  void whatWasAskedIsKeptAndBlanksAreNot() {
    var link = Link.again("/figures", Fields.of("actor=A%26B&stage=&unit=EUR"));
    assertThat(link).hasToString("/figures?actor=A%26B&unit=EUR");
    assertThat(link.with("unit", "USD")).hasToString("/figures?actor=A%26B&unit=USD");
    assertThat(link.without("actor").without("unit")).hasToString("/figures");
  }

  @Test
  void oneValueOfSeveralCanBeTakenAway() {
    var link = Link.again("/", Fields.of("a=1&a=2"));
    assertThat(link.without("a", "1")).hasToString("/?a=2");
    assertThat(link.without("a", "1").without("a", "2")).hasToString("/");
  }

  @Test
  void nobodyIsSentElsewhere() {
    for (var place :
        List.of("//evil.example", "https://evil.example", "/\\evil.example", "", "x", "/a\nb")) {
      assertThat(Link.ours(place)).as(place).isEqualTo("/");
    }
    assertThat(Link.ours("/stories?source=A+B")).isEqualTo("/stories?source=A+B");
  }

  @Test
  void aPartOfAPathIsOnePart() {
    assertThat(Link.part("A/B C?")).isEqualTo("A%2FB%20C%3F");
  }
}
