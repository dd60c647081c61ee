package attache.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SoughtTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is the combined total of Velora's and Tarn's grants? | SUM",
        "How many of the stories mention Velora? | STORIES",
        "How much larger is Velora's fine than Tarn's? | DIFFERENCE",
        "Was Velora's grant bigger than Tarn's? | COMPARE",
        "Which came first, the ban or the fine? | ORDER",
        "How do Velora's and Tarn's plans differ? | CONTRAST",
        "What has changed in Velora's contract? | CHANGE",
        "After the ban, what did Tarn do? | SEQUEL",
        "Which currency is meant? | CURRENCY",
        "Which is the largest fine? | RANK",
        "Who spends the least? | RANK",
        "What share of the fund is Velora's grant? | SHARE",
        "What is Velora? | TELL",
        "What is reported about Velora? | TOPIC",
        "What happened in Tarn? | TOPIC",
        "any news on the Tarn bridge? | TOPIC",
        "Tell me about Velora. | TOPIC",
        "What happened to Velora's ferry after the storm hit the port in May? | TELL",
        "What is new? | TELL"
      })
  void taskIsRead(String question, Task task) {
    assertThat(in(question).task()).isEqualTo(task);
  }

  @Test
  void sidesAreTheWordsOfEach() {
    assertThat(in("Is Velora's grant larger or smaller than what Tarn got?").sides())
        .containsExactly("Velora's grant", "what Tarn got");
  }

  @Test
  void conditionOfTheQuestionIsHeard() {
    assertThat(in("If the purchase goes ahead, how much would Velora spend in total?").supposes())
        .isTrue();
  }

  private static Sought in(String question) {
    return Sought.in("", question, Wanted.OPEN);
  }
}
