package attache.door.cli;

import attache.watch.Channels;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say where the alerts of a watch go.
final class Ways {
  private static final Pattern TIME = Pattern.compile("(\\d{1,5})([smhd])");

  @Option(
      names = "--mail",
      paramLabel = "ADDRESS",
      description = "Send its alerts by mail, too; may be given again.")
  private List<String> mail = new ArrayList<>();

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description = "Post its alerts, signed, to this address, too; may be given again.")
  private List<String> webhooks = new ArrayList<>();

  @Option(
      names = "--at-most-every",
      paramLabel = "TIME",
      description = "Least time between its alerts: 0m, 15m (usual), 2h, 1d.")
  private @Nullable String every;

  Channels channels() {
    return new Channels(mail, webhooks.stream().map(Ways::address).toList(), time());
  }

  private static URI address(String given) {
    try {
      return URI.create(given.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--webhook must be an http or https address, got \"%s\"".formatted(given), e);
    }
  }

  private Duration time() {
    if (every == null) {
      return Channels.USUAL;
    }
    var match = TIME.matcher(every.strip());
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "--at-most-every must be a time such as 15m, 2h or 1d, got \"%s\"".formatted(every));
    }
    var count = Long.parseLong(match.group(1));
    return switch (match.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
