package attache.store.embedded;

import static attache.testkit.Stories.ARRIVED;
import static attache.testkit.Stories.arrival;
import static attache.testkit.Stories.draft;
import static org.assertj.core.api.Assertions.assertThat;

import attache.answer.AnswerShelf;
import attache.answer.KeptAnswer;
import attache.testkit.answer.AnswerShelfContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SqliteAnswerShelfTest extends AnswerShelfContract {
  private final List<SqliteRecord> opened = new ArrayList<>();

  @Override
  protected AnswerShelf open(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    opened.add(record);
    return new SqliteAnswerShelf(record);
  }

  @Test
  void answersThatCiteAWithdrawnStoryAreKnown() throws IOException {
    var shelf = open(folder);
    var archive = new SqliteArchive(opened.getLast());
    var story =
        archive.receiveAll(List.of(arrival(draft("Pier", "It opened.")))).getFirst().story();
    var contract = "{\"story\": \"" + story.value() + "\"}";
    shelf.keep(new KeptAnswer("A1", "me", ARRIVED, "Who?", "answered", contract));
    shelf.keep(new KeptAnswer("A2", "me", ARRIVED, "Who?", "answered", "{}"));
    assertThat(shelf.citingWithdrawn(List.of("A1", "A2"))).isEmpty();
    archive.withdraw(story);
    assertThat(shelf.citingWithdrawn(List.of("A1", "A2"))).isEqualTo(Map.of("A1", List.of(story)));
    archive.reinstate(story);
    assertThat(shelf.citingWithdrawn(List.of("A1"))).isEmpty();
  }

  @AfterEach
  void closeRecords() throws IOException {
    for (var record : opened) {
      record.close();
    }
  }
}
