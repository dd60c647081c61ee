package attache.ledger;

import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps the claims of the stories and what people made of them.
///
/// The claims are derived from the archive and follow its change feed; reviews, merges and trackers
/// are people's own and never derived. Safe for use by many threads and processes on one home. Each
/// call is one short transaction. Each implementation passes `LedgerContract`.
public interface Ledger {
  /// Position in the archive's change feed up to which stories were read.
  ///
  /// @param extractor name and version of the rules; rows read by others count as not read
  long position(String extractor) throws IOException;

  /// Puts the claims of some stories in place of what was read from them before, and moves the
  /// position, unless another process has moved it meanwhile. Nothing is stored of stories that
  /// were withdrawn or forgotten meanwhile. The first record of another extractor takes the place
  /// of the former's position; rows of a story stay until its new ones are there.
  ///
  /// @param from the position the batch was read after
  /// @param to the position it reaches
  /// @return false if the position was no longer `from`; nothing is stored then
  boolean record(String extractor, long from, long to, List<Read> batch, Instant now)
      throws IOException;

  /// Sets the position back to 0, so that every story is read again; its rows stay until then.
  void startAnew() throws IOException;

  /// What was read from one story.
  ///
  /// @param claims in reading order, all of that story; empty for a story withdrawn or forgotten
  record Read(StoryId story, List<Claim> claims) {
    public Read {
      claims = List.copyOf(claims);
    }
  }

  /// Rows in the order of their stories' publication (undated first), then of their ids, then of
  /// the text. Claims of stories withdrawn or forgotten are left out; corrections are applied, and
  /// it is the corrected row that must be wanted. Two stories of one text have rows of the same
  /// ids.
  List<Row> rows(Selection selection) throws IOException;

  /// A page of rows, which costs what the page costs, not what the ledger holds. Where words are
  /// asked for, as many rows as are counted are looked at.
  RowPage page(RowQuery query) throws IOException;

  /// The rows of some stories that nobody rejected, in the order of the ledger.
  List<Row> of(Set<StoryId> stories) throws IOException;

  /// The rows that name somebody of some names, in any part, in the order of the ledger.
  ///
  /// @param names as the ledger has them, in any case
  List<Row> naming(Set<String> names) throws IOException;

  /// Everybody claims name, the most named first, then by name.
  List<Naming> names() throws IOException;

  /// Units of figures, by name.
  ///
  /// @param limit most wanted
  List<String> units(int limit) throws IOException;

  /// Rows whose time is a last day that lies between two days, both included, in the order of the
  /// ledger.
  List<Row> due(LocalDate from, LocalDate until) throws IOException;

  /// Names a state of the ledger: as long as it is the same, rows and decisions are.
  String edition() throws IOException;

  /// One row, rejected or not; empty when there is none. Of several stories with that text, the one
  /// that came first.
  Optional<Row> row(ClaimId id) throws IOException;

  /// Rows whose id begins with some letters.
  ///
  /// @param prefix 4 or more characters, the letter of the id included
  /// @return at most 10, in order of id, rejected or not
  List<Row> rowsByPrefix(String prefix) throws IOException;

  /// The reviews of a claim, oldest first, those taken back included.
  List<Review> reviews(ClaimId id) throws IOException;

  /// The newest reviews of all claims, newest first.
  List<Review> reviews(int limit) throws IOException;

  /// Reviews whose claim is no longer read from its story: the text was revised, or better rules
  /// read it otherwise. Oldest first; those taken back and those of withdrawn stories are left out.
  List<Review> orphans() throws IOException;

  /// Adds a review. When a story is forgotten, the reviews of its claims go with it.
  ///
  /// @return it, with its number
  /// @throws IllegalArgumentException if there is no such claim or a correction does not fit it
  Review review(Review review) throws IOException;

  /// Takes a review back. False if there is none or it was taken back before.
  boolean undo(long review, Instant at) throws IOException;

  /// The trackers people added, by name.
  List<Tracker> trackers() throws IOException;

  /// Keeps a tracker, in place of one of that name.
  void keep(Tracker tracker) throws IOException;

  /// Drops a tracker. False if there is none of that name.
  boolean drop(String tracker) throws IOException;

  /// Decisions of people that two names are one actor, or that one name is two; oldest first, those
  /// taken back left out.
  List<ActorDecision> actorDecisions() throws IOException;

  /// Adds such a decision. When a story is forgotten, decisions on names in it go with it.
  ///
  /// @return it, with its number
  /// @throws IllegalArgumentException if there is no such story
  ActorDecision decide(ActorDecision decision) throws IOException;

  /// Takes such a decision back. False if there is none or it was taken back before.
  boolean undoDecision(long number, Instant at) throws IOException;
}
