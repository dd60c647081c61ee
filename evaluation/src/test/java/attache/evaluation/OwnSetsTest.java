package attache.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OwnSetsTest {
  private static final Path SETS = Path.of("sets");

  @ParameterizedTest
  @MethodSource("sets")
  void everyQuestionCanBeRead(String set) throws IOException {
    assertThat(read(set).faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void rightAnswerIsAcceptedAndViolatesNothing(String set) throws IOException {
    for (var item : read(set).items()) {
      var mark = new Scorer().mark((SeedItem) item, Sets.said(item.gold()));
      assertThat(mark.notes()).as(item.id()).containsExactly(Mark.Note.HIT);
    }
  }

  @Test
  void idsAreUsedOnceInAllSets() throws IOException {
    var ids = new ArrayList<String>();
    for (var set : sets()) {
      read(set).items().forEach(item -> ids.add(item.id()));
    }
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(100);
  }

  @Test
  void everySetIsExpectedToBeReplayed() throws IOException {
    try (var files = Files.list(SETS)) {
      var names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jsonl"))
              .map(name -> name.replace(".jsonl", ""));
      assertThat(sets()).containsExactlyInAnyOrderElementsOf(names.toList());
    }
  }

  private static List<String> sets() throws IOException {
    return new Replay(SETS.resolve("expected.properties")).sets();
  }

  private static QuestionSet read(String set) throws IOException {
    return new SetReader().read(SETS.resolve(set + ".jsonl"));
  }
}
