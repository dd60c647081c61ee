package attache.development;

import attache.ledger.Row;
import java.util.List;

/// All there is on one development.
///
/// @param development it, in short
/// @param tellings its stories with their reprints, the earliest first
/// @param timeline its events: those dated by day, then those undated in order of reading
/// @param claims figures and measures of its tellings, in the order of the ledger
/// @param disagreements claims that cannot both hold
/// @param mentions other developments its stories speak of, and others that speak of it
public record DevelopmentPage(
    Development development,
    List<Telling> tellings,
    List<Event> timeline,
    List<Row> claims,
    List<Disagreement> disagreements,
    List<CrossMention> mentions) {
  public DevelopmentPage {
    tellings = List.copyOf(tellings);
    timeline = List.copyOf(timeline);
    claims = List.copyOf(claims);
    disagreements = List.copyOf(disagreements);
    mentions = List.copyOf(mentions);
  }
}
