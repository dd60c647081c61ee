package attache.story;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.Difference.Piece;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DifferenceTest {
  private static final String WORDS = "port pier crane ship, harbour. \n\n opens  closes €12 3.5";

  private static String shown(Difference difference) {
    return difference.pieces().stream()
        .map(piece ->
            switch (piece.kind()) {
              case KEPT -> piece.text();
              case REMOVED -> "[" + piece.text() + "]";
              case ADDED -> "{" + piece.text() + "}";
            })
        .collect(Collectors.joining());
  }

  private static String without(Difference difference, Piece.Kind kind) {
    return difference.pieces().stream()
        .filter(piece -> piece.kind() != kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  @Test
  void changedWordsStandWhereTheyChanged() {
    assertThat(shown(Difference.between("It cost €12 million.", "It cost €13 million, we hear.")))
        .isEqualTo("It cost €[12]{13} million{, we hear}.");
  }

  @Test
  void whatWasRemovedStandsBeforeWhatWasAdded() {
    assertThat(shown(Difference.between("a b c", "a x c"))).isEqualTo("a [b]{x} c");
    assertThat(shown(Difference.between("", "new"))).isEqualTo("{new}");
    assertThat(shown(Difference.between("old", ""))).isEqualTo("[old]");
  }

  @Test
  void whiteSpaceAloneIsNoChange() {
    assertThat(Difference.between("a b", "a  b").isEmpty()).isTrue();
    assertThat(Difference.between("a b", "a b").pieces()).hasSize(1);
    assertThat(Difference.between("a b", "a c").isEmpty()).isFalse();
    assertThat(Difference.between("a b", "a c d").size()).isEqualTo(3);
  }

  @Test
  void bothTextsCanBeReadOutOfIt() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < 300; i++) {
      var earlier = text(random);
      var later = text(random);
      var difference = Difference.between(earlier, later);
      assertThat(without(difference, Piece.Kind.ADDED)).as("seed %d", seed).isEqualTo(earlier);
      assertThat(without(difference, Piece.Kind.REMOVED)).as("seed %d", seed).isEqualTo(later);
    }
  }

  private static String text(Random random) {
    var words = WORDS.split("(?<= )");
    return random
        .ints(random.nextInt(40), 0, words.length)
        .mapToObj(i -> words[i])
        .collect(Collectors.joining());
  }

  @Test
  void longTextsWithNothingInCommonAreRemovedAndAddedWhole() {
    var difference = Difference.between("a ".repeat(9000), "b".repeat(3) + " c".repeat(9000));
    assertThat(without(difference, Piece.Kind.ADDED)).isEqualTo("a ".repeat(9000));
  }
}
