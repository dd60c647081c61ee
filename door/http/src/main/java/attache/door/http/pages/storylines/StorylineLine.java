package attache.door.http.pages.storylines;

import attache.development.Development;
import attache.door.http.pages.Link;
import attache.door.http.pages.Tongue;
import java.util.List;

/// A storyline in a list.
///
/// @param days the days it spans; empty when none is known
/// @param actors who it is about, a few
public record StorylineLine(
    String link,
    String title,
    String days,
    int stories,
    int tellings,
    int sources,
    int claims,
    int disagreements,
    List<String> actors) {
  private static final int FEW = 5;

  public StorylineLine {
    actors = List.copyOf(actors);
  }

  public static StorylineLine of(Development development, Tongue tongue) {
    return new StorylineLine(
        "/storylines/" + development.id().value(),
        development.title(),
        days(development, tongue),
        development.stories().size(),
        development.tellings(),
        development.sources().size(),
        development.claims(),
        development.disagreements(),
        development.actors().stream().limit(FEW).toList());
  }

  static String days(Development development, Tongue tongue) {
    var first = development.firstDay().map(tongue::day);
    var last = development.lastDay().map(tongue::day);
    return first.isEmpty() || first.equals(last)
        ? first.or(() -> last).orElse("")
        : first.get() + " – " + last.orElse("…");
  }

  /// The page of an actor.
  public String who(String name) {
    return "/who/" + Link.part(name);
  }
}
