package attache.door.http.pages.ledger;

import attache.ledger.RowOrder;

/// What a table of claims can be sorted by.
enum ClaimOrder {
  NEWEST(RowOrder.NEWEST),
  AMOUNT(RowOrder.AMOUNT),
  ACTOR(RowOrder.ACTOR),
  STAGE(RowOrder.STAGE);

  private final RowOrder order;

  ClaimOrder(RowOrder order) {
    this.order = order;
  }

  RowOrder order() {
    return order;
  }
}
