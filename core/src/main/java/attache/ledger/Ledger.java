package attache.ledger;

import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
  /// position, unless another process has moved it meanwhile.
  ///
  /// @param from the position the batch was read after
  /// @param to the position it reaches
  /// @return false if the position was no longer `from`; nothing is stored then
  boolean record(String extractor, long from, long to, List<Read> batch, Instant now)
      throws IOException;

  /// What was read from one story.
  ///
  /// @param claims in reading order; empty for a story withdrawn or forgotten
  record Read(StoryId story, List<Claim> claims) {
    public Read {
      claims = List.copyOf(claims);
    }
  }

  /// Rows in the order of their stories' publication (undated first), then of the text. Claims of
  /// stories withdrawn or forgotten are left out; corrections are applied.
  List<Row> rows(Selection selection) throws IOException;

  /// One row, rejected or not; empty when there is none.
  Optional<Row> row(ClaimId id) throws IOException;

  /// Rows whose id begins with some letters.
  ///
  /// @param prefix 4 or more characters, the letter of the id included
  /// @return at most 10
  List<Row> rowsByPrefix(String prefix) throws IOException;

  /// The reviews of a claim, oldest first, those taken back included.
  List<Review> reviews(ClaimId id) throws IOException;

  /// The newest reviews of all claims, newest first.
  List<Review> reviews(int limit) throws IOException;

  /// Adds a review.
  ///
  /// @return it, with its number
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

  /// Adds such a decision.
  ///
  /// @return it, with its number
  ActorDecision decide(ActorDecision decision) throws IOException;

  /// Takes such a decision back. False if there is none or it was taken back before.
  boolean undoDecision(long number, Instant at) throws IOException;
}
