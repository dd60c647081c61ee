package attache.ledger.reconcile;

import attache.ledger.Claim;
import attache.ledger.ClaimId;
import attache.ledger.Link;
import attache.ledger.Measure;
import attache.ledger.Measure.Moment;
import attache.ledger.Period;
import attache.ledger.Row;
import attache.ledger.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far one matter has come, claim by claim. The latest step by the time of the event stands; a
/// later, more cautious report does not lower the stage, it only disputes it.
///
/// @param steps every claim, oldest event first
/// @param current the step that stands
/// @param disputed whether a step after it, or one whose time nobody states, is more cautious
public record History(List<Step> steps, Step current, boolean disputed) {
  /// One claim on the way.
  ///
  /// @param row the claim
  /// @param day when it happened, or when it was reported if that is not stated; empty if neither
  /// @param turn what it did to the stage
  public record Step(Row row, Optional<LocalDate> day, Turn turn) {}

  /// What a claim does to the stage of its matter.
  public enum Turn {
    FIRST,
    FORWARD,
    /// Says what was known.
    REPEATED,
    /// Stops it: ended, refused, cancelled, suspended.
    STOPPED,
    /// Takes it up again after a stop.
    RESUMED,
    /// Says less than was known, and is taken as doubt.
    CAUTIOUS,
    DENIED
  }

  public History {
    steps = List.copyOf(steps);
  }

  /// The histories of the matters of some rows, by their first claim.
  public static List<History> of(List<Row> rows, Links links) {
    var groups = new Groups<ClaimId>();
    links.all().stream()
        .filter(link -> link.kind() != Link.Kind.PART_WHOLE)
        .forEach(link -> groups.join(link.from(), link.to()));
    var sorted = rows.stream().sorted(Side.ORDER).toList();
    return groups.of(sorted, row -> row.claim().id()).stream()
        .map(matter -> new Walk(matter, links).history())
        .toList();
  }

  /// The stage that stands.
  public Stage stage() {
    return current.row().claim().stage();
  }

  private static final class Walk {
    private final List<Row> matter;
    private final Map<ClaimId, Set<ClaimId>> replaces = new HashMap<>();
    private final Map<ClaimId, Integer> depths = new HashMap<>();

    Walk(List<Row> matter, Links links) {
      this.matter = matter;
      for (var row : matter) {
        var id = row.claim().id();
        var earlier = new HashSet<ClaimId>();
        for (var link : links.of(id)) {
          if (link.kind() == Link.Kind.SUPERSEDES && link.from().equals(id)) {
            earlier.add(link.to());
          }
        }
        replaces.put(id, earlier);
      }
    }

    History history() {
      var order =
          Comparator.comparing((Row row) -> day(row).orElse(LocalDate.MIN))
              .thenComparing(row -> depth(row.claim().id(), new HashSet<>()))
              .thenComparing(row -> Grade.of(row.claim().stage()))
              .thenComparing(Side.ORDER);
      var steps = new ArrayList<Step>();
      Step current = null;
      var disputed = false;
      for (var row : matter.stream().sorted(order).toList()) {
        var step = new Step(row, day(row), current == null ? Turn.FIRST : turn(current, row));
        steps.add(step);
        current = current == null || moves(step.turn()) ? step : current;
        disputed |= step.turn() == Turn.CAUTIOUS || step.turn() == Turn.DENIED;
      }
      return new History(steps, java.util.Objects.requireNonNull(current), disputed);
    }

    private static boolean moves(Turn turn) {
      return switch (turn) {
        case FIRST, FORWARD, STOPPED, RESUMED -> true;
        case REPEATED, CAUTIOUS, DENIED -> false;
      };
    }

    private Turn turn(Step current, Row row) {
      var claim = row.claim();
      var before = Grade.of(current.row().claim().stage());
      var now = Grade.of(claim.stage());
      if (claim.modality() == attache.ledger.Modality.DENIED) {
        return Turn.DENIED;
      }
      if (now == Grade.STOPPED) {
        return before == Grade.STOPPED ? Turn.REPEATED : Turn.STOPPED;
      }
      if (before == Grade.STOPPED) {
        return resumes(current, row) ? Turn.RESUMED : Turn.CAUTIOUS;
      }
      if (now == before || now == Grade.UNKNOWN) {
        return claim.stage().height() > current.row().claim().stage().height()
            ? Turn.FORWARD
            : Turn.REPEATED;
      }
      return now.compareTo(before) > 0 ? Turn.FORWARD : Turn.CAUTIOUS;
    }

    /// After a stop, only what is known to come later takes it up again.
    private boolean resumes(Step stopped, Row row) {
      var later = day(row);
      var dated = later.isPresent() && stopped.day().isPresent();
      return replaces.getOrDefault(row.claim().id(), Set.of()).contains(stopped.row().claim().id())
          || (dated && later.get().isAfter(stopped.day().get()));
    }

    private int depth(ClaimId id, Set<ClaimId> above) {
      var known = depths.get(id);
      if (known != null) {
        return known;
      }
      if (!above.add(id)) {
        return 0;
      }
      var depth = 0;
      for (var earlier : replaces.getOrDefault(id, Set.of())) {
        depth = Math.max(depth, 1 + depth(earlier, above));
      }
      above.remove(id);
      depths.put(id, depth);
      return depth;
    }

    private static Optional<LocalDate> day(Row row) {
      return moment(row.claim()).or(() -> past(row.claim())).or(() -> Side.of(row).day());
    }

    private static Optional<LocalDate> moment(Claim claim) {
      if (!(claim instanceof Measure measure)) {
        return Optional.empty();
      }
      var wanted =
          switch (claim.stage()) {
            case ANNOUNCED -> Optional.of(Moment.ANNOUNCED);
            case AGREED, DECIDED, APPROVED, REFUSED -> Optional.of(Moment.DECIDED);
            case IN_FORCE -> Optional.of(Moment.IN_FORCE);
            case ENDED -> Optional.of(Moment.EXPIRES);
            default -> Optional.<Moment>empty();
          };
      return wanted
          .flatMap(moment -> Optional.ofNullable(measure.moments().get(moment)))
          .flatMap(Period::end);
    }

    /// The time a claim is about is the time of the event only for what has happened.
    private static Optional<LocalDate> past(Claim claim) {
      var happened = Grade.of(claim.stage()).compareTo(Grade.COMMITTED) >= 0;
      var period = claim.period();
      return happened && !period.deadline() ? period.start().or(period::end) : Optional.empty();
    }
  }
}
