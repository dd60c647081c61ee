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
  private static final String NOT_AS_FAR = "Not as far as the sources go: “%s”";

  private final Reader reader;
  private final EvidenceFinder finder;
  private final Archive archive;
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
    this.archive = archive;
    this.gazetteer = gazetteer;
    this.rows = new RowsAtHand(ledger, archive, analysis, names);
  }

  /// What rows answer; empty when nothing is to be computed or the rows do not suffice.
  ///
  /// @param evidence the sentences found for the question, best first
  public Optional<List<Statement>> answer(Reading question, List<Evidence> evidence)
      throws IOException {
    return switch (question.sought().task()) {
      case TELL -> Optional.empty();
      case CONTRAST -> new SideBySide(reader, finder, question).answer(evidence);
      case DUTIES -> Duties.answer(question, evidence);
      case STORIES -> Stories.naming(question, finder, archive.holdings().news());
      default -> fromRows(question, evidence);
    };
  }

  private Optional<List<Statement>> fromRows(Reading question, List<Evidence> evidence)
      throws IOException {
    var all = rows.of(question, evidence);
    var fit = new Fit(rows, gazetteer, all);
    var sides = new Sides(reader, fit, all);
    return switch (question.sought().task()) {
      case COMPARE, DIFFERENCE -> new Comparing(question, sides).answer();
      case SUM -> new Summing(question, sides).answer();
      case ORDER -> new Ordering(question, sides).answer();
      case CURRENCY -> Currencies.answer(question, fit, all);
      case ACTS -> new Acts(question, fit, all).every();
      case CHANGE -> new Acts(question, fit, all).changed();
      case SEQUEL -> sequel(question, new Acts(question, fit, all));
      case STAGE -> stage(new Standing(question, fit, all));
      case AGREEMENT -> agreement(question, new Agreeing(question, fit, all));
      default -> Optional.empty();
    };
  }

  private Optional<List<Statement>> agreement(Reading question, Agreeing agreeing)
      throws IOException {
    var amounts = agreeing.amounts();
    return amounts.isPresent() ? amounts : Agreeing.lines(question, reader, finder);
  }

  private static Optional<List<Statement>> stage(Standing standing) {
    return standing
        .which()
        .or(
            () ->
                standing
                    .notDone()
                    .map(
                        said ->
                            List.of(
                                Computed.verdict(
                                    NOT_AS_FAR.formatted(said.sentence()), List.of(said)))));
  }

  private Optional<List<Statement>> sequel(Reading question, Acts acts) throws IOException {
    var sides = question.sought().sides();
    if (sides.size() != 2) {
      return Optional.empty();
    }
    var anchor = finder.find(reader.part(sides.get(0)), 4).stream().findFirst();
    var who = reader.part(sides.get(1)).names();
    return anchor.isEmpty() || who.isEmpty()
        ? Optional.empty()
        : acts.next(anchor.get().story().id(), anchor.get().sentence(), who);
  }
}
