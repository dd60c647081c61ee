package attache.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmallTalkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Hello!", "thanks", "Merci", "What can you tell me?", "What's new?", "help"})
  void asksNothingOfTheSources(String turn) {
    assertThat(SmallTalk.is(turn)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is new in the draft law?",
        "Hello, who signed the order?",
        "Who thanked the minister?"
      })
  void aQuestionIsNoSmallTalk(String turn) {
    assertThat(SmallTalk.is(turn)).isFalse();
  }
}
