package attache.watch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the alerts of a watch go, besides the terminal and its feeds, which have them all.
///
/// @param mail addresses of mail
/// @param webhooks addresses that are posted to: http or https
/// @param atMostEvery least time between two alerts of the watch; what is found meanwhile goes into
///   one
public record Channels(List<String> mail, List<URI> webhooks, Duration atMostEvery) {
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

  /// What is found within a quarter of an hour goes out together.
  public static final Duration USUAL = Duration.ofMinutes(15);

  /// Nothing is sent.
  public static final Channels NONE = new Channels(List.of(), List.of(), USUAL);

  public Channels {
    mail = List.copyOf(mail);
    webhooks = List.copyOf(webhooks);
    for (var address : mail) {
      if (!MAIL.matcher(address).matches()) {
        throw new IllegalArgumentException(
            "an address of mail must be like name@example.org, got \"%s\"".formatted(address));
      }
    }
    for (var address : webhooks) {
      if (!("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          || address.getHost() == null
          || address.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "a webhook must be an http or https address without a name and password, got \"%s\""
                .formatted(address));
      }
    }
    if (atMostEvery.isNegative() || atMostEvery.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "the time between alerts must be 0 to 31 days, got " + atMostEvery);
    }
  }

  /// One place that alerts are sent to.
  public sealed interface Channel {
    /// As it is stored and shown: `mail name@example.org`.
    String words();
  }

  /// Mail to one address.
  public record Mail(String to) implements Channel {
    @Override
    public String words() {
      return "mail " + to;
    }
  }

  /// A POST to one address.
  public record Webhook(URI address) implements Channel {
    @Override
    public String words() {
      return "webhook " + address;
    }
  }

  /// All of them, mail first.
  public List<Channel> all() {
    return Stream.<Channel>concat(mail.stream().map(Mail::new), webhooks.stream().map(Webhook::new))
        .toList();
  }

  /// A channel out of its words.
  public static Channel channel(String words) {
    return words.startsWith("mail ")
        ? new Mail(words.substring("mail ".length()))
        : new Webhook(URI.create(words.substring("webhook ".length())));
  }
}
