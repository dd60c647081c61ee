package attache.ledger;

import attache.index.Progress;
import attache.story.Archive;
import attache.story.Change;
import attache.story.Draft;
import attache.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;

/// Makes the ledger follow the archive. Any process may follow at any time: a batch is stored only
/// where it goes on from, so what another process was faster with is read again for nothing and
/// stored once. Safe for use by many threads.
public final class LedgerFollower {
  private static final int BATCH = 100;

  private final Archive archive;
  private final Ledger ledger;
  private final ClaimReader reader;
  private final InstantSource clock;

  public LedgerFollower(Archive archive, Ledger ledger, ClaimReader reader, InstantSource clock) {
    this.archive = archive;
    this.ledger = ledger;
    this.reader = reader;
    this.clock = clock;
  }

  /// Reads every story that was not read yet, or not by these rules. What was read stays when it is
  /// stopped half-way: by an interrupt, or by what hears of the progress.
  ///
  /// @return false if it is not done: it was interrupted, or another process began anew meanwhile
  public boolean follow(Progress progress) throws IOException {
    var start = ledger.position(reader.extractor());
    var last = archive.holdings().lastChange();
    var from = start;
    for (var changes = archive.changesAfter(from, BATCH);
        !changes.isEmpty();
        changes = archive.changesAfter(from, BATCH)) {
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
      var to = changes.getLast().position();
      var stored = ledger.record(reader.extractor(), from, to, read(changes), clock.instant());
      var reached = stored ? to : ledger.position(reader.extractor());
      if (reached < from) {
        return false;
      }
      from = reached;
      progress.at("reading figures", from - start, Math.max(last, from) - start);
    }
    return true;
  }

  /// Reads every story again; the rows of each stay until its new ones are there.
  ///
  /// @return as [#follow]
  public boolean readAnew(Progress progress) throws IOException {
    ledger.startAnew();
    return follow(progress);
  }

  /// Position in the archive's change feed up to which stories were read.
  public long reached() throws IOException {
    return ledger.position(reader.extractor());
  }

  /// Changes the ledger has not followed yet.
  public long behind() throws IOException {
    var position = reached();
    return archive.changesAfter(position, 1).isEmpty()
        ? 0
        : archive.holdings().lastChange() - position;
  }

  /// Stories are read side by side, on every core there is, and handed on in their order.
  private List<Ledger.Read> read(List<Change> changes) throws IOException {
    try {
      return changes.parallelStream().map(this::read).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Ledger.Read read(Change change) {
    try {
      var story = archive.story(change.story()).filter(LedgerFollower::news);
      return new Ledger.Read(change.story(), story.map(this::claims).orElse(List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Background explains terms: it makes no claims on what happens.
  private static boolean news(Story story) {
    return !story.withdrawn() && story.nature() != Draft.Nature.BACKGROUND;
  }

  /// A claim whose words are not those of the text is refused.
  private List<Claim> claims(Story story) {
    var text = story.latest().text();
    return reader.read(story).stream()
        .filter(claim -> text.startsWith(claim.asWritten(), claim.place().span().start()))
        .filter(claim -> claim.place().span().end() <= text.length())
        .filter(claim -> claim.asWritten().length() == length(claim))
        .toList();
  }

  private static int length(Claim claim) {
    var span = claim.place().span();
    return span.end() - span.start();
  }
}
