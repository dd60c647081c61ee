package attache.answer.computed;

import attache.answer.Statement;
import attache.ledger.Quantity.Kind;
import attache.ledger.Role;
import attache.question.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Ranks the amounts of money of a kind: which is the most, which the least. Other currencies stand
/// beside, unconverted.
final class Ranking {
  private static final float MET = 0.7f;
  private static final int SHOWN = 3;

  private final Reading question;
  private final Fit fit;
  private final List<Said> all;

  Ranking(Reading question, Fit fit, List<Said> all) {
    this.question = question;
    this.fit = fit;
    this.all = all;
  }

  /// Empty unless two or more amounts of one currency are ranked and the first is told apart from
  /// the next.
  Optional<List<Statement>> answer() {
    var byUnit =
        rows().stream().collect(Collectors.groupingBy(said -> said.quantity().unit())).values();
    return byUnit.stream()
        .filter(rows -> rows.size() > 1)
        .max(Comparator.comparingInt(List::size))
        .map(Ranking.this::ranked)
        .filter(rows -> apart(rows.get(0), rows.get(1)))
        .map(rows ->
            statements(rows, byUnit.stream().filter(other -> !rows.containsAll(other)).toList()));
  }

  private List<Said> rows() {
    var rows = new ArrayList<Said>();
    for (var said : all) {
      if (wanted(said) && rows.stream().noneMatch(other -> Sides.alike(other, said))) {
        rows.add(said);
      }
    }
    return rows;
  }

  private boolean wanted(Said said) {
    if (!Comparing.amount(said)
        || said.quantity().kind() != Kind.MONEY
        || said.inHeadline()
        || !said.claim().actor().isStated()) {
      return false;
    }
    var role = said.figure().orElseThrow().role();
    return role != Role.OTHER
        && fit.asks(question, role)
        && question.names().stream().allMatch(name -> fit.name(name, said) >= MET);
  }

  private List<Said> ranked(List<Said> rows) {
    Comparator<Said> order =
        Comparator.comparing(said -> Amounts.point(said.quantity()).orElseThrow());
    return rows.stream().sorted(question.sought().least() ? order : order.reversed()).toList();
  }

  private boolean apart(Said first, Said next) {
    var order = Amounts.compare(first.quantity(), next.quantity());
    return question.sought().least() ? order < 0 : order > 0;
  }

  /// @param others the amounts in each other currency
  private List<Statement> statements(List<Said> rows, List<List<Said>> others) {
    var shown = new ArrayList<>(rows.subList(0, Math.min(SHOWN, rows.size())));
    var beside = others.stream().map(this::ranked).map(List::getFirst).limit(SHOWN).toList();
    var text =
        "The %s is %s; then %s%s."
            .formatted(
                question.sought().least() ? "least" : "most",
                term(shown.getFirst()),
                shown.stream().skip(1).map(Ranking::term).collect(Collectors.joining(", ")),
                beside.isEmpty()
                    ? ""
                    : "; not converted: "
                        + beside.stream().map(Ranking::term).collect(Collectors.joining(", ")));
    var working =
        shown.stream()
            .map(said -> Amounts.said(said.quantity()))
            .collect(Collectors.joining(question.sought().least() ? " < " : " > "));
    shown.addAll(beside);
    return Computed.withSentences(Computed.statement(text, working, shown), shown);
  }

  private static String term(Said said) {
    var standing = Vocabulary.standing(said.claim());
    return "%s (%s%s)"
        .formatted(said.amount(), said.claim().actor(), standing.isEmpty() ? "" : "; " + standing);
  }
}
