package attache.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How it goes with a source: when it was asked, what came of it, when it is asked next.
///
/// @param tried when it was last asked
/// @param succeeded when it last answered as it should, with or without anything new
/// @param fresh when it last had something new
/// @param trouble what is wrong with it since its last success
/// @param next when it is asked again; nothing keeps it from being asked before
/// @param stopped whether it is not asked any more: it is gone for good, or ended by itself
/// @param validators what to ask with
/// @param rhythm how often its feed last asked to be fetched
/// @param content SHA-256 of what was last read whole, in hexadecimal
/// @param moving where it says it has moved for good, until that is believed
/// @param stories how many stories it gave that were new
public record Health(
    Optional<Instant> tried,
    Optional<Instant> succeeded,
    Optional<Instant> fresh,
    Optional<Trouble> trouble,
    Instant next,
    boolean stopped,
    Validators validators,
    Rhythm rhythm,
    Optional<String> content,
    Optional<Moving> moving,
    long stories) {
  private static final Duration BROKEN_AFTER = Duration.ofDays(2);

  /// What is wrong with a source.
  ///
  /// @param since when the first of the failures in a row came
  /// @param times how many there were
  /// @param kind what kind the last of them was
  /// @param reason what was wanted, what came and what to do
  public record Trouble(Instant since, int times, Kind kind, String reason) {
    /// Kinds of trouble.
    public enum Kind {
      /// Nothing is at the address (404).
      MISSING,
      /// It was given up for good (410).
      GONE,
      /// It asks to be left alone for a while (429, 503).
      BUSY,
      /// It cannot be reached, or answers in a way that cannot be taken.
      UNREACHABLE,
      /// What it gave cannot be read.
      UNREADABLE
    }
  }

  /// A move that is not believed yet.
  ///
  /// @param to where
  /// @param times how often in a row it was said
  /// @param since when it was first said
  public record Moving(URI to, int times, Instant since) {}

  /// How it goes in a word.
  public enum State {
    /// Nobody has asked it yet.
    NEW,
    WELL,
    /// It failed lately.
    FAILING,
    /// It has failed for two days or more.
    BROKEN,
    /// It is not asked any more.
    STOPPED
  }

  /// How it goes at a moment.
  public State state(Instant now) {
    if (stopped) {
      return State.STOPPED;
    }
    return trouble
        .map(one -> one.since().isAfter(now.minus(BROKEN_AFTER)) ? State.FAILING : State.BROKEN)
        .orElse(tried.isEmpty() ? State.NEW : State.WELL);
  }

  /// That of a source nobody has asked yet.
  public static Health unknown(Instant added) {
    return new Health(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        added,
        false,
        Validators.NONE,
        Rhythm.UNSTATED,
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /// The same, asked at once and no longer stopped.
  public Health awake(Instant now) {
    return new Health(
        tried, succeeded, fresh, trouble, now, false, validators, rhythm, content, moving, stories);
  }
}
