package attache.source;

import java.net.URI;
import java.util.Optional;

/// What a feed or its server says about being told of news instead of asking for it (WebSub).
///
/// @param hub who tells; the first where several are named
/// @param topic under which address the hub knows the feed (`self`)
public record HubOffer(Optional<URI> hub, Optional<URI> topic) {
  /// Of those that say nothing.
  public static final HubOffer NONE = new HubOffer(Optional.empty(), Optional.empty());

  private static final int LONGEST = 2000;

  public HubOffer {
    hub = hub.filter(HubOffer::isShort);
    topic = topic.filter(HubOffer::isShort);
  }

  private static boolean isShort(URI address) {
    return address.toString().length() <= LONGEST;
  }

  /// Whether one can subscribe: it takes both.
  public boolean complete() {
    return hub.isPresent() && topic.isPresent();
  }

  /// This, and what another says where this is silent.
  public HubOffer or(HubOffer other) {
    return new HubOffer(hub.or(other::hub), topic.or(other::topic));
  }
}
