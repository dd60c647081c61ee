/// Claims side by side: what joins them, what they come to, what trackers hold of them. Stands
/// after the ledger and before the desk; pure functions over rows, the same for any order of them.
package attache.ledger.reconcile;
