package attache.door.http.manners;

import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import java.io.IOException;

/// Lets in writes of our own pages and of programs that are no browser.
///
/// A page of another site can post a form to us; a browser says so in Sec-Fetch-Site. Origin alone
/// will not do: with the policy no-referrer, forms of our own pages are sent with the origin
/// "null".
public final class OwnPages implements Filter {
  private final HostNames names;

  public OwnPages(HostNames names) {
    this.names = names;
  }

  @Override
  public Response around(Call call, Next next) throws IOException {
    if (call.writes() && !fromOurPages(call)) {
      throw Refusal.of(403, "the request comes from a page of another site")
          .field(call.header("sec-fetch-site").isPresent() ? "Sec-Fetch-Site" : "Origin")
          .fix("open " + names.example() + " and do it there");
    }
    return next.answer(call);
  }

  private boolean fromOurPages(Call call) {
    return call.header("sec-fetch-site").isPresent()
        ? !call.fromAnotherSite()
        : call.header("origin").map(names::isOrigin).orElse(true);
  }
}
