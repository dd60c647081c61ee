package attache.door.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.Harbour;
import attache.ledger.Doubt;
import attache.testkit.Seeded;
import attache.testkit.ledger.Claims;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the core says in English, on pages in other languages.
class SayingsTest {
  private static final Sayings FRENCH = Sayings.of("fr");

  @Test
  void everySentenceHasAKeyInBothLanguages() {
    var english = Tongue.properties("said_en.properties").orElseThrow();
    var french = Tongue.properties("said_fr.properties").orElseThrow();
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(french.getProperty(key).contains("{0}"))
          .as(key)
          .isEqualTo(english.getProperty(key).contains("{0}"));
    }
  }

  @Test
  void wordsOfTheSourceAreCarriedOver() {
    assertThat(FRENCH.say("number: no cited sentence has “45 million”"))
        .isEqualTo("nombre : aucune phrase citée ne contient « 45 million »");
    assertThat(FRENCH.say("name: nothing cited names “Halden”; word: nothing cited says “soon”"))
        .isEqualTo(
            "nom : rien de ce qui est cité ne nomme « Halden » ; mot : rien de ce qui est cité ne"
                + " dit « soon »");
    assertThat(FRENCH.say("counted once with another claim: the same amount for the same matter"))
        .isEqualTo(
            "compté une fois avec une autre affirmation : le même montant pour la même affaire");
    assertThat(FRENCH.say("first planned, later in force"))
        .isEqualTo("d’abord prévu, puis en vigueur");
  }

  @Test
  void aWorkingKeepsItsNumbersAndItsStageIsTranslated() {
    assertThat(FRENCH.say("EUR 40 million + EUR 15 million = EUR 55 million (under way)"))
        .isEqualTo("EUR 40 million + EUR 15 million = EUR 55 million (en cours)");
  }

  @Test
  void whatHasNoKeyStaysAsItIs() {
    assertThat(FRENCH.say("The harbour is open.")).isEqualTo("The harbour is open.");
    assertThat(Sayings.of("en").say("who acts is inferred")).isEqualTo("who acts is inferred");
  }

  @Test
  void everyDoubtIsSaidInFrench(@TempDir Path folder) throws Exception {
    var random = Seeded.random("everyDoubtIsSaidInFrench");
    try (var harbour = Harbour.full(folder)) {
      var text = harbour.story("Lindholm").latest();
      for (var round = 0; round < 300; round++) {
        for (var claim : Claims.any(random, text, "rules")) {
          for (var reason : Doubt.of(claim).reasons()) {
            assertThat(FRENCH.say(reason)).as(reason).isNotEqualTo(reason);
          }
        }
      }
    }
  }
}
