package attache.answer.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DraftReaderTest {
  private static final String DRAFT =
      "Kestrel paid €5.2 million [1]. Its chair, Ms. A. B. Roe, said so [2][3]. The cable opens in"
          + " May. [1, 4]";
  private static final List<DraftSentence> SENTENCES =
      List.of(
          new DraftSentence("Kestrel paid €5.2 million.", List.of(1)),
          new DraftSentence("Its chair, Ms. A. B. Roe, said so.", List.of(2, 3)),
          new DraftSentence("The cable opens in May.", List.of(1, 4)));

  private static List<DraftSentence> read(List<String> pieces, boolean whole) {
    var reader = new DraftReader(false);
    var sentences = new ArrayList<DraftSentence>();
    pieces.forEach(piece -> sentences.addAll(reader.take(piece)));
    sentences.addAll(reader.rest(whole));
    return sentences;
  }

  private static List<DraftSentence> read(String draft) {
    return read(List.of(draft), true);
  }

  @Test
  void markersBeforeAndAfterTheStopBelongToTheirSentence() {
    assertThat(read(DRAFT)).isEqualTo(SENTENCES);
  }

  @Test
  void howADraftIsCutIntoPiecesMakesNoDifference() {
    var seed = System.nanoTime();
    System.out.println("seed of howADraftIsCutIntoPieces: " + seed);
    var random = new Random(seed);
    for (var round = 0; round < 200; round++) {
      var pieces = new ArrayList<String>();
      for (var at = 0; at < DRAFT.length(); ) {
        var end = Math.min(DRAFT.length(), at + 1 + random.nextInt(9));
        pieces.add(DRAFT.substring(at, end));
        at = end;
      }
      assertThat(read(pieces, true)).as("seed %d, round %d", seed, round).isEqualTo(SENTENCES);
    }
  }

  @Test
  void sentenceIsHandedOnOnceTheNextBegins() {
    var reader = new DraftReader(false);
    assertThat(reader.take("It opens in May. [1]")).isEmpty();
    assertThat(reader.take(" Then")).hasSize(1);
  }

  @Test
  void markupAndListSignsAreTakenOff() {
    assertThat(read("## Answer\n- **Kestrel** paid `€5 million` [1].\n2. It opens in *May* [2]."))
        .containsExactly(
            new DraftSentence("Answer", List.of()),
            new DraftSentence("Kestrel paid €5 million.", List.of(1)),
            new DraftSentence("It opens in May.", List.of(2)));
  }

  @Test
  void thoughtsArePassedOver() {
    assertThat(read(List.of("<thi", "nk>Is it [1]? Yes.</th", "ink>It opens in May [1]."), true))
        .containsExactly(new DraftSentence("It opens in May.", List.of(1)));
  }

  @Test
  void whatBrokeOffInTheMiddleIsNotHandedOn() {
    assertThat(read(List.of("It opens in May [1]. It cost €5"), false))
        .containsExactly(new DraftSentence("It opens in May.", List.of(1)));
  }

  @Test
  void rangesAndOtherBracketsAreRead() {
    assertThat(read("It opens in May 【2】. It costs more [1-3]."))
        .containsExactly(
            new DraftSentence("It opens in May.", List.of(2)),
            new DraftSentence("It costs more.", List.of(1, 2, 3)));
  }

  @Test
  void yearsInBracketsAreNoMarkers() {
    assertThat(read("It opens [2027] in May [1]."))
        .containsExactly(new DraftSentence("It opens [2027] in May.", List.of(1)));
  }

  @Test
  void draftWithoutEndIsGivenUp() {
    var reader = new DraftReader(false);
    assertThatIllegalStateException().isThrownBy(() -> reader.take("a".repeat(30_000)));
  }

  @Test
  void translationsStandBehindTwoStrokes() {
    var reader = new DraftReader(true);
    var read = new java.util.ArrayList<DraftSentence>();
    for (var piece :
        List.of("It opens in ", "May [1]. |", "| Sie öffnet im Mai [1].\nIt costs ", "€5 [2].\n")) {
      read.addAll(reader.take(piece));
    }
    read.addAll(reader.rest(true));
    assertThat(read)
        .containsExactly(
            new DraftSentence(
                "It opens in May.", List.of(1), java.util.Optional.of("Sie öffnet im Mai.")),
            new DraftSentence("It costs €5.", List.of(2)));
  }
}
