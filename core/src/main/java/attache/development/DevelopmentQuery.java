package attache.development;

import java.time.LocalDate;
import java.util.Optional;

/// Which developments are wanted. What is empty does not restrict.
///
/// @param text words each of which must stand in a story of it
/// @param actor who must be named in it, by canonical name or words of it
/// @param since earliest day of its last story, of its publication or, undated, its arrival (UTC)
/// @param until latest day of its first story, likewise
/// @param order which come first
/// @param limit most wanted, 1 to 1000
public record DevelopmentQuery(
    Optional<String> text,
    Optional<String> actor,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Order order,
    int limit) {
  /// What comes first; ties fall to the id.
  public enum Order {
    /// The greatest weight first.
    WEIGHT,
    /// The last changed first.
    FRESH
  }

  /// The twenty of the greatest weight.
  public static final DevelopmentQuery ALL =
      new DevelopmentQuery(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Order.WEIGHT, 20);

  public DevelopmentQuery {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit must be 1..1000, got " + limit);
    }
    text = text.map(String::strip).filter(words -> !words.isEmpty());
    actor = actor.map(String::strip).filter(words -> !words.isEmpty());
  }

  /// The same for other words.
  public DevelopmentQuery withText(String words) {
    return new DevelopmentQuery(Optional.of(words), actor, since, until, order, limit);
  }

  /// The same for an actor.
  public DevelopmentQuery withActor(String name) {
    return new DevelopmentQuery(text, Optional.of(name), since, until, order, limit);
  }

  /// The same for a span of days.
  public DevelopmentQuery between(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new DevelopmentQuery(text, actor, first, last, order, limit);
  }

  /// The same in another order.
  public DevelopmentQuery inOrder(Order wanted) {
    return new DevelopmentQuery(text, actor, since, until, wanted, limit);
  }

  /// The same, more or fewer.
  public DevelopmentQuery atMost(int most) {
    return new DevelopmentQuery(text, actor, since, until, order, most);
  }
}
