package attache.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NamesTest {
  private static final Set<String> COMMON =
      Set.of("regulators", "harbour", "face", "breakthroughs", "new", "rule");
  private static final Names NAMES = new Names(Gazetteer.shipped(), COMMON::contains);

  @Test
  void findsNamesTheGazetteerLacks() {
    assertThat(names("The app of Quillon Devices was shown by Tamsel Orrin.", false))
        .containsExactly("Quillon Devices", "Tamsel Orrin");
  }

  @Test
  void takesNoCommonWordThatOpensASentence() {
    assertThat(names("Regulators met. Breakthroughs followed.", false)).isEmpty();
  }

  @Test
  void leavesOutTheWordThatOpensASentenceBeforeAName() {
    assertThat(names("Although Quillon gained, Tamsel Orrin left.", false))
        .containsExactly("Quillon", "Tamsel Orrin");
    assertThat(names("Strategically, Quillon gained.", false)).containsExactly("Quillon");
  }

  @Test
  void keepsSmallWordsInsideANameOnly() {
    assertThat(names("She heads the Institute for Quiet Machines and the press.", false))
        .containsExactly("Institute for Quiet Machines");
  }

  @Test
  void leavesADayBehindANameAlone() {
    assertThat(names("The council of Osterby on Wednesday chose Tamsel Orrin.", false))
        .containsExactly("Osterby", "Tamsel Orrin");
  }

  @Test
  void takesANumberIntoANameOnlyIfItCountsNothing() {
    assertThat(names("The regulator fines Sable Search 32 million euros.", false))
        .containsExactly("Sable Search");
    assertThat(names("They flew on Tamsel 9 twice.", false)).containsExactly("Tamsel 9");
  }

  @Test
  void takesAnArticleOfAnotherLanguageForANameOnlyWithTheName() {
    assertThat(names("Le port de Quillon paiera. Die neue Brücke trägt.", false))
        .containsExactly("Quillon", "Brücke");
    assertThat(names("Le Quillon paiera. Lu dans Le Quillon.", false))
        .containsExactly("Le Quillon", "Lu", "Le Quillon");
  }

  @Test
  void takesNoCommonWordOfAQuestionForACompany() {
    assertThat(names("what data of the face filters is kept", true)).isEmpty();
  }

  @Test
  void doesNotGuessInTitleCase() {
    assertThat(names("Harbour Rule Opens New Door For Small Ports", false)).isEmpty();
  }

  private static List<String> names(String text, boolean anyCase) {
    return NAMES.in(text, anyCase).stream().map(Mention::name).toList();
  }
}
