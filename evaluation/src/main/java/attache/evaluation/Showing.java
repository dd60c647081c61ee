package attache.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Shows single questions with what was wanted and what came.
///
/// @param choice `wrong`, `all`, or the id of one question
record Showing(String choice) {
  private static final Set<String> WORDS = Set.of("wrong", "all");

  /// @throws IllegalArgumentException if the set has no such question
  static Showing of(String choice, QuestionSet set) {
    if (!WORDS.contains(choice)
        && set.items().stream().noneMatch(item -> item.id().equals(choice))) {
      throw new IllegalArgumentException(
          "wrong, all or the id of a question was wanted, got " + choice);
    }
    return new Showing(choice);
  }

  String text(List<Mark> marks) {
    var out = new StringBuilder();
    marks.stream().filter(this::wants).forEach(mark -> show(mark, out));
    return out.toString();
  }

  private boolean wants(Mark mark) {
    return switch (choice) {
      case "all" -> true;
      case "wrong" -> !mark.correct();
      default -> mark.item().id().equals(choice);
    };
  }

  private static void show(Mark mark, StringBuilder out) {
    var item = mark.item();
    var response = mark.response();
    out.append(
        "%n%s  %s, %s  %s%n"
            .formatted(item.id(), item.type(), item.language(), ReportTable.right(mark)));
    item.history().forEach(turn -> row(out, "before", turn));
    row(out, "question", item.question());
    row(out, "gold", item.gold());
    row(out, response.outcome().replace('_', ' '), response.text());
    response.cited().forEach(each -> row(out, "cited", each.sentence() + " — " + each.article()));
    mark.citing()
        .ifPresent(how ->
            row(
                out,
                "citing",
                "precision %.2f, recall %.2f".formatted(how.precision(), how.recall())));
    missing(mark)
        .ifPresent(support ->
            support.forEach(each -> row(out, "support", each.sentence() + " — " + each.article())));
    mark.why().forEach(why -> row(out, "why", why));
    if (!item.note().isEmpty()) {
      row(out, "note", item.note());
    }
  }

  /// The first support, when none is cited whole.
  private static Optional<Set<SourceSentence>> missing(Mark mark) {
    return mark.item() instanceof SeedItem item
            && mark.citing().stream().noneMatch(how -> how.recall() == 1)
        ? item.support().stream().findFirst()
        : Optional.empty();
  }

  private static void row(StringBuilder out, String name, String text) {
    out.append("  %-15s %s%n".formatted(name, text.replace("\n", "\n" + " ".repeat(18))));
  }
}
