package attache.answer.computed;

import attache.actor.Mention;
import attache.answer.Statement;
import attache.ledger.Quantity;
import attache.ledger.Quantity.Kind;
import attache.ledger.reconcile.Sum;
import attache.question.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Adds the amounts of what a question joins by "and". Amounts of other currencies, or of other
/// stages where the question sets no condition, are shown side by side instead.
final class Summing {
  private static final Pattern JOINED = Pattern.compile("(?:,|\\band\\b|,? and|&|plus)");

  private final Reading question;
  private final Sides sides;

  Summing(Reading question, Sides sides) {
    this.question = question;
    this.sides = sides;
  }

  Optional<List<Statement>> answer() {
    var joined = joined();
    if (joined.size() < 2) {
      return Optional.empty();
    }
    var rows = new ArrayList<Said>();
    for (var name : joined) {
      var row = row(name, joined, rows);
      if (row.isEmpty()) {
        return Optional.empty();
      }
      rows.add(row.get());
    }
    var one = rows.getFirst().quantity().unit();
    var oneUnit = rows.stream().allMatch(said -> said.quantity().unit().equals(one));
    var stages = rows.stream().map(said -> said.claim().stage()).distinct().count();
    var open = stages > 1 && !question.sought().supposes();
    return Optional.of(
        oneUnit && !open ? sum(rows, joined, stages > 1) : beside(rows, joined, oneUnit));
  }

  /// Names that stand side by side in the question.
  private List<Mention> joined() {
    var joined = new ArrayList<Mention>();
    var names = question.names();
    for (var i = 0; i + 1 < names.size(); i++) {
      var between =
          question
              .english()
              .substring(names.get(i).span().end(), names.get(i + 1).span().start())
              .replaceAll("^[’']s?", "");
      if (JOINED.matcher(between.strip()).matches()) {
        if (joined.isEmpty() || joined.getLast() != names.get(i)) {
          joined.add(names.get(i));
        }
        joined.add(names.get(i + 1));
      }
    }
    return joined;
  }

  private Optional<Said> row(Mention name, List<Mention> joined, List<Said> taken) {
    var others = joined.stream().filter(other -> other != name).toList();
    var side = sides.side(name.name());
    var rest = sides.side(others.stream().map(Mention::name).collect(Collectors.joining(" and ")));
    Predicate<Said> wanted =
        said ->
            Comparing.amount(said)
                && said.quantity().kind() == Kind.MONEY
                && said.quantity().unit().length() == 3
                && taken.stream().noneMatch(it -> Sides.alike(it, said));
    var candidates = sides.candidates(question, side, rest, wanted);
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    var best = candidates.getFirst();
    var rival =
        candidates.stream()
            .filter(it -> !Sides.alike(it.said(), best.said()))
            .anyMatch(it -> best.fit() - it.fit() < 0.05f);
    return rival ? Optional.empty() : Optional.of(best.said());
  }

  private List<Statement> sum(List<Said> rows, List<Mention> joined, boolean supposed) {
    var quantities = rows.stream().map(Said::quantity).toList();
    var total = Sum.of(quantities, quantities.getFirst().unit());
    var terms = terms(rows, joined);
    var said = Amounts.said(total);
    var text =
        supposed
            ? "If it goes ahead: %s, from %s.".formatted(said, terms)
            : "%s: %s.".formatted(capital(said), terms);
    return Computed.withSentences(
        Computed.statement(text, working(quantities, total, rows), rows), rows);
  }

  private static String working(List<Quantity> terms, Quantity total, List<Said> rows) {
    var parts = new ArrayList<String>();
    var stages = rows.stream().map(said -> Vocabulary.standing(said.claim())).distinct().toList();
    for (var i = 0; i < terms.size(); i++) {
      var standing = stages.size() > 1 ? " (" + Vocabulary.standing(rows.get(i).claim()) + ")" : "";
      parts.add(Amounts.said(terms.get(i)) + standing);
    }
    var one =
        stages.size() == 1 && !stages.getFirst().isEmpty() ? " (" + stages.getFirst() + ")" : "";
    return String.join(" + ", parts) + " = " + Amounts.said(total) + one;
  }

  private List<Statement> beside(List<Said> rows, List<Mention> joined, boolean oneUnit) {
    var terms = terms(rows, joined);
    var why =
        oneUnit
            ? "they have not come equally far, so they are not added"
            : "the currencies differ, so they are not added";
    var text = "%s; %s.".formatted(capital(terms), why);
    return Computed.withSentences(Computed.statement(text, "", rows), rows);
  }

  private static String terms(List<Said> rows, List<Mention> joined) {
    var terms = new ArrayList<String>();
    for (var i = 0; i < rows.size(); i++) {
      var standing = Vocabulary.standing(rows.get(i).claim());
      terms.add(
          "%s (%s%s)"
              .formatted(
                  rows.get(i).amount(),
                  joined.get(i).name(),
                  standing.isEmpty() ? "" : "; " + standing));
    }
    return String.join(" and ", terms);
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
