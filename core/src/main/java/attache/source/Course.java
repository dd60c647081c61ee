package attache.source;

import attache.source.Health.Moving;
import attache.source.Health.Trouble;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How the health of a source goes on after a visit.
final class Course {
  private static final int CONFIRMED = 3;
  private static final Duration CONFIRMED_OVER = Duration.ofHours(24);

  private final Subscription before;
  private final Instant now;

  Course(Subscription before, Instant now) {
    this.before = before;
    this.now = now;
  }

  /// It answered that nothing changed. What to ask with stays: only a body that was read gives new.
  Health unchanged(Optional<URI> moved, Served served) {
    var was = before.health();
    var pacing =
        new Pacing(
            before.source(),
            !was.validators().equals(Validators.NONE),
            was.rhythm(),
            served.keep());
    return well(
        was.fresh(), pacing.next(now), was.validators(), was.rhythm(), was.content(), moved, 0);
  }

  /// It gave something that could be read.
  ///
  /// What to ask with stays where some of it must be looked at again.
  ///
  /// @param stories how many of its stories are new
  /// @param fresh whether anything of it was new
  Health read(Reading reading, int stories, boolean fresh) {
    var was = before.health();
    var validators = reading.settled() ? reading.validators() : was.validators();
    var pacing =
        new Pacing(
            before.source(), !validators.equals(Validators.NONE), reading.rhythm(), reading.keep());
    var health =
        well(
            fresh ? Optional.of(now) : was.fresh(),
            pacing.next(now),
            validators,
            reading.rhythm(),
            reading.settled() ? reading.content() : was.content(),
            reading.moved(),
            stories);
    return reading.expired() ? stopped(health) : health;
  }

  /// A hub told of it: whether it answers, when it is asked next and with what stays as it was.
  ///
  /// @param stories how many stories were new
  /// @param fresh whether anything was new
  Health told(int stories, boolean fresh) {
    var was = before.health();
    return new Health(
        was.tried(),
        was.succeeded(),
        fresh ? Optional.of(now) : was.fresh(),
        was.trouble(),
        was.next(),
        was.stopped(),
        was.validators(),
        was.rhythm(),
        was.content(),
        was.moving(),
        was.stories() + stories);
  }

  /// What a visit gave, as far as health goes.
  ///
  /// @param settled false if some of it must be looked at again at the next visit
  /// @param expired whether it says that nothing will come any more
  record Reading(
      Validators validators,
      Optional<String> content,
      Optional<URI> moved,
      Rhythm rhythm,
      Optional<Duration> keep,
      boolean settled,
      boolean expired) {}

  private Health well(
      Optional<Instant> fresh,
      Instant next,
      Validators validators,
      Rhythm rhythm,
      Optional<String> content,
      Optional<URI> moved,
      int stories) {
    return new Health(
        Optional.of(now),
        Optional.of(now),
        fresh,
        Optional.empty(),
        next,
        false,
        validators,
        rhythm,
        content,
        moved.map(this::moving),
        before.health().stories() + stories);
  }

  private Moving moving(URI to) {
    return before
        .health()
        .moving()
        .filter(known -> known.to().equals(to))
        .map(known -> new Moving(to, known.times() + 1, known.since()))
        .orElseGet(() -> new Moving(to, 1, now));
  }

  /// Where it has moved, once that was said three times in a row and over a day.
  static Optional<URI> believed(Health health, Instant now) {
    return health
        .moving()
        .filter(moving -> moving.times() >= CONFIRMED)
        .filter(moving -> Duration.between(moving.since(), now).compareTo(CONFIRMED_OVER) >= 0)
        .map(Moving::to);
  }

  /// It failed.
  ///
  /// @param asked how long it asks to be left alone
  Health failed(Trouble.Kind kind, String reason, Optional<Duration> asked) {
    var was = before.health();
    var trouble =
        was.trouble()
            .map(known -> new Trouble(known.since(), known.times() + 1, kind, reason))
            .orElseGet(() -> new Trouble(now, 1, kind, reason));
    var pacing =
        new Pacing(
            before.source(),
            !was.validators().equals(Validators.NONE),
            was.rhythm(),
            Optional.empty());
    return new Health(
        Optional.of(now),
        was.succeeded(),
        was.fresh(),
        Optional.of(trouble),
        pacing.again(now, trouble.times(), asked),
        kind == Trouble.Kind.GONE,
        was.validators(),
        was.rhythm(),
        was.content(),
        Optional.empty(),
        was.stories());
  }

  private static Health stopped(Health health) {
    return new Health(
        health.tried(),
        health.succeeded(),
        health.fresh(),
        health.trouble(),
        health.next(),
        true,
        health.validators(),
        health.rhythm(),
        health.content(),
        health.moving(),
        health.stories());
  }
}
