package attache.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.actor.Mention.Sense;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GazetteerTest {
  private static final String HEADER = "name\ttype\taliases\tadjectives\tmetonyms\tparent\talso\n";
  private static final Gazetteer SHIPPED = Gazetteer.shipped();

  @Test
  void holdsSeveralHundredActors() {
    assertThat(SHIPPED.size()).isGreaterThan(2000);
  }

  @Test
  void takesTheLongestName() throws IOException {
    var gazetteer = of("Harbour Cloud\tCOMPANY\t\t\t\t\t", "Harbour\tPLACE\t\t\t\t\t");
    assertThat(names(gazetteer, "The Harbour Cloud outage", false))
        .containsExactly("Harbour Cloud");
  }

  @Test
  void meetsOneNameInEverySpelling() throws IOException {
    var gazetteer = of("K-Fab\tCOMPANY\t\t\t\t\t");
    assertThat(names(gazetteer, "K-Fab’s plant, K Fab and K–FAB", false)).hasSize(2);
    assertThat(names(gazetteer, "kfab and k-fab", true)).containsExactly("K-Fab");
  }

  @Test
  void readsAnAliasThatIsAWordOnlyToTheLetter() throws IOException {
    var gazetteer = of("Anchor Labs\tCOMPANY\tAnchor!\t\t\t\t");
    assertThat(names(gazetteer, "Anchor drops anchor", true)).containsExactly("Anchor Labs");
  }

  @Test
  void readsCapitals() throws IOException {
    var gazetteer = of("Velora\tCOMPANY\t\t\t\t\t");
    assertThat(names(gazetteer, "VELORA reopens", false)).containsExactly("Velora");
    assertThat(names(gazetteer, "velora reopens", false)).isEmpty();
  }

  @Test
  void keepsAdjectiveAndSeatApart() {
    assertThat(SHIPPED.mentions("German aid approved in Brussels", false))
        .extracting(Mention::sense)
        .startsWith(Sense.ADJECTIVE);
  }

  @Test
  void knowsNamesInOtherScripts() {
    assertThat(names(SHIPPED, "台湾在哪里", true)).containsExactly("Taiwan");
    assertThat(names(SHIPPED, "भारत का निवेश", true)).containsExactly("India");
  }

  @Test
  void refusesARowOfTheWrongWidth() {
    assertThatThrownBy(() -> of("Velora\tCOMPANY"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("must have 7 columns, got 2");
  }

  private static Gazetteer of(String... rows) throws IOException {
    return Gazetteer.read(new StringReader(HEADER + String.join("\n", rows)));
  }

  private static List<String> names(Gazetteer gazetteer, String text, boolean anyCase) {
    return gazetteer.mentions(text, anyCase).stream().map(Mention::name).toList();
  }
}
