package attache.gather.feed;

import attache.gather.web.Address;
import attache.story.StoryKey;
import attache.story.StoryKey.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an item of a feed is recognised by: feed and id first, then its address.
///
/// An id that is an address is taken without trackers, and `http` and `https` are the same in it.
/// One on the feed's own site is known without its host, too, so that a move of the site to another
/// subdomain brings nothing back; on other sites hosts tell items apart.
record ItemKeys(Channel channel) {
  /// The keys, the surest first. An item without id is known by its address, one without address by
  /// its headline and date, never by its text, which may change with every visit.
  List<StoryKey> of(Optional<String> id, Optional<URI> address, String headlineAndDate) {
    var keys = new ArrayList<StoryKey>();
    var known = id.flatMap(Address::parse).or(() -> id.isPresent() ? Optional.empty() : address);
    keys.add(item(known.map(Channel::key).or(() -> id).orElse(headlineAndDate)));
    known.filter(this::isOwn).ifPresent(at -> keys.add(item(path(at))));
    address.ifPresent(at -> keys.add(new StoryKey(Kind.ADDRESS, Address.normalised(at))));
    return keys;
  }

  private StoryKey item(String id) {
    return new StoryKey(Kind.FEED_ITEM, channel.key() + " " + id);
  }

  /// Whether an address lies on the feed's own site and names one page of it.
  private boolean isOwn(URI address) {
    return channel.site().filter(site -> host(site).equals(host(address))).isPresent()
        && path(address).length() > 1;
  }

  private static String host(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static String path(URI address) {
    return Address.normalised(address).replaceFirst("^https?://[^/]*", "");
  }
}
