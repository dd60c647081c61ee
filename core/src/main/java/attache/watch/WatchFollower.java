package attache.watch;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.AnswerShelf;
import attache.answer.OpenQuestion;
import attache.index.Analysis;
import attache.index.Progress;
import attache.ledger.Ledger;
import attache.ledger.LedgerFollower;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.question.Question;
import attache.question.Reader;
import attache.story.Archive;
import attache.story.Change;
import attache.story.Draft;
import attache.story.Span;
import attache.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Holds stories against watches and lenses as they arrive. Any process may follow at any time: a
/// batch is stored only where it goes on from. Words follow the ledger; meanings follow once they
/// are learnt. Safe for use by many threads.
public final class WatchFollower {
  private static final int BATCH = 100;

  private final WatchList list;
  private final Archive archive;
  private final Ledger ledger;
  private final LedgerFollower ledgerFollower;
  private final AnswerShelf answers;
  private final Reader reader;
  private final Analysis analysis;
  private final Names names;
  private final Gazetteer gazetteer;
  private final Likeness likeness;
  private final InstantSource clock;

  public WatchFollower(
      WatchList list,
      Archive archive,
      Ledger ledger,
      LedgerFollower ledgerFollower,
      AnswerShelf answers,
      Reader reader,
      Analysis analysis,
      Names names,
      Gazetteer gazetteer,
      Likeness likeness,
      InstantSource clock) {
    this.list = list;
    this.archive = archive;
    this.ledger = ledger;
    this.ledgerFollower = ledgerFollower;
    this.answers = answers;
    this.reader = reader;
    this.analysis = analysis;
    this.names = names;
    this.gazetteer = gazetteer;
    this.likeness = likeness;
    this.clock = clock;
  }

  /// Holds the words, names and claims of every story that the ledger has read against the watches,
  /// and notes which questions it could answer.
  ///
  /// @return false if it is not done: interrupted, or another process is at it
  public boolean followWords(Progress progress) throws IOException {
    return follow(WatchList.Reading.WORDS, ledgerFollower.reached(), progress);
  }

  /// Holds the meaning of every story that the words were read of against watches and lenses that
  /// describe a matter. Slow for stories whose meaning was not learnt yet.
  ///
  /// @return as [#followWords]
  public boolean followMeanings(Progress progress) throws IOException {
    return follow(WatchList.Reading.MEANINGS, list.position(WatchList.Reading.WORDS), progress);
  }

  /// What is waited for while a batch is read.
  private record Wishes(
      List<Watch> watches,
      Map<String, Matcher> matchers,
      List<Lens> lenses,
      Map<String, Expectation> questions) {
    boolean none() {
      return watches.isEmpty() && lenses.isEmpty() && questions.isEmpty();
    }
  }

  private boolean follow(WatchList.Reading reading, long end, Progress progress)
      throws IOException {
    var from = list.position(reading);
    if (from >= end) {
      return true;
    }
    var wishes = reading == WatchList.Reading.WORDS ? ofWords() : ofMeanings();
    var start = from;
    while (from < end) {
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
      var changes = wishes.none() ? List.<Change>of() : upTo(end, from);
      var to = changes.size() < BATCH ? end : changes.getLast().position();
      if (!record(reading, from, to, changes, wishes)) {
        return list.position(reading) >= end;
      }
      from = to;
      if (!wishes.none()) {
        progress.at("watching", from - start, end - start);
      }
    }
    return true;
  }

  private List<Change> upTo(long end, long from) throws IOException {
    return archive.changesAfter(from, BATCH).stream()
        .filter(change -> change.position() <= end)
        .toList();
  }

  private boolean record(
      WatchList.Reading reading, long from, long to, List<Change> changes, Wishes wishes)
      throws IOException {
    var hits = new ArrayList<WatchHit>();
    var signals = new ArrayList<Signal>();
    var due = new LinkedHashSet<String>();
    for (var change : changes) {
      var story = archive.story(change.story()).filter(WatchFollower::news);
      if (story.isEmpty()) {
        list.withdrawn(change.story());
        continue;
      }
      var text = text(story.get());
      for (var watch : wishes.watches()) {
        if (!story.get().latest().fetched().isBefore(watch.since())) {
          hit(watch, wishes, text).ifPresent(hits::add);
        }
      }
      for (var lens : wishes.lenses()) {
        if (!story.get().latest().fetched().isBefore(lens.since())) {
          signals.addAll(signals(lens, text));
        }
      }
      wishes
          .questions()
          .forEach((id, question) -> {
            if (question.couldBeMetBy(text)) {
              due.add(id);
            }
          });
    }
    return list.record(reading, from, to, hits, signals, due, clock.instant());
  }

  private static boolean news(Story story) {
    return !story.withdrawn() && story.nature() != Draft.Nature.BACKGROUND;
  }

  private Wishes ofWords() throws IOException {
    var watches = new ArrayList<Watch>();
    var questions = new HashMap<String, Expectation>();
    for (var watch : list.watches()) {
      var criteria = watch.criteria();
      if (watch.paused()) {
        continue;
      }
      criteria
          .question()
          .ifPresent(words ->
              questions.put(watch.id(), new Expectation(reader.read(new Question(words)))));
      if (criteria.question().isEmpty() && criteria.newOn().isEmpty()) {
        watches.add(watch);
      }
    }
    for (var open : answers.openQuestions()) {
      if (open.settledBy().isEmpty()) {
        questions.put(open.id(), expectation(open));
      }
    }
    return new Wishes(watches, matchers(watches), List.of(), questions);
  }

  private Expectation expectation(OpenQuestion open) {
    return new Expectation(reader.read(new Question(open.question(), open.history())));
  }

  private Wishes ofMeanings() throws IOException {
    var watches =
        list.watches().stream()
            .filter(watch -> !watch.paused() && watch.criteria().newOn().isPresent())
            .toList();
    return new Wishes(watches, matchers(watches), list.lenses(), Map.of());
  }

  private Map<String, Matcher> matchers(List<Watch> watches) {
    var phrases = new Phrases(analysis);
    var matchers = new HashMap<String, Matcher>();
    for (var watch : watches) {
      matchers.put(watch.id(), new Matcher(watch.criteria(), phrases, gazetteer));
    }
    return matchers;
  }

  private StoryText text(Story story) {
    return new StoryText(story, analysis, names, () -> rows(story));
  }

  private List<Row> rows(Story story) {
    try {
      return ledger.rows(Selection.ALL.ofStory(story.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<WatchHit> hit(Watch watch, Wishes wishes, StoryText text) throws IOException {
    var matcher = wishes.matchers().get(watch.id());
    return matcher == null ? Optional.empty() : hit(watch.id(), watch.criteria(), matcher, text);
  }

  /// Why a story meets some criteria; empty if it does not.
  private Optional<WatchHit> hit(String watch, Criteria criteria, Matcher matcher, StoryText text)
      throws IOException {
    try {
      var reasons = new ArrayList<Reason>();
      if (matcher.asksForWords()) {
        reasons.addAll(matcher.reasons(text));
        if (reasons.isEmpty()) {
          return Optional.empty();
        }
      }
      if (criteria.newOn().isPresent()) {
        var matter = criteria.newOn().get();
        var near = likeness.nearest(text, Set.of(matter)).get(matter);
        if (near == null) {
          return Optional.empty();
        }
        reasons.add(ofMeaning(matter, near, text));
      }
      return reasons.isEmpty() ? Optional.empty() : Optional.of(hit(watch, text, reasons));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Reason ofMeaning(String matter, Likeness.Near near, StoryText text) {
    var whole = new Span(0, text.sentence(near.sentence()).length());
    return new Reason(
        Reason.Kind.MEANING,
        matter,
        near.sentence(),
        text.place(near.sentence(), whole),
        Optional.empty(),
        near.strength());
  }

  private WatchHit hit(String watch, StoryText text, List<Reason> reasons) {
    var cited = new HashSet<Integer>();
    reasons.forEach(reason -> cited.add(reason.sentence()));
    var all = new HashSet<Integer>();
    for (var i = 0; i < text.size(); i++) {
      all.add(i);
    }
    var story = text.story();
    return new WatchHit(
        watch,
        story.id(),
        story.latest().id(),
        clock.instant(),
        reasons,
        Substance.of(text, cited),
        Substance.of(text, all),
        Optional.empty(),
        Optional.empty());
  }

  private List<Signal> signals(Lens lens, StoryText text) throws IOException {
    var near = likeness.nearest(text, Set.copyOf(lens.scenarios()));
    var signals = new ArrayList<Signal>();
    for (var i = 0; i < lens.scenarios().size(); i++) {
      var found = near.get(lens.scenarios().get(i));
      if (found != null) {
        var story = text.story();
        signals.add(
            new Signal(
                lens.id(),
                i,
                story.id(),
                story.latest().id(),
                found.sentence(),
                story.latest().sentences().get(found.sentence()),
                found.strength(),
                clock.instant()));
      }
    }
    return signals;
  }

  /// Holds one story against criteria, whenever it arrived.
  ///
  /// @param watch id for the hit
  public Optional<WatchHit> preview(String watch, Criteria criteria, Story story)
      throws IOException {
    if (!news(story)) {
      return Optional.empty();
    }
    return hit(
        watch, criteria, new Matcher(criteria, new Phrases(analysis), gazetteer), text(story));
  }

  /// Holds one story against a lens, whenever it arrived.
  public List<Signal> preview(Lens lens, Story story) throws IOException {
    return news(story) ? signals(lens, text(story)) : List.of();
  }

  /// Refuses criteria that can never be met.
  ///
  /// @throws IllegalArgumentException if words say nothing that can be looked for
  public void check(Criteria criteria) {
    var phrases = new Phrases(analysis);
    for (var alternative : criteria.terms()) {
      for (var wanted : Terms.parse(alternative).wanted()) {
        if (phrases.sayNothing(wanted)) {
          throw new IllegalArgumentException(
              "\"%s\" is too common a word to watch for: give a word that tells the matter"
                  .formatted(wanted));
        }
      }
    }
  }
}
