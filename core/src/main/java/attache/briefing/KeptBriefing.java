package attache.briefing;

import java.time.Instant;
import java.util.Optional;

/// A briefing as it was shown.
///
/// @param id names it for good; not blank
/// @param owner who wanted it
/// @param made when
/// @param title what it is called
/// @param schedule name of the schedule that made it; empty when somebody asked for it
/// @param contract what was shown: the JSON text of the contract
public record KeptBriefing(
    String id,
    String owner,
    Instant made,
    String title,
    Optional<String> schedule,
    String contract) {
  public KeptBriefing {
    if (id.isBlank()) {
      throw new IllegalArgumentException("briefing id must not be blank, title \"" + title + "\"");
    }
  }
}
