package attache.watch;

import attache.story.StoryId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Weighs what watches found, puts alerts together and sends them. Any process may do it at any
/// time: what one weighs or takes in hand, the others leave alone. Safe for use by many threads.
public final class Teller {
  private static final int AT_ONCE = 100;
  private static final Duration IN_HAND = Duration.ofMinutes(5);
  private static final System.Logger LOG = System.getLogger(Teller.class.getName());

  private final WatchList list;
  private final Findings findings;
  private final Matters matters;
  private final Courier courier;
  private final AlertForm form;
  private final Supplier<String> ids;
  private final InstantSource clock;

  /// @param ids gives fresh ids of 26 characters
  public Teller(
      WatchList list,
      Findings findings,
      Matters matters,
      Courier courier,
      AlertForm form,
      Supplier<String> ids,
      InstantSource clock) {
    this.list = list;
    this.findings = findings;
    this.matters = matters;
    this.courier = courier;
    this.form = form;
    this.ids = ids;
    this.clock = clock;
  }

  /// What sending came to.
  ///
  /// @param alerts alerts put together
  /// @param sent letters that arrived
  /// @param troubles what could not be sent and why, for people; tried again later
  public record Outcome(int alerts, int sent, List<String> troubles) {
    public Outcome {
      troubles = List.copyOf(troubles);
    }
  }

  /// Puts alerts together and sends what is due.
  ///
  /// @param waiting whether watches that told something a short while ago wait for their time
  public Outcome tell(boolean waiting) throws IOException {
    var alerts = 0;
    for (var watch : list.watches()) {
      if (!watch.paused() && !(waiting && tooSoon(watch))) {
        alerts += compose(watch) ? 1 : 0;
      }
    }
    return send(alerts);
  }

  private boolean tooSoon(Watch watch) throws IOException {
    var last = list.alerts(watch.id(), 1);
    return !last.isEmpty()
        && last.getFirst().at().plus(watch.channels().atMostEvery()).isAfter(clock.instant());
  }

  private boolean compose(Watch watch) throws IOException {
    var hits = list.unweighed(watch.id());
    if (hits.isEmpty()) {
      return false;
    }
    var weighed = new ArrayList<WatchHit>();
    for (var hit : hits) {
      weighed.add(hit.weighed(weight(hit, weighed)));
    }
    var worth =
        weighed.stream()
            .filter(hit -> hit.weight().filter(it -> it != WatchHit.Weight.MORE).isPresent())
            .toList();
    // What was withdrawn meanwhile is not told; an alert of nothing else is not made.
    var there = findings.of(worth).stream().map(Found::hit).toList();
    var alert =
        there.isEmpty()
            ? Optional.<Alert>empty()
            : Optional.of(new Alert(ids.get(), watch.id(), clock.instant(), items(there)));
    return list.tell(weighed, alert, watch.channels().all()) && alert.isPresent();
  }

  private static List<Alert.Item> items(List<WatchHit> hits) {
    return hits.stream()
        .map(hit ->
            new Alert.Item(hit.story(), hit.revision(), hit.weight().orElse(WatchHit.Weight.NEW)))
        .toList();
  }

  private WatchHit.Weight weight(WatchHit hit, List<WatchHit> justWeighed) throws IOException {
    var same = new HashSet<StoryId>(matters.with(hit.story()));
    same.add(hit.story());
    var before = new ArrayList<WatchHit>();
    list.hits(hit.watch(), same).stream()
        .filter(other -> other.weight().isPresent())
        .forEach(before::add);
    justWeighed.stream().filter(other -> same.contains(other.story())).forEach(before::add);
    if (before.isEmpty()) {
      return WatchHit.Weight.NEW;
    }
    if (hit.reasons().stream().anyMatch(reason -> reason.kind() == Reason.Kind.ANSWER)) {
      return WatchHit.Weight.CHANGED;
    }
    Set<String> known = new HashSet<>();
    before.forEach(other -> known.addAll(other.known()));
    return known.containsAll(hit.substance()) ? WatchHit.Weight.MORE : WatchHit.Weight.CHANGED;
  }

  private Outcome send(int alerts) throws IOException {
    var sent = 0;
    var troubles = new ArrayList<String>();
    var now = clock.instant();
    for (var dispatch : list.due(now, AT_ONCE)) {
      if (list.take(dispatch, now, now.plus(IN_HAND))) {
        var after = attempt(dispatch, now);
        list.note(after);
        sent += after.delivered().isPresent() ? 1 : 0;
        after.trouble().ifPresent(reason -> troubles.add(after.channel().words() + ": " + reason));
      }
    }
    return new Outcome(alerts, sent, troubles);
  }

  private Dispatch attempt(Dispatch dispatch, Instant now) throws IOException {
    var attempts = dispatch.attempts() + 1;
    var letter = letter(dispatch.alert());
    if (letter.isEmpty()) {
      return new Dispatch(
          dispatch.alert(),
          dispatch.channel(),
          attempts,
          Optional.empty(),
          Optional.empty(),
          Optional.of("given up: what it told is no longer stored"));
    }
    try {
      courier.carry(letter.get(), dispatch.channel());
      return new Dispatch(
          dispatch.alert(),
          dispatch.channel(),
          attempts,
          Optional.empty(),
          Optional.of(now),
          Optional.empty());
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "event=alert-not-sent alert={0} attempts={1} reason={2}",
          dispatch.alert(),
          attempts,
          e.getMessage());
      var next =
          attempts < Dispatch.MOST
              ? Optional.of(now.plus(Dispatch.pause(attempts)))
              : Optional.<Instant>empty();
      return new Dispatch(
          dispatch.alert(),
          dispatch.channel(),
          attempts,
          next,
          Optional.empty(),
          Optional.of(String.valueOf(e.getMessage())));
    }
  }

  /// A letter is written anew at each attempt: what was forgotten meanwhile is not in it.
  private Optional<Letter> letter(String id) throws IOException {
    var alert = list.alert(id);
    if (alert.isEmpty()) {
      return Optional.empty();
    }
    var watch =
        list.watches().stream().filter(it -> it.id().equals(alert.get().watch())).findFirst();
    if (watch.isEmpty()) {
      return Optional.empty();
    }
    var told = findings.of(watch.get(), alert.get());
    return told.found().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Letter(
                id,
                alert.get().at(),
                LetterText.subject(told),
                LetterText.text(told),
                form.json(told)));
  }
}
