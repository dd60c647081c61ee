/// Attaché itself: what a story, a sentence, a question and an answer are, and the path between
/// them. No I/O library stands in it; stores, fetchers, models and doors come in through its ports.
@org.jspecify.annotations.NullMarked
module attache.core {
  requires static transitive org.jspecify;

  exports attache.access;
  exports attache.actor;
  exports attache.answer;
  exports attache.answer.written;
  exports attache.answer.check;
  exports attache.answer.computed;
  exports attache.briefing;
  exports attache.catalogue;
  exports attache.desk;
  exports attache.development;
  exports attache.evidence;
  exports attache.index;
  exports attache.ledger.quantity;
  exports attache.ledger.reading;
  exports attache.ledger.time;
  exports attache.ledger;
  exports attache.ledger.reconcile;
  exports attache.passage;
  exports attache.question;
  exports attache.source;
  exports attache.source.hub;
  exports attache.story;
  exports attache.watch;
}
