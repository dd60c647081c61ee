package attache.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CriteriaTest {
  private static void amount(String written, String value, String currency) {
    assertThat(Amount.parse(written)).isEqualTo(new Amount(new BigDecimal(value), currency));
  }

  @Test
  void amountsAreReadAsPeopleWriteThem() {
    amount("10m EUR", "10000000", "EUR");
    amount("€2.5bn", "2500000000", "EUR");
    amount("USD 400,000", "400000", "USD");
    amount("1,5 million eur", "1500000", "EUR");
    amount("$ 3 trillion", "3000000000000", "USD");
    amount("12 000 GBP", "12000", "GBP");
    assertThat(Amount.parse("10m EUR")).hasToString("10,000,000 EUR");
  }

  @Test
  void whatIsNoAmountIsRefusedWithAnExample() {
    for (var wrong : List.of("", "10m", "EUR", "ten EUR", "10 zillion EUR", "-3 EUR", "0 EUR")) {
      assertThatThrownBy(() -> Amount.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void termsArePhrasesWordsAndExclusions() {
    assertThat(Terms.parse("chips \"export licence\" -potato -\"fish and\""))
        .isEqualTo(new Terms(List.of("chips", "export licence"), List.of("potato", "fish and")));
    assertThat(Terms.parse("state-owned")).isEqualTo(new Terms(List.of("state-owned"), List.of()));
    assertThat(Terms.parse("“good news”").wanted()).containsExactly("good news");
  }

  @Test
  void termsThatWantNothingOrLeaveQuotesOpenAreRefused() {
    for (var wrong : List.of("-potato", "\"open", "--", "")) {
      assertThatThrownBy(() -> Terms.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void watchMustWaitForSomethingAndAQuestionStandsAlone() {
    assertThatThrownBy(() ->
            new Criteria(
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        .hasMessageContaining("must wait for something");
    assertThatThrownBy(() ->
            new Criteria(
                List.of("a"),
                List.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Who?")))
        .hasMessageContaining("by itself");
  }

  @Test
  void channelsRefuseWhatIsNoAddress() {
    for (var wrong : List.of("reader", "a@b@c", "a b@c.example", "x@y.example\nBcc: z@q.example")) {
      assertThatThrownBy(() -> new Channels(List.of(wrong), List.of(), Duration.ZERO))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (var wrong : List.of("ftp://a.example/", "https://u:p@a.example/", "file:///etc/passwd")) {
      assertThatThrownBy(
              () -> new Channels(List.of(), List.of(java.net.URI.create(wrong)), Duration.ZERO))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void pausesBetweenAttemptsDoubleUpToHalfADay() {
    assertThat(Dispatch.pause(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Dispatch.pause(4)).isEqualTo(Duration.ofMinutes(8));
    assertThat(Dispatch.pause(40)).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void anotherWordingIsNoOtherAnswer() {
    var before = answer("answered", "Velora paid 3 million for it.");
    assertThat(changed(before, answer("answered", "It paid 3 million for it, Velora said.")))
        .isFalse();
    assertThat(changed(before, answer("answered", "Velora paid 4 million for it."))).isTrue();
    assertThat(changed(before, answer("answered", "Velora did not pay 3 million for it.")))
        .isTrue();
    assertThat(changed(before, answer("answered", "Norvela paid 3 million for it."))).isTrue();
    assertThat(changed(answer("not_in_sources", "No."), before)).isTrue();
    assertThat(changed(answer("answered", "because of storms"), answer("answered", "to save fuel")))
        .isTrue();
  }

  private static WatchedAnswer answer(String outcome, String text) {
    return new WatchedAnswer("W", java.time.Instant.EPOCH, outcome, text, List.of());
  }

  private static boolean changed(WatchedAnswer before, WatchedAnswer after) {
    return Changes.between(
        before,
        after,
        text -> List.of("Velora", "Norvela").stream().filter(text::contains).toList());
  }
}
