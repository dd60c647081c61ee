package attache.answer.computed;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.Answer.Answered;
import attache.answer.Statement;
import attache.evidence.Evidence;
import attache.evidence.EvidenceFinder;
import attache.index.Analysis;
import attache.ledger.Ledger;
import attache.question.Reader;
import attache.question.Reading;
import attache.story.Archive;
import attache.story.StoryId;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers that are computed from rows of the ledger, where the question asks for something to be
/// computed and the rows suffice. Safe for use by many threads.
public final class RowAnswers {
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
  public Optional<Answered> answer(Reading question, List<Evidence> evidence) throws IOException {
    return switch (question.sought().task()) {
      case TELL ->
          Topics.isBare(question)
              ? plain(new Topics(reader, finder).told(question.english()))
              : Optional.empty();
      case TOPIC -> plain(new Topics(reader, finder).told(question.sought().sides().getFirst()));
      case CONTRAST -> plain(new SideBySide(reader, finder, question).answer(evidence));
      case DUTIES -> plain(Duties.answer(question, evidence));
      case STORIES -> plain(Stories.naming(question, finder, archive.holdings().news()));
      case AGREEMENT -> agreement(question, evidence);
      default -> plain(fromRows(question, evidence));
    };
  }

  private Optional<List<Statement>> fromRows(Reading question, List<Evidence> evidence)
      throws IOException {
    var all = rows.of(question, evidence, List.of());
    var fit = new Fit(rows, gazetteer, all);
    var sides = new Sides(reader, fit, all);
    return switch (question.sought().task()) {
      case COMPARE, DIFFERENCE -> new Comparing(question, sides).answer();
      case SUM -> new Summing(question, sides).answer();
      case ORDER -> new Ordering(question, sides).answer();
      case RANK -> new Ranking(question, fit, all).answer();
      case SHARE -> new Shares(question, sides).answer();
      case CURRENCY -> Currencies.answer(question, fit, all);
      case ACTS -> new Acts(question, fit, all).every();
      case CHANGE -> new Acts(question, fit, all).changed();
      case SEQUEL -> sequel(question, new Acts(question, fit, all));
      case STAGE -> stage(new Standing(question, fit, all), evidence);
      default -> Optional.empty();
    };
  }

  private static Optional<Answered> plain(Optional<List<Statement>> statements) {
    return statements.map(found -> new Answered(found, List.of()));
  }

  private Optional<Answered> agreement(Reading question, List<Evidence> evidence)
      throws IOException {
    var stories = new LinkedHashSet<StoryId>();
    for (var name :
        Stream.concat(question.names().stream(), question.context().stream()).toList()) {
      finder.naming(name).forEach(place -> stories.add(place.story().id()));
    }
    var all = rows.of(question, evidence, stories);
    var amounts = new Agreeing(question, new Fit(rows, gazetteer, all), all).amounts();
    return amounts.isPresent() ? amounts : plain(Agreeing.lines(question, reader, finder));
  }

  private static Optional<List<Statement>> stage(Standing standing, List<Evidence> evidence) {
    return standing
        .which()
        .or(() -> standing.notDone().map(RowAnswers::notAsFar))
        .or(() ->
            evidence.stream().findFirst().flatMap(standing::notThere).map(RowAnswers::notAsFar))
        .or(() -> evidence.stream().findFirst().flatMap(standing::there).map(RowAnswers::so));
  }

  private static List<Statement> so(Said said) {
    return List.of(Computed.verdict("Yes: “%s”".formatted(said.sentence()), List.of(said)));
  }

  private static List<Statement> notAsFar(Said said) {
    var stands = Vocabulary.standing(said.claim());
    var text =
        "Not as far as the sources go%s: “%s”"
            .formatted(stands.isEmpty() ? "" : " (" + stands + ")", said.sentence());
    return List.of(Computed.verdict(text, List.of(said)));
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
