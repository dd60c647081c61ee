package attache.door.cli;

import attache.desk.Desk;
import attache.ledger.Row;
import attache.story.StoryId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the claim that a reader means, and where claims stand.
final class Claims {
  private final Desk desk;

  Claims(Desk desk) {
    this.desk = desk;
  }

  /// The one claim whose id begins so.
  ///
  /// @throws Finder.NotFound if there is none, or more than one
  Row one(String given) throws IOException {
    var found = desk.ledger().find(given);
    var exact =
        found.stream().filter(row -> row.claim().id().value().equals(given.strip())).toList();
    if (exact.size() == 1 || found.size() == 1) {
      return exact.isEmpty() ? found.getFirst() : exact.getFirst();
    }
    if (found.isEmpty()) {
      throw new Finder.NotFound(
          "there is no claim \"%s\". What there is: attache figures, attache measures"
              .formatted(given));
    }
    throw new Finder.NotFound(
        "\"%s\" may mean more than one claim:\n%s"
            .formatted(
                given, found.stream().map(Claims::candidate).collect(Collectors.joining("\n"))));
  }

  private static String candidate(Row row) {
    return row.claim().id().value() + " " + row.claim().asWritten() + ", " + row.headline();
  }

  /// Where the stories of some rows stand in the list of stories.
  Map<StoryId, Integer> positions(List<Row> rows) throws IOException {
    return desk.ledger().positions(stories(rows));
  }

  /// Where the stories of some rows can be read.
  Map<StoryId, java.net.URI> addresses(List<Row> rows) throws IOException {
    return desk.ledger().addresses(stories(rows));
  }

  private static Set<StoryId> stories(List<Row> rows) {
    return rows.stream().map(row -> row.claim().place().story()).collect(Collectors.toSet());
  }
}
