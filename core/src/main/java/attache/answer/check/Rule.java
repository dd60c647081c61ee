package attache.answer.check;

import java.util.List;

/// One thing a statement must share with what it cites.
interface Rule {
  /// What of the statement is not carried; empty when all is.
  List<Reason> broken(Case asked);
}
