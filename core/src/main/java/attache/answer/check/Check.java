package attache.answer.check;

import attache.actor.Names;
import attache.ledger.reading.Cues;
import attache.ledger.reading.SentenceReader;
import attache.question.Thesaurus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The gate every statement passes before it is shown: does what it cites carry it? By rules alone,
/// so that the same statement always gets the same verdict and every refusal has its reason. Safe
/// for use by many threads.
public final class Check {
  private static final double STRANGE = 0.6;

  private final Names names;
  private final Thesaurus thesaurus;
  private @Nullable Gear gear;

  /// What checking needs; made when the first statement comes that is not simply a cited sentence.
  private record Gear(SentenceReader reader, Likeness likeness, Lists lists, List<Rule> rules) {}

  /// @param names finds names in statements and sources
  /// @param thesaurus knows words near each other, and opposites
  public Check(Names names, Thesaurus thesaurus) {
    this.names = names;
    this.thesaurus = thesaurus;
  }

  private synchronized Gear gear() {
    if (gear == null) {
      var lists = new Lists();
      var exclusive = new Exclusive();
      gear =
          new Gear(
              new SentenceReader(names),
              new Likeness(thesaurus),
              lists,
              List.of(
                  new NameRule(),
                  new FigureRule(),
                  new DateRule(),
                  new ExclusiveRule(exclusive),
                  new UnitRule(exclusive),
                  new SwapRule(),
                  new CopyRule(),
                  new PolarityRule(),
                  new DenialRule(),
                  new FirmnessRule(new Firmness(new Cues(), lists)),
                  new ModalRule(),
                  new StandingRule(),
                  new InstitutionRule(),
                  new SpeakerRule(),
                  new QuoteRule(),
                  new AgentRule(),
                  new WordRule(STRANGE)));
    }
    return gear;
  }

  /// Whether what a statement cites carries it.
  ///
  /// @param statement one sentence
  /// @param grounds what it cites; one or more
  public Verdict verdict(String statement, List<Ground> grounds) {
    if (grounds.isEmpty()) {
      throw new IllegalArgumentException(
          "a statement must cite a sentence, got none: " + statement);
    }
    if (grounds.stream().anyMatch(ground -> ground.sentence().strip().equals(statement.strip()))) {
      return new Verdict.Holds();
    }
    var gear = gear();
    var asked = asked(gear, statement, grounds);
    var reasons = new ArrayList<Reason>();
    for (var rule : gear.rules()) {
      for (var reason : rule.broken(asked)) {
        if (reasons.stream().noneMatch(r -> r.words().equals(reason.words()))) {
          reasons.add(reason);
        }
      }
    }
    return reasons.isEmpty() ? new Verdict.Holds() : new Verdict.Fails(reasons);
  }

  private static Case asked(Gear gear, String statement, List<Ground> grounds) {
    var first = grounds.getFirst();
    var cited = new ArrayList<Told>();
    var around = new ArrayList<Told>();
    var seen = new ArrayList<String>();
    var said = told(gear, statement, first.language(), first.published(), 0);
    var words = said.words().size();
    for (var ground : grounds) {
      cited.add(told(gear, ground.sentence(), ground.language(), ground.published(), words));
      words += cited.getLast().words().size();
      for (var text : List.of(ground.headline(), ground.before())) {
        if (!text.isBlank() && !seen.contains(text)) {
          seen.add(text);
          around.add(told(gear, text, ground.language(), ground.published(), words));
          words += around.getLast().words().size();
        }
      }
    }
    var known = new float[words][words];
    for (var row : known) {
      Arrays.fill(row, -1);
    }
    return new Case(
        said, List.copyOf(cited), List.copyOf(around), gear.likeness(), gear.lists(), known);
  }

  private static Told told(
      Gear gear, String text, String language, Optional<LocalDate> published, int firstId) {
    return new Told(gear.reader().read(text, language, published), gear.lists(), firstId);
  }
}
