package attache.door.http.pages;

import attache.door.http.exchange.Call;

/// Who a request is made by, as decisions are signed.
public final class Reader {
  private Reader() {}

  /// The name a decision is signed with.
  public static String of(Call call) {
    return call.caller().name();
  }
}
