package attache.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody wants a briefing on. What is empty does not restrict.
///
/// @param topic words of the matter; not blank
/// @param actor who must be named; not blank
/// @param development id of a development, or the beginning of it
/// @param watch name of a watch
/// @param since first day of publication, in UTC
/// @param until last day of it
/// @param length how long
/// @param title what it shall be called; empty to name it by what is wanted
public record Wish(
    Optional<String> topic,
    Optional<String> actor,
    Optional<String> development,
    Optional<String> watch,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Length length,
    Optional<String> title) {
  /// All there is, at the usual length.
  public static final Wish ALL =
      new Wish(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Length.STANDARD,
          Optional.empty());

  public Wish {
    for (var words : List.of(topic, actor, development, watch, title)) {
      if (words.filter(String::isBlank).isPresent()) {
        throw new IllegalArgumentException(
            "topic, actor, development, watch and title must not be blank");
      }
    }
    if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
      throw new IllegalArgumentException(
          "the first day must not come after the last, got %s and %s"
              .formatted(since.get(), until.get()));
    }
  }

  /// On a topic.
  public static Wish on(String topic) {
    return ALL.withTopic(topic);
  }

  /// The same on a topic.
  public Wish withTopic(String words) {
    return new Wish(Optional.of(words), actor, development, watch, since, until, length, title);
  }

  /// The same at another length.
  public Wish of(Length other) {
    return new Wish(topic, actor, development, watch, since, until, other, title);
  }

  /// The same for some days.
  public Wish between(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new Wish(topic, actor, development, watch, first, last, length, title);
  }

  /// Whether it is limited in time.
  public boolean timed() {
    return since.isPresent() || until.isPresent();
  }

  /// What is wanted, in a reader's words.
  public String words() {
    var parts = new ArrayList<String>();
    topic.ifPresent(parts::add);
    actor.ifPresent(parts::add);
    watch.map(name -> "watch " + name).ifPresent(parts::add);
    development.map(id -> "storyline " + id).ifPresent(parts::add);
    return parts.isEmpty() ? "all stories" : String.join(", ", parts);
  }
}
