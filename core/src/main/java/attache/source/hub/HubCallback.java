package attache.source.hub;

import attache.source.HubStatus;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Listens to what hubs ask and tell. Safe for use by many threads.
public final class HubCallback {
  /// How long hubs are asked to tell.
  static final Duration WISHED = Duration.ofDays(10);

  private static final Duration LONGEST = Duration.ofDays(90);
  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final Duration LEAST_PAUSE = Duration.ofMinutes(10);
  private static final Duration AFTER_DENIAL = Duration.ofDays(7);
  private static final int LONGEST_REASON = 200;
  private static final int MOST_WAITING = 10;
  private static final long MOST_BYTES_WAITING = 100L * 1024 * 1024;

  private final HubShelf shelf;
  private final Signatures signatures;
  private final InstantSource clock;

  public HubCallback(HubShelf shelf, Signatures signatures, InstantSource clock) {
    this.shelf = shelf;
    this.signatures = signatures;
    this.clock = clock;
  }

  /// Answers a hub that asks whether something was meant.
  ///
  /// @return what to send back; empty if it was not meant
  public Optional<String> confirm(String path, Intent intent) throws IOException {
    var known = shelf.pact(path).filter(pact -> isOf(pact, intent));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    return switch (intent.mode()) {
      case "subscribe" -> subscribe(known.get(), intent);
      case "unsubscribe" -> unsubscribe(known.get(), intent);
      case "denied" -> denied(known.get(), intent);
      default -> Optional.empty();
    };
  }

  private static boolean isOf(HubSubscription pact, Intent intent) {
    return intent.topic().filter(pact.status().topic().toString()::equals).isPresent();
  }

  private Optional<String> subscribe(HubSubscription pact, Intent intent) throws IOException {
    var now = clock.instant();
    var lease = length(intent.seconds());
    var asked = pact.status().asked().filter(then -> then.plus(PATIENCE).isAfter(now));
    if (pact.leaving() || asked.isEmpty() || lease.isEmpty() || intent.challenge().isEmpty()) {
      return Optional.empty();
    }
    var renewal = lease.get().multipliedBy(2).dividedBy(3);
    shelf.confirmed(
        pact.number(),
        now.plus(lease.get()),
        now.plus(renewal.compareTo(LEAST_PAUSE) < 0 ? LEAST_PAUSE : renewal));
    return intent.challenge();
  }

  /// Hubs older than the Recommendation say nothing; then what was asked for counts.
  private static Optional<Duration> length(Optional<String> seconds) {
    return seconds.isEmpty()
        ? Optional.of(WISHED)
        : seconds
            .filter(text -> text.matches("\\d{1,12}"))
            .map(text -> Duration.ofSeconds(Long.parseLong(text)))
            .filter(Duration::isPositive)
            .map(lease -> lease.compareTo(LONGEST) > 0 ? LONGEST : lease);
  }

  private Optional<String> unsubscribe(HubSubscription pact, Intent intent) throws IOException {
    if (!pact.leaving() || intent.challenge().isEmpty()) {
      return Optional.empty();
    }
    shelf.drop(pact.number());
    return intent.challenge();
  }

  private Optional<String> denied(HubSubscription pact, Intent intent) throws IOException {
    if (pact.leaving() || pact.status().asked().isEmpty()) {
      return Optional.empty();
    }
    var why = intent.reason().map(HubCallback::line).orElse("it gave no reason");
    shelf.denied(pact.number(), why, clock.instant().plus(AFTER_DENIAL));
    return Optional.of("");
  }

  /// Words of strangers: one line of what can be shown.
  static String line(String words) {
    var line = words.replaceAll("[\\p{C}\\s]+", " ").strip();
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
  }

  /// What becomes of something that was told.
  public enum Outcome {
    /// It is kept and will be read.
    TAKEN,
    /// It is not read: not signed as it should be, told before, or never asked for.
    IGNORED,
    /// Nobody knows the path.
    UNKNOWN,
    /// The hub was asked to stop.
    OVER,
    /// Too much waits to be read: 10 times something of this pact, or 100 MB of all.
    FULL
  }

  /// Whether a path is one of ours: asked before anything is read of what is sent there.
  public boolean knows(String path) throws IOException {
    return shelf.pact(path).isPresent();
  }

  /// Takes what a hub tells.
  ///
  /// @param signature value of `X-Hub-Signature`
  public Outcome take(
      String path, Optional<String> signature, Optional<String> contentType, byte[] content)
      throws IOException {
    var known = shelf.pact(path);
    if (known.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    var pact = known.get();
    if (pact.leaving()) {
      return Outcome.OVER;
    }
    if (shelf.waiting(pact.number()) >= MOST_WAITING
        || shelf.waiting().bytes() + content.length > MOST_BYTES_WAITING) {
      return Outcome.FULL;
    }
    var now = clock.instant();
    var meant =
        confirmed(pact.status())
            && signature
                .filter(sent -> signatures.matches(sent, pact.secret(), content))
                .isPresent();
    if (meant && shelf.keep(pact.number(), digest(content), contentType, content, now)) {
      return Outcome.TAKEN;
    }
    shelf.ignored(pact.number());
    return Outcome.IGNORED;
  }

  private static boolean confirmed(HubStatus status) {
    return status.until().isPresent();
  }

  /// Something came that is too large to be read.
  public void tooLarge(String path) throws IOException {
    var known = shelf.pact(path);
    if (known.isPresent()) {
      shelf.ignored(known.get().number());
    }
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one does not", e);
    }
  }

  /// When a hub that did not confirm is asked again: after an hour, then twice as long each time,
  /// up to a day.
  static Instant again(Instant now, int times) {
    var hours = 1L << Math.clamp(times, 0, 5);
    return now.plus(Duration.ofHours(Math.min(hours, 24)));
  }
}
