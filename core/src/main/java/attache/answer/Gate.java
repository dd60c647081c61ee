package attache.answer;

import attache.answer.check.Check;
import attache.answer.check.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lets through the statements that their citations carry, and notes why the others stay out. For
/// one piece of writing, by one thread.
public final class Gate {
  private final Check check;
  private final List<LeftOut> leftOut = new ArrayList<>();

  public Gate(Check check) {
    this.check = check;
  }

  /// The statements that may be shown, in their order.
  public List<Statement> through(List<Statement> statements) {
    return statements.stream().filter(this::passes).toList();
  }

  /// The computed statements whose every number is carried by a cited sentence or by the working.
  public List<Statement> throughRows(List<Statement> statements) {
    var shown = new ArrayList<Statement>();
    for (var statement : statements) {
      Numbers.notCarried(statement).ifPresentOrElse(leftOut::add, () -> shown.add(statement));
    }
    return shown;
  }

  /// What has been refused.
  public List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  private boolean passes(Statement statement) {
    var verdict =
        check.verdict(said(statement), statement.citations().stream().map(Cited::ground).toList());
    if (!verdict.holds()) {
      var why = verdict.reasons().stream().map(Reason::words).collect(Collectors.joining("; "));
      leftOut.add(new LeftOut(statement.text(), why, statement.citations()));
    }
    return verdict.holds();
  }

  /// What a statement says of the news: of a verdict, the words it quotes.
  private static String said(Statement statement) {
    var text = statement.text();
    var open = text.indexOf('“');
    var close = text.lastIndexOf('”');
    return statement.kind() == Statement.Kind.VERDICT && open >= 0 && open < close
        ? text.substring(open + 1, close)
        : text;
  }
}
