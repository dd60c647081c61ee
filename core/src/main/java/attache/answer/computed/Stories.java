package attache.answer.computed;

import attache.answer.Cited;
import attache.answer.Statement;
import attache.evidence.EvidenceFinder;
import attache.question.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Counts the stories that name what a question asks about, and says which.
final class Stories {
  private static final int MOST_SHOWN = 8;

  private Stories() {}

  static Optional<List<Statement>> naming(Reading question, EvidenceFinder finder, int stored)
      throws IOException {
    if (question.names().size() != 1) {
      return Optional.empty();
    }
    var name = question.names().getFirst();
    var found = finder.naming(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var cited = new ArrayList<Cited>();
    var titles = new ArrayList<String>();
    for (var place : found) {
      if (cited.size() < MOST_SHOWN) {
        cited.add(Cited.whole(place.story(), place.sentence()));
        titles.add("“" + place.story().latest().headline() + "”");
      }
    }
    var more =
        found.size() > cited.size() ? " and %d more".formatted(found.size() - cited.size()) : "";
    var text =
        "%d of %d stories: %s%s.".formatted(found.size(), stored, String.join("; ", titles), more);
    var working = "%d of %d stories name %s".formatted(found.size(), stored, name.name());
    return Optional.of(
        List.of(
            new Statement(text, Statement.Kind.COMPUTED, cited, List.of(), Optional.of(working))));
  }
}
