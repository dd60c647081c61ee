package attache.gather.web;

import attache.source.Fetcher;
import attache.source.Validators;
import attache.source.Visit;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Fetches pages nobody asked for by name, as a robot should: only where `robots.txt` lets it (RFC
/// 9309), and with a pause between two pages of one site. Safe for use by many threads.
///
/// What a site allows is remembered for a day, or for an hour when it could not be learnt; then
/// nothing is fetched there.
public final class RobotFetcher implements Fetcher {
  private static final String NAME = "attache";
  private static final Duration KNOWN = Duration.ofHours(24);
  private static final Duration UNKNOWN = Duration.ofHours(1);
  private static final int MOST_SITES = 10_000;
  // RFC 9309 wants at least 500 KiB to be read.
  private static final int LONGEST = 1024 * 1024;

  private final Fetcher fetcher;
  private final Pauses pauses;
  private final InstantSource clock;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();

  /// Waits.
  @FunctionalInterface
  public interface Waiting {
    void wait(Duration time) throws InterruptedException;
  }

  /// How long it is waited between two pages of one site.
  ///
  /// @param usual where the site does not say
  /// @param most however long the site says (`Crawl-delay`)
  public record Pauses(Duration usual, Duration most, Waiting waiting) {
    /// A second, half a minute at most.
    public static final Pauses STANDARD =
        new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(30), Thread::sleep);
  }

  private static final class Site {
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<BaseRobotRules> rules = Optional.empty();
    private Instant until = Instant.MIN;
    private Instant nextPage = Instant.MIN;
  }

  public RobotFetcher(Fetcher fetcher, Pauses pauses, InstantSource clock) {
    this.fetcher = fetcher;
    this.pauses = pauses;
    this.clock = clock;
  }

  @Override
  public Visit fetch(URI address, Validators validators) throws InterruptedIOException {
    if (!Address.isWeb(address)) {
      return fetcher.fetch(address, validators);
    }
    var site = site(address);
    Duration wait;
    lock(site, address);
    try {
      var rules = rules(site, address);
      if (!rules.isAllowed(address.toString())) {
        return closed(address, rules.isDeferVisits());
      }
      wait = turn(site, rules);
    } finally {
      site.lock.unlock();
    }
    pause(wait, address);
    return fetcher.fetch(address, validators);
  }

  private static void lock(Site site, URI address) throws InterruptedIOException {
    try {
      site.lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before visiting " + address);
    }
  }

  private static Visit closed(URI address, boolean unknown) {
    return unknown
        ? new Visit.Refused(
            address,
            Visit.Why.UNREACHABLE,
            "leave to read %s was wanted, but the robots.txt of its site could not be read; it is asked again later"
                .formatted(address),
            Optional.of(UNKNOWN))
        : new Visit.Refused(
            address,
            Visit.Why.ROBOTS,
            "leave to read %s was wanted, but the robots.txt of its site asks robots not to read it"
                .formatted(address),
            Optional.empty());
  }

  /// Takes the next free moment of a site; how long it is until then.
  private Duration turn(Site site, BaseRobotRules rules) {
    var now = clock.instant();
    var at = site.nextPage.isAfter(now) ? site.nextPage : now;
    site.nextPage = at.plus(between(rules));
    return Duration.between(now, at);
  }

  private Duration between(BaseRobotRules rules) {
    var asked = rules.getCrawlDelay();
    if (asked == BaseRobotRules.UNSET_CRAWL_DELAY || asked < 0) {
      return pauses.usual();
    }
    var wait = Duration.ofMillis(asked);
    return wait.compareTo(pauses.most()) > 0 ? pauses.most() : wait;
  }

  private void pause(Duration wait, URI address) throws InterruptedIOException {
    if (!wait.isPositive()) {
      return;
    }
    try {
      pauses.waiting().wait(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before visiting " + address);
    }
  }

  private Site site(URI address) {
    if (sites.size() > MOST_SITES) {
      sites.clear();
    }
    return sites.computeIfAbsent(origin(address), _ -> new Site());
  }

  private static String origin(URI address) {
    return address.getScheme().toLowerCase(java.util.Locale.ROOT)
        + "://"
        + address.getRawAuthority().toLowerCase(java.util.Locale.ROOT);
  }

  private BaseRobotRules rules(Site site, URI address) throws InterruptedIOException {
    var now = clock.instant();
    if (site.rules.isEmpty() || !now.isBefore(site.until)) {
      var learnt = learn(URI.create(origin(address) + "/robots.txt"));
      site.rules = Optional.of(learnt);
      site.until = now.plus(learnt.isDeferVisits() ? UNKNOWN : KNOWN);
    }
    return site.rules.get();
  }

  private BaseRobotRules learn(URI robots) throws InterruptedIOException {
    return switch (fetcher.fetch(robots, Validators.NONE)) {
      case Visit.Fresh fresh -> parsed(robots, fresh);
      case Visit.Unchanged _, Visit.Gone _ -> all(RobotRulesMode.ALLOW_ALL, false);
      case Visit.Refused refused ->
          switch (refused.why()) {
            case MISSING, FORBIDDEN, ROBOTS -> all(RobotRulesMode.ALLOW_ALL, false);
            case BUSY, BARRED, UNREACHABLE -> all(RobotRulesMode.ALLOW_NONE, true);
          };
    };
  }

  private static BaseRobotRules parsed(URI robots, Visit.Fresh fresh) {
    var bytes = fresh.content();
    var read = bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    // The parser bars a whole site whose crawl delay is longer than it likes; here it is only
    // capped.
    return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
        .parseContent(robots.toString(), read, "text/plain", List.of(NAME));
  }

  private static SimpleRobotRules all(RobotRulesMode mode, boolean unknown) {
    var rules = new SimpleRobotRules(mode);
    rules.setDeferVisits(unknown);
    return rules;
  }
}
