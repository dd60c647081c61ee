package attache.door.json;

import attache.source.SourceShelf;
import attache.story.Difference;
import attache.story.Revision;
import attache.story.Story;
import java.util.List;
import java.util.Locale;

/// What changed in a story, and where a story is from, as JSON.
public final class DifferenceContract {
  private DifferenceContract() {}

  /// One change after another, oldest first: the two versions, and what was kept, removed and
  /// added.
  public static String of(Story story, List<Revision> revisions) {
    return LedgerForms.written(json -> {
      json.writeStartObject();
      json.writeStringProperty("id", story.id().value());
      json.writeArrayPropertyStart("changes");
      for (var i = 1; i < revisions.size(); i++) {
        var earlier = revisions.get(i - 1);
        var later = revisions.get(i);
        json.writeStartObject();
        json.writeStringProperty("from", earlier.id().value());
        json.writeStringProperty("to", later.id().value());
        json.writeStringProperty("fetched", later.fetched().toString());
        json.writeArrayPropertyStart("pieces");
        for (var piece : Difference.between(earlier, later).pieces()) {
          json.writeStartObject();
          json.writeStringProperty("kind", piece.kind().name().toLowerCase(Locale.ROOT));
          json.writeStringProperty("text", piece.text());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /// The JSON of a story with the sources it was had from.
  public static String with(String story, List<SourceShelf.Given> given) {
    var from =
        LedgerForms.written(json -> {
          json.writeStartObject();
          SourceContract.given(json, given);
          json.writeEndObject();
        });
    return story.substring(0, story.lastIndexOf('}')).stripTrailing() + "," + from.substring(1);
  }

  /// The JSON of a kept answer, which says which stories it cites were withdrawn since.
  public static String flagged(String contract, List<attache.story.StoryId> withdrawn) {
    if (withdrawn.isEmpty()) {
      return contract;
    }
    var ids =
        LedgerForms.written(json -> {
          json.writeStartArray();
          withdrawn.forEach(id -> json.writeString(id.value()));
          json.writeEndArray();
        });
    var end = contract.lastIndexOf('}');
    return contract.substring(0, end) + ",\"withdrawn\":" + ids + "}";
  }
}
