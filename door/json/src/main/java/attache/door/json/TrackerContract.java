package attache.door.json;

import attache.ledger.Row;
import attache.ledger.Tracker;
import attache.ledger.reconcile.Totals;
import attache.ledger.reconcile.Tracked;
import attache.story.StoryId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// What a tracker holds, as JSON: ids of the claims on each matter, the one that stands for it
/// first; ids of the background; the totals; then every row.
public final class TrackerContract {
  private TrackerContract() {}

  /// @param positions where the stories stand in the list of stories
  public static String json(Tracked tracked, Totals totals, Map<StoryId, Integer> positions) {
    var held =
        Stream.concat(
                tracked.entries().stream().flatMap(entry -> entry.claims().stream()),
                tracked.context().stream())
            .toList();
    return LedgerForms.written(json -> {
      json.writeStartObject();
      json.writeStringProperty("tracker", tracked.tracker().name());
      json.writeStringProperty("title", tracked.tracker().title());
      json.writeArrayPropertyStart("rows");
      tracked.entries().forEach(entry -> ids(json, entry.claims()));
      json.writeEndArray();
      json.writeName("context");
      ids(json, tracked.context());
      raw(json, "totals", LedgerForms.json(TotalColumns.TOTALS, totals.sums()));
      raw(json, "left_out", LedgerForms.json(TotalColumns.LEFT_OUT, totals.leftOut()));
      raw(json, "figures", figures(held, positions));
      raw(json, "measures", measures(held, positions));
      json.writeEndObject();
    });
  }

  /// The trackers there are: name and title.
  public static String list(List<Tracker> trackers) {
    return LedgerForms.written(json -> {
      json.writeStartArray();
      for (var tracker : trackers) {
        json.writeStartObject();
        json.writeStringProperty("tracker", tracker.name());
        json.writeStringProperty("title", tracker.title());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /// The figures of some rows as a JSON array.
  private static String figures(List<Row> rows, Map<StoryId, Integer> positions) {
    return LedgerForms.json(LedgerColumns.FIGURES, LedgerColumns.figures(rows, positions));
  }

  /// The measures of some rows as a JSON array.
  private static String measures(List<Row> rows, Map<StoryId, Integer> positions) {
    return LedgerForms.json(LedgerColumns.MEASURES, LedgerColumns.measures(rows, positions));
  }

  private static void raw(JsonGenerator json, String name, String value) {
    json.writeName(name);
    json.writeRawValue(value);
  }

  private static void ids(JsonGenerator json, List<Row> rows) {
    json.writeStartArray();
    rows.forEach(row -> json.writeString(row.claim().id().value()));
    json.writeEndArray();
  }
}
