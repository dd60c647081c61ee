/// The pages of the ledger: figures, decisions and deals, who and what, trackers, review.
@org.jspecify.annotations.NullMarked
package attache.door.http.pages.ledger;
