package attache.answer;

import attache.answer.Answer.Answered;
import attache.answer.Answer.Guidance;
import attache.answer.Answer.NotInSources;
import attache.answer.check.Check;
import attache.answer.computed.RowAnswers;
import attache.evidence.Evidence;
import attache.evidence.EvidenceFinder;
import attache.question.Question;
import attache.question.Reader;
import attache.question.Reading;
import attache.question.Wanted;
import attache.story.Archive;
import attache.story.Draft.Nature;
import attache.story.Story;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers in the words of the sources, without a language model: the sentence that answers, or
/// that there is none and what came nearest. Safe for use by many threads.
public final class ExtractiveAnswerer implements Answerer {
  private static final int LOOKED_AT = 12;

  /// A second sentence with this share of the best one's score answers about as well.
  private static final float IN_DOUBT = 0.9f;

  private static final int MOST_STATEMENTS = 4;
  private static final int MOST_WORDS = 120;
  private static final int MOST_NEAREST = 3;
  private static final float CLOSE_BEHIND = 0.6f;

  private final Reader reader;
  private final Check check;
  private final EvidenceFinder finder;
  private final RowAnswers rows;
  private final Archive archive;
  private final Clock clock;
  private final Supplier<String> ids;
  private final SmallModels small;

  /// @param check what every statement passes before it is shown
  /// @param ids mints the id of each reply
  /// @param small may put evidence in another order
  public ExtractiveAnswerer(
      Reader reader,
      EvidenceFinder finder,
      Check check,
      RowAnswers rows,
      Archive archive,
      Clock clock,
      Supplier<String> ids,
      SmallModels small) {
    this.reader = reader;
    this.check = check;
    this.finder = finder;
    this.rows = rows;
    this.archive = archive;
    this.clock = clock;
    this.ids = ids;
    this.small = small;
  }

  /// A reply with what it was made from.
  ///
  /// @param reply the reply
  /// @param reading the question as it was understood
  /// @param evidence what bears on it, best first; empty where nothing was looked for
  public record Found(Reply reply, Reading reading, List<Evidence> evidence) {
    public Found {
      evidence = List.copyOf(evidence);
    }
  }

  @Override
  public Reply answer(Question question, Optional<String> conversation) throws IOException {
    return find(question, conversation).reply();
  }

  /// Answers a question and keeps at hand what the answer was made from.
  public Found find(Question question, Optional<String> conversation) throws IOException {
    var start = System.nanoTime();
    var holdings = archive.holdings();
    var reading = reader.read(question);
    var evidence = List.<Evidence>of();
    var gate = new Gate(check);
    var leftOut = new ArrayList<LeftOut>();
    Answer answer;
    if (holdings.news() == 0) {
      answer = new Guidance(Phrases.emptyArchive());
    } else if (SmallTalk.is(question.text())) {
      answer = guidance(holdings);
    } else if (reading.unread().isPresent()) {
      answer = new NotInSources(Phrases.unread(reading.unread().get()), List.of());
    } else {
      evidence = Reordered.by(small.reranker(), reading, finder.find(reading, LOOKED_AT));
      var computed = rows.answer(reading, evidence);
      computed.ifPresent(found -> leftOut.addAll(notCarried(found)));
      answer =
          computed.isPresent() && leftOut.isEmpty()
              ? computed.get()
              : compose(reading, evidence, gate);
    }
    var reply =
        new Reply(
            ids.get(),
            conversation,
            question,
            answer,
            both(leftOut, gate.leftOut()),
            window(reading),
            clock.instant(),
            holdings.news(),
            holdings.sources(),
            reading.language().equals("und") ? "en" : reading.language(),
            reading.unread(),
            followUps(reading, evidence),
            Reply.EXTRACTIVE,
            (System.nanoTime() - start) / 1_000_000);
    return new Found(reply, reading, evidence);
  }

  /// Statements whose numbers no row and no sentence carries.
  private static List<LeftOut> notCarried(Answered computed) {
    return computed.statements().stream()
        .flatMap(statement -> Numbers.notCarried(statement).stream())
        .toList();
  }

  private static List<LeftOut> both(List<LeftOut> some, List<LeftOut> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static Answer compose(Reading reading, List<Evidence> evidence, Gate gate) {
    var background =
        reading.wanted() == Wanted.DEFINITION
            ? definition(reading, evidence)
            : List.<Statement>of();
    var enough =
        evidence.stream()
            .filter(e -> e.lacks().isEmpty() && e.story().nature() != Nature.BACKGROUND)
            .toList();
    if (enough.isEmpty() && background.isEmpty()) {
      return new NotInSources(Phrases.notInSources(reading.language()), nearest(evidence));
    }
    var statements = new ArrayList<>(background);
    if (!enough.isEmpty()) {
      statements.addAll(extracts(reading, enough));
    }
    var shown = gate.through(statements);
    return shown.isEmpty()
        ? new NotInSources(Phrases.notInSources(reading.language()), nearest(evidence))
        : new Answered(shown, List.of());
  }

  /// The sentences of a glossary entry whose term is what was asked for.
  private static List<Statement> definition(Reading reading, List<Evidence> evidence) {
    var statements = new ArrayList<Statement>();
    for (var e : evidence) {
      if (e.story().nature() == Nature.BACKGROUND && defines(e.story(), reading)) {
        for (var i = 1; i < e.story().latest().sentences().size(); i++) {
          var cited = Cited.whole(e.story(), i);
          statements.add(Statement.background(cited.sentenceText(), List.of(cited)));
        }
        return statements;
      }
    }
    return List.of();
  }

  private static boolean defines(Story entry, Reading reading) {
    var asked =
        " "
            + reading.english().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\d-]+", " ")
            + " ";
    var term = entry.latest().headline().toLowerCase(java.util.Locale.ROOT);
    return asked.contains(" " + term + " ") || asked.contains(" " + term + "s ");
  }

  private static List<Statement> extracts(Reading reading, List<Evidence> enough) {
    var best = enough.getFirst();
    var chosen = new ArrayList<Evidence>();
    chosen.add(best);
    if (several(reading) || inDoubt(reading, enough)) {
      var words = best.text().split("\\s+").length;
      for (var e : enough.subList(1, enough.size())) {
        words += e.text().split("\\s+").length;
        if (chosen.size() < (several(reading) ? MOST_STATEMENTS : 2)
            && words <= MOST_WORDS
            && e.sentence() > 0
            && e.score() >= CLOSE_BEHIND * best.score()) {
          chosen.add(e);
        }
      }
    }
    var statements = new ArrayList<Statement>();
    for (var e : chosen) {
      statements.add(statement(reading, e));
    }
    return statements;
  }

  /// Whether two sentences answer an open question about equally well: a reader wants both.
  private static boolean inDoubt(Reading reading, List<Evidence> enough) {
    return !reading.wanted().typed()
        && reading.wanted() != Wanted.VERDICT
        && enough.size() > 1
        && enough.get(1).sentence() > 0
        && enough.get(1).score() >= IN_DOUBT * enough.getFirst().score();
  }

  private static boolean several(Reading reading) {
    return switch (reading.wanted()) {
      case LIST, CHOICE -> true;
      case MANNER -> reading.english().toLowerCase(java.util.Locale.ROOT).matches(".*\\bdiffer.*");
      default -> false;
    };
  }

  private static Statement statement(Reading reading, Evidence e) {
    var cited = Cited.whole(e.story(), e.sentence());
    if (Hedges.corrects(reading, e.text())) {
      var opening = Phrases.notAsFarAsTheSourcesGo(reading.language());
      return Statement.verdict(opening + " “" + e.text() + "”", List.of(cited));
    }
    return Statement.extract(e.text(), List.of(cited));
  }

  private static List<Nearest> nearest(List<Evidence> evidence) {
    var nearest = new ArrayList<Nearest>();
    for (var e : evidence) {
      if (nearest.size() < MOST_NEAREST && e.story().nature() != Nature.BACKGROUND) {
        var why = e.lacks().orElse("says something similar, not this");
        nearest.add(new Nearest(why, Cited.whole(e.story(), e.sentence())));
      }
    }
    return nearest;
  }

  private Guidance guidance(Archive.Holdings holdings) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(
        "I answer questions from the %d %s stored here, each sentence with its source."
            .formatted(holdings.news(), holdings.news() == 1 ? "story" : "stories"));
    lines.add("You could ask about:");
    for (var story : archive.stories(0, 50)) {
      if (lines.size() < 5 && story.nature() != Nature.BACKGROUND) {
        lines.add("– " + story.latest().headline());
      }
    }
    lines.add("More stories: attache add FILE, FOLDER or ADDRESS.");
    return new Guidance(lines);
  }

  private static Window window(Reading reading) {
    if (reading.years().isEmpty()) {
      return Window.ALL;
    }
    var years = reading.years().stream().map(Integer::parseInt).sorted().toList();
    return new Window(
        Optional.of(LocalDate.of(years.getFirst(), 1, 1)),
        Optional.of(LocalDate.of(years.getLast(), 12, 31)),
        "the question names " + String.join(" and ", reading.years()));
  }

  /// Questions on what the newest stories are about, for a reader who has not asked yet.
  private List<String> openings() throws IOException {
    var names = new LinkedHashSet<String>();
    for (var story : archive.stories(0, 20)) {
      if (story.nature() != Nature.BACKGROUND) {
        finder.namesIn(story).stream().limit(1).forEach(names::add);
      }
    }
    return names.stream().limit(3).map(ExtractiveAnswerer::about).toList();
  }

  private static String about(String name) {
    return "What is reported about " + name + "?";
  }

  /// Questions on the other names of the best story, which it can answer something about.
  private List<String> followUps(Reading reading, List<Evidence> evidence) throws IOException {
    if (evidence.isEmpty()) {
      return openings();
    }
    var asked = reading.names().stream().map(attache.actor.Mention::name).toList();
    var names = new LinkedHashSet<String>();
    for (var name : finder.namesIn(evidence.getFirst())) {
      if (!asked.contains(name)) {
        names.add(name);
      }
    }
    return names.stream().limit(3).map(ExtractiveAnswerer::about).toList();
  }
}
