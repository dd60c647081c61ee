package attache.door.http.pages.ledger;

import attache.door.http.pages.ClaimLine;
import java.util.List;
import java.util.Optional;

/// What the page of an actor shows.
///
/// @param type what it is
/// @param parent its owner, maker, state or mother body
/// @param parts what it owns, makes or holds
/// @param years its claims by the year they are about
/// @param sections figures and decisions it takes part in
/// @param beside who is named with it, the most often first
/// @param stories address of the stories it takes part in
record WhoPage(
    String name,
    String type,
    Optional<String> parent,
    List<String> parts,
    List<Year> years,
    List<Section> sections,
    List<Beside> beside,
    String stories) {
  WhoPage {
    parts = List.copyOf(parts);
    years = List.copyOf(years);
    sections = List.copyOf(sections);
    beside = List.copyOf(beside);
  }

  /// Claims about one year.
  ///
  /// @param year empty for those without
  record Year(String year, List<ClaimLine> claims) {}

  /// Claims in which it has the same part.
  ///
  /// @param name of the part
  /// @param total how many there are
  record Section(String name, int total, List<ClaimLine> claims) {}

  /// Somebody named with it.
  record Beside(String name, int claims) {}
}
