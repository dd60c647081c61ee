package attache.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BoilerplateTest {
  private final Boilerplate boilerplate = new Boilerplate();

  @Test
  void linesAroundAStoryAreNoContent() throws IOException {
    assertThat(lines("boilerplate.txt"))
        .hasSizeGreaterThan(60)
        .filteredOn(line -> !boilerplate.isBoilerplate(line))
        .isEmpty();
  }

  @Test
  void newsIsContentWhateverWordsItUses() throws IOException {
    assertThat(lines("content.txt"))
        .hasSizeGreaterThan(80)
        .filteredOn(boilerplate::isBoilerplate)
        .isEmpty();
  }

  @Test
  void theKindOfSpaceQuoteAndFinalMarkDoesNotMatter() {
    assertThat(
            List.of(
                "If so, ask our Mira\u00a0chatbot",
                "  If so, ask our Mira chatbot !",
                "\u201cIf so, ask our Mira chatbot.\u201d",
                "**If so, ask our Mira chatbot!**",
                "IF SO, ASK OUR MIRA CHATBOT",
                "What\u2019s more: \u00a9 2025",
                "If you\u2019d rather: read on"))
        .filteredOn(boilerplate::isBoilerplate)
        .hasSize(5);
  }

  @Test
  void aLongTextIsContent() {
    assertThat(boilerplate.isBoilerplate("Subscribe to our newsletter " + "now ".repeat(100)))
        .isFalse();
  }

  private static List<String> lines(String resource) throws IOException {
    try (var stream = BoilerplateTest.class.getResourceAsStream(resource)) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
