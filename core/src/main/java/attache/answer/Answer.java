package attache.answer;

import java.util.List;

/// What came of a question. That the sources do not say is an answer, not an error.
public sealed interface Answer {
  /// The sources say all that was asked.
  ///
  /// @param statements what they say, in reading order; one or more
  /// @param disagreements where they differ; empty when they do not
  record Answered(List<Statement> statements, List<Disagreement> disagreements) implements Answer {
    public Answered {
      statements = oneOrMore(statements);
      disagreements = List.copyOf(disagreements);
    }
  }

  /// The sources say some of what was asked.
  ///
  /// @param statements what they say, in reading order; one or more
  /// @param disagreements where they differ; empty when they do not
  /// @param nearest what came closest to the rest, best first
  record Partly(List<Statement> statements, List<Disagreement> disagreements, List<Nearest> nearest)
      implements Answer {
    public Partly {
      statements = oneOrMore(statements);
      disagreements = List.copyOf(disagreements);
      nearest = List.copyOf(nearest);
    }
  }

  /// The sources say nothing of what was asked.
  ///
  /// @param sentence says so, in the reader's language where there is a form for it
  /// @param nearest what came closest, best first
  record NotInSources(String sentence, List<Nearest> nearest) implements Answer {
    public NotInSources {
      nearest = List.copyOf(nearest);
    }
  }

  /// Not a question to the sources: a greeting, "what is new?", an empty archive.
  ///
  /// @param lines what is stored and what to do next; states no fact of the news
  record Guidance(List<String> lines) implements Answer {
    public Guidance {
      lines = List.copyOf(lines);
    }
  }

  /// The statements, in reading order; empty unless something was answered.
  default List<Statement> statements() {
    return switch (this) {
      case Answered(var statements, _) -> statements;
      case Partly(var statements, _, _) -> statements;
      case NotInSources _, Guidance _ -> List.of();
    };
  }

  /// Where sources differ; empty when they do not.
  default List<Disagreement> disagreements() {
    return switch (this) {
      case Answered(_, var disagreements) -> disagreements;
      case Partly(_, var disagreements, _) -> disagreements;
      case NotInSources _, Guidance _ -> List.of();
    };
  }

  /// What came close, best first; empty when all was answered.
  default List<Nearest> nearest() {
    return switch (this) {
      case Partly(_, _, var nearest) -> nearest;
      case NotInSources(_, var nearest) -> nearest;
      case Answered _, Guidance _ -> List.of();
    };
  }

  /// The contract's word for what came of it.
  default String outcome() {
    return switch (this) {
      case Answered _ -> "answered";
      case Partly _ -> "partly";
      case NotInSources _ -> "not_in_sources";
      case Guidance _ -> "guidance";
    };
  }

  /// What is read: the statements joined, without markers, or the sentence that says there are
  /// none.
  default String text() {
    return switch (this) {
      case Answered _, Partly _ ->
          String.join(" ", statements().stream().map(Statement::text).toList());
      case NotInSources(var sentence, _) -> sentence;
      case Guidance(var lines) -> String.join("\n", lines);
    };
  }

  private static List<Statement> oneOrMore(List<Statement> statements) {
    if (statements.isEmpty()) {
      throw new IllegalArgumentException("answer has no statement; say NotInSources");
    }
    return List.copyOf(statements);
  }
}
