package attache.ledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ClausesTest {
  private static final Tagger TAGGER = new Tagger(Reading.PARTS);

  private static List<Token> tokens(String text) {
    var amounts =
        attache.ledger.quantity.Quantities.in(text, "en").stream()
            .map(attache.ledger.quantity.Amount::span)
            .toList();
    return TAGGER.tag(text, Reading.NAMES.in(text, false), amounts);
  }

  private static VerbGroup only(String text) {
    return Clauses.of(tokens(text)).getFirst();
  }

  private static String subject(String text, VerbGroup group) {
    return tokens(text).subList(group.subject().from(), group.subject().to()).stream()
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }

  @Test
  void verbsThatGovernStandBeforeTheAct() {
    assertThat(only("The ministry plans to build a port.").chain())
        .containsExactly("plan", "build");
    assertThat(only("The ministry has been barred from selling land.").chain())
        .containsExactly("bar", "sell");
  }

  @Test
  void passiveIsOfTheVerbItStandsWith() {
    var group = only("The plant is expected to open in May.");
    assertThat(group.passive()).isTrue();
    assertThat(group.actPassive()).isFalse();
  }

  @Test
  void negationAndNotYetAreHeard() {
    assertThat(only("The bank has not paid.").negated()).isTrue();
    assertThat(only("The loan has yet to be approved.").negated()).isTrue();
  }

  @Test
  void aClauseThatDescribesHasWhatItDescribesForSubject() {
    var text = "Fabrikam, which makes pumps, opened a school.";
    var makes = Clauses.of(tokens(text)).getFirst();
    assertThat(subject(text, makes)).isEqualTo("Fabrikam");
  }

  @Test
  void twoVerbsJoinedByAndShareTheirSubject() {
    var text = "Fabrikam has sold its mill and builds pumps.";
    var groups = Clauses.of(tokens(text));
    assertThat(groups).hasSize(2);
    assertThat(subject(text, groups.get(1))).isEqualTo("Fabrikam");
  }

  @Test
  void aParticipleOnANounIsNoVerbOfItsClause() {
    var groups = Clauses.of(tokens("They will fund a foundry designed for sensors."));
    assertThat(groups.get(1).participle()).isTrue();
  }

  @Test
  void nounsThatCouldBeVerbsAreNouns() {
    var groups = Clauses.of(tokens("The plans for the order raise costs."));
    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().act()).isEqualTo("raise");
  }
}
