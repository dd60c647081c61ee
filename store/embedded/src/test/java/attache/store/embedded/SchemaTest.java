package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.index.Progress;
import attache.index.Vector;
import attache.ledger.Claim;
import attache.ledger.ClaimReader;
import attache.ledger.LedgerFollower;
import attache.ledger.Selection;
import attache.story.Receipt;
import attache.story.Story;
import attache.testkit.Stories;
import attache.testkit.ledger.Claims;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records of older and newer versions of Attaché.
final class SchemaTest {
  private static final String HASH = "0f".repeat(32);

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void makeHome() throws IOException {
    home = Home.at(folder);
  }

  private void run(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.record());
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /// The tables of schema 1, and in them a story as schema 1 kept it.
  private void makeFirstRecord() throws IOException, SQLException {
    Schema.migrate(home.record(), "1");
    try (var rows = SchemaTest.class.getResourceAsStream("record-of-schema-1.sql")) {
      run(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void recordOfSchemaOneIsMigratedWithAllItHas() throws Exception {
    makeFirstRecord();
    try (var record = SqliteRecord.open(home)) {
      var archive = new SqliteArchive(record);
      var story = archive.stories(0, 10).getFirst();
      assertThat(story.latest().headline()).isEqualTo("Harbour opens");
      assertThat(story.latest().sentences()).hasSize(3);
      assertThat(story.latest().cite(2, story.latest().sentences().get(2)).quote())
          .isEqualTo("Many came.");
      assertThat(archive.holdings().sentences()).isEqualTo(3);
      assertThat(archive.changesAfter(0, 10)).hasSize(1);
      var draft = Stories.draft("Harbour opens", "Ships came. Many came.");
      assertThat(archive.receive(draft, "en", Stories.sentences(draft), Stories.ARRIVED))
          .isEqualTo(new Receipt.Unchanged(story.id()));
      var shelf = new SqliteVectorShelf(record);
      shelf.save("m", Map.of(HASH, new Vector(new float[] {1})));
      assertThat(shelf.load("m", Set.of(HASH))).hasSize(1);
      assertThat(new SqliteAnswerShelf(record).answers(10)).hasSize(1);
    }
  }

  @Test
  void recordOfSchemaTwoIsMigratedAndItsStoriesAreReadForTheLedger() throws Exception {
    Schema.migrate(home.record(), "2");
    try (var rows = SchemaTest.class.getResourceAsStream("record-of-schema-1.sql")) {
      run(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
    }
    run("INSERT INTO vector_model (number, name) VALUES (1, 'm')");
    run("INSERT INTO vector (model, hash, value) VALUES (1, x'" + HASH + "', x'0000803f')");
    try (var record = SqliteRecord.open(home)) {
      var archive = new SqliteArchive(record);
      assertThat(new SqliteVectorShelf(record).load("m", Set.of(HASH)))
          .containsEntry(HASH, new Vector(new float[] {1}));
      var ledger = new SqliteLedger(record);
      var reader = new EverySentence();
      var follower = new LedgerFollower(archive, ledger, reader, Clock.systemUTC());
      assertThat(follower.behind()).isEqualTo(1);
      assertThat(follower.follow(Progress.NONE)).isTrue();
      assertThat(ledger.rows(Selection.ALL))
          .extracting(row -> row.claim().asWritten())
          .containsExactly("Harbour opens", "Ships came.", "Many came.");
    }
  }

  private static final class EverySentence implements ClaimReader {
    @Override
    public String extractor() {
      return "every sentence";
    }

    @Override
    public List<Claim> read(Story story) {
      var sentences = story.latest().sentences().size();
      return IntStream.range(0, sentences)
          .<Claim>mapToObj(i -> Claims.figure(story.latest(), i, extractor()))
          .toList();
    }
  }

  @Test
  void recordOfANewerSchemaIsRefused() throws Exception {
    SqliteRecord.open(home).close();
    run("PRAGMA user_version = 99");
    assertThatThrownBy(() -> SqliteRecord.open(home))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("schema 99")
        .hasMessageContaining("update Attaché");
  }

  @Test
  void newestMigrationIsTheOneKnown() throws Exception {
    SqliteRecord.open(home).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.record());
        var statement = connection.createStatement();
        var row = statement.executeQuery("PRAGMA user_version")) {
      assertThat(row.getInt(1)).isEqualTo(Schema.KNOWN);
    }
  }
}
