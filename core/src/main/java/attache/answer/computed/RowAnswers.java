package attache.answer.computed;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.Statement;
import attache.evidence.Evidence;
import attache.evidence.EvidenceFinder;
import attache.index.Analysis;
import attache.ledger.Ledger;
import attache.question.Reader;
import attache.question.Reading;
import attache.story.Archive;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Answers that are computed from rows of the ledger, where the question asks for something to be
/// computed and the rows suffice. Safe for use by many threads.
public final class RowAnswers {
  private final Reader reader;
  private final EvidenceFinder finder;
  private final Gazetteer gazetteer;
  private final RowsAtHand rows;

  public RowAnswers(
      Reader reader,
      EvidenceFinder finder,
      Ledger ledger,
      Archive archive,
      Analysis analysis,
      Gazetteer gazetteer,
      Names names) {
    this.reader = reader;
    this.finder = finder;
    this.gazetteer = gazetteer;
    this.rows = new RowsAtHand(ledger, archive, analysis, names);
  }

  /// What rows answer; empty when nothing is to be computed or the rows do not suffice.
  ///
  /// @param evidence the sentences found for the question, best first
  public Optional<List<Statement>> answer(Reading question, List<Evidence> evidence)
      throws IOException {
    return switch (question.sought().task()) {
      case COMPARE, DIFFERENCE -> new Comparing(question, sides(question, evidence)).answer();
      case SUM -> new Summing(question, sides(question, evidence)).answer();
      default -> Optional.empty();
    };
  }

  private Sides sides(Reading question, List<Evidence> evidence) throws IOException {
    var all = rows.of(question, evidence);
    return new Sides(reader, new Fit(rows, gazetteer, all), all);
  }
}
