package attache.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordPiecesTest {
  private final WordPieces pieces = new WordPieces("bge-small-en-v1.5-q-tokenizer.json");

  @Test
  void coverWordsFromTheLeftWithTheLongestPieces() {
    assertThat(cut("unaffordable ports")).containsExactly("una", "ff", "ord", "able", "ports");
  }

  @Test
  void havePlacesInUtf16Units() {
    assertThat(cut("🚢 Café€3")).containsExactly("🚢", "Café", "€", "3");
  }

  @Test
  void dropCaseAndAccents() {
    assertThat(ids("CAFÉ e\u0301")).isEqualTo(ids("cafe e"));
  }

  @Test
  void readEachMarkAndIdeographAlone() {
    assertThat(cut("U.S.—台湾")).containsExactly("U", ".", "S", ".", "—", "台", "湾");
  }

  @Test
  void takeMarksOfTheModelInATextForPlainText() {
    assertThat(ids("[SEP] [CLS]")).doesNotContain(WordPieces.START, WordPieces.END);
  }

  @Test
  void passOverControlSigns() {
    assertThat(ids("po\u0007r\u00adt\u0000\ufffd")).isEqualTo(ids("port"));
  }

  @Test
  void ofAWordThatIsTooLongAreOneUnknownPiece() {
    assertThat(pieces.of("x".repeat(101))).hasSize(1);
  }

  private List<Integer> ids(String text) {
    return pieces.of(text).stream().map(WordPieces.Piece::id).toList();
  }

  private List<String> cut(String text) {
    return pieces.of(text).stream().map(each -> text.substring(each.start(), each.end())).toList();
  }
}
