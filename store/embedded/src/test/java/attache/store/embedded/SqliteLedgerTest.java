package attache.store.embedded;

import attache.testkit.ledger.LedgerContract;
import java.io.IOException;
import java.nio.file.Path;

final class SqliteLedgerTest extends LedgerContract {
  @Override
  protected Ledgers open(Path folder) throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    return new Ledgers(new SqliteArchive(record), new SqliteLedger(record));
  }
}
