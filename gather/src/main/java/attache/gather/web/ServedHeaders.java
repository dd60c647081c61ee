package attache.gather.web;

import attache.gather.date.Dates;
import attache.source.HubOffer;
import attache.source.Served;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what a server says around an answer.
final class ServedHeaders {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})", Pattern.CASE_INSENSITIVE);
  private static final String OURS = "attache";

  private ServedHeaders() {}

  /// @param headers the values of all headers of a name, in any case
  /// @param here what relative addresses are relative to
  static Served read(Function<String, List<String>> headers, URI here, Instant now) {
    var robots = headers.apply("X-Robots-Tag").stream().flatMap(ServedHeaders::rules).toList();
    var none = robots.contains("none");
    return new Served(
        keep(headers, now),
        none || robots.contains("noarchive"),
        none || robots.contains("nosnippet") || robots.contains("max-snippet:0"),
        headers.apply("tdm-reservation").stream()
            .map(String::strip)
            .filter(value -> value.equals("0") || value.equals("1"))
            .findFirst()
            .map(value -> value.equals("1")),
        offer(String.join(", ", headers.apply("Link")), here));
  }

  private static HubOffer offer(String links, URI here) {
    return new HubOffer(
        LinkHeader.links(links, "hub", here).stream().findFirst(),
        LinkHeader.links(links, "self", here).stream().findFirst());
  }

  private static Optional<Duration> keep(Function<String, List<String>> headers, Instant now) {
    var control = String.join(",", headers.apply("Cache-Control"));
    if (control.toLowerCase(Locale.ROOT).matches(".*\\bno-(?:cache|store)\\b.*")) {
      return Optional.empty();
    }
    var age = MAX_AGE.matcher(control);
    var keep =
        age.find()
            ? Optional.of(Duration.ofSeconds(Long.parseLong(age.group(1))))
            : headers.apply("Expires").stream()
                .flatMap(text -> Dates.parse(text).stream())
                .map(date -> Duration.between(now, date.instant()))
                .findFirst();
    return keep.filter(Duration::isPositive);
  }

  /// The rules of a header, those left out that are for another robot (`otherbot: noarchive`).
  private static Stream<String> rules(String header) {
    var text = header.strip().toLowerCase(Locale.ROOT);
    var named = text.matches("[a-z0-9_-]+\\s*:.*") && !text.matches("(?:max-|unavailable).*");
    if (named && !text.startsWith(OURS)) {
      return Stream.empty();
    }
    var rules = named ? text.substring(text.indexOf(':') + 1) : text;
    return Arrays.stream(rules.split(",")).map(rule -> rule.replaceAll("\\s+", ""));
  }
}
