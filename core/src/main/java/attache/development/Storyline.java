package attache.development;

import attache.ledger.ClaimId;
import attache.ledger.Link;
import attache.ledger.Row;
import attache.ledger.reconcile.Links;
import attache.story.Citation;
import attache.story.Story;
import attache.story.StoryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the stories of a development come to when they are read together.
public final class Storyline {
  private Storyline() {}

  /// The first story of each text, the earliest first.
  public static List<StoryId> firsts(DevelopmentShelf.Shelved shelved) {
    return Listing.tellings(shelved.members()).values().stream()
        .map(members -> members.getFirst().story())
        .toList();
  }

  /// The events of a development: those dated by day, then those undated in order of reading.
  ///
  /// @param rows claims of the first stories of its tellings
  public static List<Event> timeline(
      DevelopmentId development, List<Telling> tellings, List<Row> rows) {
    return Timeline.of(development, tellings, rows);
  }

  /// Events of several developments in one order.
  public static List<Event> inOrder(List<Event> events) {
    return events.stream().sorted(Timeline.ORDER).toList();
  }

  /// Links of claims that cannot both hold.
  public static List<Link> conflicts(List<Row> rows) {
    return rows.size() < 2 ? List.of() : Links.among(rows).conflicts();
  }

  /// Claims that cannot both hold, side by side, the earlier story's first.
  public static List<Disagreement> disagreements(List<Telling> tellings, List<Row> rows) {
    var stories = new ArrayList<Story>();
    tellings.forEach(telling -> stories.add(telling.story()));
    var standing = rows.stream().filter(row -> stands(stories, row)).toList();
    Map<ClaimId, Row> byId = new HashMap<>();
    standing.forEach(row -> byId.putIfAbsent(row.claim().id(), row));
    var found = new ArrayList<Disagreement>();
    for (var link : conflicts(standing)) {
      var from = byId.get(link.from());
      var to = byId.get(link.to());
      if (from != null && to != null) {
        var swap = place(stories, from) > place(stories, to);
        var one = swap ? to : from;
        var other = swap ? from : to;
        found.add(
            new Disagreement(link, one, sentence(stories, one), other, sentence(stories, other)));
      }
    }
    found.sort(
        Comparator.comparingInt((Disagreement it) -> place(stories, it.one()))
            .thenComparingInt(it -> place(stories, it.other()))
            .thenComparing(it -> it.one().claim().id().value()));
    return found;
  }

  /// Whether the text it was read from is the one its story has now.
  private static boolean stands(List<Story> stories, Row row) {
    var place = row.claim().place();
    return stories.stream()
        .anyMatch(story ->
            story.id().equals(place.story()) && story.latest().id().equals(place.revision()));
  }

  private static int place(List<Story> stories, Row row) {
    for (var i = 0; i < stories.size(); i++) {
      if (stories.get(i).id().equals(row.claim().place().story())) {
        return i;
      }
    }
    return stories.size();
  }

  private static Citation sentence(List<Story> stories, Row row) {
    var text = stories.get(place(stories, row)).latest();
    var number = row.claim().place().sentence();
    return text.cite(number, text.sentences().get(number));
  }
}
