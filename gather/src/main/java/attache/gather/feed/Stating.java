package attache.gather.feed;

import attache.gather.date.Spaces;
import attache.gather.text.Document;
import attache.source.FeedFacts;
import attache.source.Rhythm;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an XML feed states about itself for those who subscribe to it.
///
/// @param root `rss`, `feed` or `RDF`
/// @param channel where its head stands
record Stating(Node root, Node channel) {
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));
  private static final long MOST_MINUTES = Duration.ofDays(3660).toMinutes();

  static Stating of(Node root) {
    return new Stating(root, root.child("channel").orElse(root));
  }

  FeedFacts facts(Document document) {
    var read = Channel.of(root, document);
    return new FeedFacts(
        Optional.of(read.title()).filter(title -> !title.isBlank()),
        read.site(),
        Channel.link(channel, "self", read.base()),
        Channel.links(channel, "hub", read.base()).toList(),
        read.language(),
        rhythm(),
        false,
        licence(read.base()),
        Channel.link(channel, "next", read.base()));
  }

  private Rhythm rhythm() {
    var pause =
        Stream.of(channel.raw("ttl").flatMap(Stating::minutes), syndicated())
            .flatMap(Optional::stream)
            .max(Duration::compareTo);
    return new Rhythm(pause, hours(), days());
  }

  private static Optional<Duration> minutes(String text) {
    return number(text)
        .filter(minutes -> minutes > 0 && minutes <= MOST_MINUTES)
        .map(Duration::ofMinutes);
  }

  /// The pause of the syndication module: a period, and how often something comes in it.
  private Optional<Duration> syndicated() {
    var often =
        channel.raw("sy:updateFrequency").flatMap(Stating::number).filter(times -> times > 0);
    return channel
        .raw("sy:updatePeriod")
        .map(period -> period.toLowerCase(Locale.ROOT))
        .map(PERIODS::get)
        .map(period -> period.dividedBy(often.orElse(1L)))
        .filter(Duration::isPositive);
  }

  private Set<Integer> hours() {
    return listed("skipHours", "hour")
        .flatMap(text -> number(text).stream())
        .filter(hour -> hour >= 0 && hour <= 24)
        .map(hour -> (int) (hour % 24))
        .collect(Collectors.toSet());
  }

  private Set<DayOfWeek> days() {
    return listed("skipDays", "day")
        .map(text -> text.toUpperCase(Locale.ROOT))
        .flatMap(text ->
            Arrays.stream(DayOfWeek.values())
                .filter(day ->
                    day.name().equals(text) || text.length() >= 3 && day.name().startsWith(text)))
        .collect(Collectors.toSet());
  }

  private Stream<String> listed(String list, String one) {
    return channel.children(list).stream()
        .flatMap(node -> node.children(one).stream())
        .map(node -> Spaces.trim(node.element().getTextContent()));
  }

  /// An address of a licence goes before words.
  private Optional<String> licence(Optional<URI> base) {
    return Channel.link(channel, "license", base)
        .map(URI::toString)
        .or(() -> channel.raw("creativeCommons:license", "dcterms:license"))
        .or(() -> resource("cc:license"))
        .or(() ->
            channel.line("copyright", "rights", "dc:rights", "dcterms:rights", "atom:rights"));
  }

  private Optional<String> resource(String name) {
    return channel
        .child(name)
        .map(node -> node.attribute("rdf:resource"))
        .filter(address -> !address.isBlank())
        .or(() -> channel.raw(name));
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
