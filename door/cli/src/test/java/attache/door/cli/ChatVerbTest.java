package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChatVerbTest {
  @ParameterizedTest
  @ValueSource(strings = {"/quit", "/exit", "/q", "exit", " Quit ", "bye", ":q"})
  void goodbyesEnd(String turn) {
    assertThat(ChatVerb.of(turn)).contains(ChatVerb.QUIT);
  }

  @Test
  void questionThatBeginsWithOneIsAQuestion() {
    assertThat(ChatVerb.of("exit taxes: who plans them?")).isEmpty();
  }

  @Test
  void whatFollowsAVerbBelongsToIt() {
    assertThat(ChatVerb.of("/open 2")).contains(ChatVerb.OPEN);
  }
}
