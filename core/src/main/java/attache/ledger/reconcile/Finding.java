package attache.ledger.reconcile;

import attache.ledger.Link;
import attache.ledger.Link.Kind;

/// What two claims turned out to be to each other, before it is a link.
///
/// @param kind how they are joined
/// @param from the one that stands in the relation
/// @param to the one it stands to
/// @param why in a reader's words
record Finding(Kind kind, Side from, Side to, String why) {
  Link link() {
    return new Link(from.id(), to.id(), kind, why);
  }
}
