package attache.door.http.pages.storylines;

import attache.door.http.pages.Paging;
import java.util.List;

/// What the page *Storylines* shows.
///
/// @param fresh whether the last changed stand first; else the weightiest
/// @param byWeight address of the one order
/// @param byFreshness address of the other
record StorylinesPage(
    String words,
    String actor,
    boolean fresh,
    String byWeight,
    String byFreshness,
    List<StorylineLine> lines,
    Paging paging) {
  StorylinesPage {
    lines = List.copyOf(lines);
  }
}
