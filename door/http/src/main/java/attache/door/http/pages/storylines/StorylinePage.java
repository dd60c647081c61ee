package attache.door.http.pages.storylines;

import attache.door.http.pages.ClaimLine;
import attache.door.http.pages.StoryLine;
import java.util.List;
import java.util.Optional;

/// What the page of a storyline shows.
///
/// @param timeline its events drawn
/// @param events the same as a list
/// @param sides disagreements, both sides of each
/// @param decisions what people decided on it, newest first
record StorylinePage(
    String id,
    StorylineLine line,
    Timeline timeline,
    List<Happening> events,
    List<Printed> tellings,
    List<ClaimLine> claims,
    int allClaims,
    List<Differing> sides,
    List<Mentioned> mentions,
    List<Decided> decisions) {
  StorylinePage {
    events = List.copyOf(events);
    tellings = List.copyOf(tellings);
    claims = List.copyOf(claims);
    sides = List.copyOf(sides);
    mentions = List.copyOf(mentions);
    decisions = List.copyOf(decisions);
  }

  /// An event.
  ///
  /// @param when in the source's words, or the day; empty when undated
  record Happening(String kind, String when, String text, String link, Optional<String> claim) {}

  /// A story with those that print the same.
  record Printed(String id, StoryLine story, List<StoryLine> reprints) {}

  /// Two claims that cannot both hold.
  record Differing(String why, Side one, Side other) {}

  /// What one of them says.
  record Side(String quote, String link, ClaimLine claim) {}

  /// Another storyline that is spoken of, or speaks of this one.
  record Mentioned(String link, String title, boolean speaks, String quote) {}

  /// A decision.
  ///
  /// @param undo the number that takes it back; empty when it was taken back
  record Decided(String words, String by, String when, Optional<Long> undo) {}
}
