package attache.door.json;

import attache.desk.ClaimPage;
import attache.ledger.Link;
import attache.ledger.Row;
import attache.story.StoryId;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// A claim where it stands, as JSON: the row, its sentence and its neighbours, links and reviews.
public final class ClaimContract {
  private ClaimContract() {}

  /// @param positions where the stories stand in the list of stories
  public static String json(ClaimPage page, Map<StoryId, Integer> positions) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      json.writeName("claim");
      json.writeRawValue(row(page.row(), positions));
      json.writeStringProperty("before", page.before().orElse(""));
      json.writeStringProperty("sentence_text", page.sentence());
      json.writeStringProperty("after", page.after().orElse(""));
      json.writeArrayPropertyStart("links");
      for (var i = 0; i < page.links().size(); i++) {
        link(json, page.links().get(i), page.linked().get(i));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("reviews");
      page.reviews().forEach(review -> ReviewContract.write(json, review));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /// One row as one JSON object.
  static String row(Row row, Map<StoryId, Integer> positions) {
    var figures = LedgerColumns.figures(List.of(row), positions);
    return figures.isEmpty()
        ? LedgerForms.object(
            LedgerColumns.MEASURES, LedgerColumns.measures(List.of(row), positions).getFirst())
        : LedgerForms.object(LedgerColumns.FIGURES, figures.getFirst());
  }

  private static void link(JsonGenerator json, Link link, Row other) {
    json.writeStartObject();
    json.writeStringProperty("from", link.from().value());
    json.writeStringProperty("to", link.to().value());
    json.writeStringProperty("kind", link.kind().name());
    json.writeBooleanProperty("conflict", link.kind().conflict());
    json.writeStringProperty("why", link.why());
    json.writeStringProperty("headline", other.headline());
    json.writeNumberProperty("sentence", other.claim().place().sentence());
    json.writeStringProperty("as_written", other.claim().asWritten());
    json.writeEndObject();
  }
}
