package attache.door.http.pages.ledger;

import attache.door.http.exchange.Refusal;

/// Numbers in addresses.
final class Numbers {
  private Numbers() {}

  /// @throws Refusal 404 if it is none
  static long of(String part) {
    if (!part.matches("[0-9]{1,18}")) {
      throw Refusal.of(404, "there is nothing under this number");
    }
    return Long.parseLong(part);
  }
}
