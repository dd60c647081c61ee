package attache.ledger.reading;

import attache.story.Revision;
import attache.story.RevisionId;

/// The text of a revision, put together and named once for all claims that are read in it.
///
/// @param id names it
/// @param text the headline, a blank line, the body
record Copy(RevisionId id, String text) {
  static Copy of(Revision revision) {
    return new Copy(revision.id(), revision.text());
  }
}
