package attache.answer.computed;

import attache.actor.Mention;
import attache.answer.Cited;
import attache.answer.Statement;
import attache.evidence.Evidence;
import attache.evidence.EvidenceFinder;
import attache.question.QuestionTerm.Role;
import attache.question.Reader;
import attache.question.Reading;
import attache.story.Draft.Nature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows what the sources say of two sides: one sentence that speaks of both, or one for each.
final class SideBySide {
  private static final String QUESTION_WORDS =
      "^(?:where|what|how|who|why|when|which|whether|that)\\s+";
  private static final int LOOKED_AT = 6;

  private final Reader reader;
  private final EvidenceFinder finder;
  private final Reading question;

  SideBySide(Reader reader, EvidenceFinder finder, Reading question) {
    this.reader = reader;
    this.finder = finder;
    this.question = question;
  }

  Optional<List<Statement>> answer(List<Evidence> evidence) throws IOException {
    var sides = question.sought().sides();
    if (sides.size() != 2) {
      return Optional.empty();
    }
    var readings = new ArrayList<Reading>();
    for (var side : sides) {
      readings.add(reader.part(side.replaceFirst(QUESTION_WORDS, "")));
    }
    var both = both(readings, evidence);
    if (both.isPresent()) {
      return both;
    }
    var found = new ArrayList<Evidence>();
    for (var i = 0; i < 2; i++) {
      var one = best(sides.get(i), readings.get(i), readings);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      if (found.stream().noneMatch(e -> same(e, one.get()))) {
        found.add(one.get());
      }
    }
    return Optional.of(found.stream().map(SideBySide::extract).toList());
  }

  private static boolean names(Reading side, String name) {
    return side.names().stream().anyMatch(mention -> mention.name().equals(name));
  }

  private static boolean same(Evidence one, Evidence other) {
    return one.story().id().equals(other.story().id()) && one.sentence() == other.sentence();
  }

  static Statement extract(Evidence e) {
    return Statement.extract(e.text(), List.of(Cited.whole(e.story(), e.sentence())));
  }

  /// A sentence that names what both sides name.
  private static Optional<List<Statement>> both(List<Reading> sides, List<Evidence> evidence) {
    if (sides.stream().anyMatch(side -> side.names().isEmpty())) {
      return Optional.empty();
    }
    return evidence.stream()
        .filter(e -> e.sentence() > 0 && e.story().nature() != Nature.BACKGROUND)
        .filter(e -> sides.stream().allMatch(side -> namesAll(e.text(), side)))
        .findFirst()
        .map(e -> List.of(extract(e)));
  }

  private static boolean namesAll(String text, Reading side) {
    var lower = text.toLowerCase(Locale.ROOT);
    return side.names().stream()
        .allMatch(name -> lower.contains(name.name().toLowerCase(Locale.ROOT)));
  }

  /// The best sentence of one side, asked by itself with the names the question has for both.
  private Optional<Evidence> best(String side, Reading alone, List<Reading> readings)
      throws IOException {
    if (alone.terms().stream().allMatch(term -> term.role() == Role.NAME)) {
      return Optional.empty();
    }
    var shared =
        Stream.concat(question.names().stream(), question.context().stream())
            .map(Mention::name)
            .distinct()
            .filter(name -> readings.stream().noneMatch(it -> names(it, name)))
            .collect(Collectors.joining(" "));
    var asked = reader.part((shared + " " + side.replaceFirst(QUESTION_WORDS, "")).strip());
    return finder.find(asked, LOOKED_AT).stream()
        .filter(e -> e.lacks().isEmpty() && e.sentence() > 0)
        .filter(e -> e.story().nature() != Nature.BACKGROUND)
        .findFirst();
  }
}
