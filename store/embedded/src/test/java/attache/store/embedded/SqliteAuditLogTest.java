package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.access.AuditLog;
import attache.access.Deed;
import attache.answer.KeptAnswer;
import attache.testkit.access.AuditLogContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SqliteAuditLogTest extends AuditLogContract {
  private final List<SqliteRecord> opened = new ArrayList<>();

  @Override
  protected AuditLog open(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    opened.add(record);
    return new SqliteAuditLog(record);
  }

  @Test
  void noEntryIsChangedOrTakenOut() throws IOException {
    var log = open(folder);
    log.note(new Deed(0, Instant.EPOCH, "anna", "ask", "A1", Optional.empty()));
    for (var sql : List.of("UPDATE audit SET owner = 'zoe'", "DELETE FROM audit")) {
      assertThatThrownBy(() -> opened.getLast().write("change it", db -> db.execute(sql)))
          .hasStackTraceContaining("the audit log only grows");
    }
    assertThat(log.before(Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void theWordsOfAForgottenQuestionGo() throws IOException {
    var log = open(folder);
    var shelf = new SqliteAnswerShelf(opened.getLast());
    shelf.keep(new KeptAnswer("A1", "local", Instant.EPOCH, "Who?", "answered", "{}"));
    log.note(new Deed(0, Instant.EPOCH, "anna", "ask", "A1", Optional.of("Who?")));
    shelf.forget("A1");
    assertThat(log.before(Long.MAX_VALUE, 10).getFirst().words()).isEmpty();
  }

  @AfterEach
  void closeRecords() throws IOException {
    for (var record : opened) {
      record.close();
    }
  }
}
