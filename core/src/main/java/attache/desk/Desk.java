package attache.desk;

import attache.answer.Answer;
import attache.answer.AnswerShelf;
import attache.answer.Answerer;
import attache.answer.KeptAnswer;
import attache.answer.OpenQuestion;
import attache.answer.Reply;
import attache.answer.Scorecard;
import attache.answer.Statement;
import attache.index.Follower;
import attache.index.Progress;
import attache.ledger.LedgerFollower;
import attache.passage.Languages;
import attache.question.Question;
import attache.source.Extractor;
import attache.source.Opener;
import attache.story.Archive;
import attache.story.Revision;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The verbs of the product. Every door calls these and nothing else. Safe for use by many threads.
public final class Desk implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Archive archive;
  private final AnswerShelf answers;
  private final Follower follower;
  private final Following following;
  private final LedgerFollower ledgerFollower;
  private final Answerer answerer;
  private final ModelDesk models;
  private final Adding adding;
  private final OpenQuestions open;
  private final LedgerDesk ledger;
  private final StoryDesk catalogue;
  private final AccessDesk access;
  private final WatchDesk watches;
  private final SourceDesk sources;
  private final DevelopmentDesk developments;
  private final BriefingDesk briefings;
  private final Keeping keeping;
  private final Clock clock;
  private final AutoCloseable whatIsBelow;

  /// @param whatIsBelow closed with the desk: stores, index, model
  public Desk(
      Archive archive,
      AnswerShelf answers,
      Opener opener,
      Follower follower,
      LedgerFollower ledgerFollower,
      Answerer answerer,
      ModelDesk models,
      Languages languages,
      ReplyForm form,
      LedgerDesk ledger,
      StoryDesk catalogue,
      AccessDesk access,
      WatchDesk watches,
      SourceDesk sources,
      DevelopmentDesk developments,
      BriefingDesk briefings,
      Keeping keeping,
      Clock clock,
      AutoCloseable whatIsBelow) {
    this.archive = archive;
    this.answers = answers;
    this.follower = follower;
    this.following = new Following(follower, ledgerFollower, developments, watches);
    this.ledgerFollower = ledgerFollower;
    this.answerer = answerer;
    this.models = models;
    this.adding = new Adding(archive, opener, languages, clock);
    this.open = new OpenQuestions(answers, answerer, form);
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.access = access;
    this.watches = watches;
    this.sources = sources;
    this.developments = developments;
    this.briefings = briefings;
    this.keeping = keeping;
    this.clock = clock;
    this.whatIsBelow = whatIsBelow;
  }

  // Adding

  /// Adds every story of some places. Each is on disk when its receipt is heard; an item that
  /// cannot be read is refused and the rest goes on. Stops after the current item when the thread
  /// is interrupted.
  ///
  /// @param places paths, addresses, or `-` for standard input
  /// @param kind what the places hold; empty to detect it
  /// @param source name the stories shall carry; empty to take it from the documents
  public Intake add(
      List<String> places,
      Optional<Extractor.Kind> kind,
      Optional<String> source,
      IntakeListener listener)
      throws IOException {
    return adding.add(places, kind, source, listener);
  }

  /// Makes what was added findable by its words, then reads its figures and measures into the
  /// ledger, groups it with what is on the same matter and holds it against the watches; false if
  /// another process is at it and not done.
  public boolean catchUp(Progress progress) throws IOException {
    return following.all(progress);
  }

  /// Makes what was added findable by its meaning, and looks once more at where it belongs; the
  /// number of stories worked on.
  public int learnMeanings(Progress progress) throws IOException {
    return following.meanings(progress);
  }

  /// Makes the index, the ledger and the developments anew from the archive; what people made of
  /// them stays.
  public void reindex(Progress progress) throws IOException {
    following.anew(progress);
  }

  // Asking

  /// Answers a question from what is stored, and keeps the answer if answers are kept.
  ///
  /// @param conversation the conversation it belongs to
  public Reply ask(Question question, Optional<String> conversation) throws IOException {
    return ask(question, conversation, Optional.empty(), _ -> {});
  }

  /// Answers a question as [#ask(Question, Optional)] does, with a writer of the reader's choice.
  ///
  /// @param writer name of a configured model, `none`, or empty for the one that is set
  /// @param shown takes each checked statement as soon as it may be shown, in the order of the
  ///   reply
  /// @throws IllegalArgumentException if no model of that name is configured
  public Reply ask(
      Question question,
      Optional<String> conversation,
      Optional<String> writer,
      Consumer<Statement> shown)
      throws IOException {
    var followed = following.wordsMeanwhile();
    var chosen = answerer.with(writer);
    var first = chosen.answer(question, conversation, shown);
    var reply =
        followed || !lacking(first) ? first : whenOthersFollowed(chosen, question, first, shown);
    if (keeping.answers()) {
      keep(reply);
      forgetOld();
    }
    return reply;
  }

  /// Another process is indexing. What was not found may be in a story it has yet to come to, so
  /// that is waited for a little, and said where it takes longer.
  private Reply whenOthersFollowed(
      Answerer chosen, Question question, Reply first, Consumer<Statement> shown)
      throws IOException {
    follower.await(PATIENCE);
    var again = chosen.answer(question, first.conversation(), shown);
    var unread = follower.unread();
    return unread > 0 && lacking(again) ? again.stillReading(unread) : again;
  }

  private static boolean lacking(Reply reply) {
    return reply.answer() instanceof Answer.NotInSources && reply.unread().isEmpty();
  }

  /// What is stored and three questions it can answer; never kept.
  public Reply guide() throws IOException {
    return answerer.answer(new Question("What can you tell me?"), Optional.empty());
  }

  private void keep(Reply reply) throws IOException {
    open.keep(reply);
    if (lacking(reply)) {
      noteOpen(reply);
    }
  }

  private void forgetOld() throws IOException {
    if (keeping.age().isPresent()) {
      answers.forgetBefore(clock.instant().minus(keeping.age().get()));
    }
  }

  private void noteOpen(Reply reply) throws IOException {
    var text = reply.question().text();
    var known =
        answers.openQuestions().stream()
            .filter(open -> open.question().equals(text) && open.settledBy().isEmpty())
            .findFirst();
    var id = known.map(OpenQuestion::id).orElse(reply.id());
    var since = known.map(OpenQuestion::since).orElse(reply.asOf());
    answers.open(
        new OpenQuestion(
            id,
            OpenQuestions.OWNER,
            since,
            text,
            reply.question().history(),
            reply.asOf(),
            Optional.empty()));
  }

  /// The verbs about language models.
  public ModelDesk models() {
    return models;
  }

  /// What is kept of what is asked.
  public Keeping keeping() {
    return keeping;
  }

  /// Asks every open question again; the replies of those that could now be answered.
  public List<Reply> askAgain() throws IOException {
    following.wordsMeanwhile();
    return open.askAgain(_ -> true);
  }

  /// Answers kept, newest first.
  public List<KeptAnswer> answers(int limit) throws IOException {
    return answers.answers(limit);
  }

  /// Answers kept that come after one in that order.
  public List<KeptAnswer> answersAfter(String id, int limit) throws IOException {
    return answers.answersAfter(id, limit);
  }

  /// A kept answer, as it was shown.
  public Optional<KeptAnswer> answer(String idOrPrefix) throws IOException {
    return answers.answer(idOrPrefix);
  }

  /// Of some kept answers, those that cite stories withdrawn since, with these.
  public Map<String, List<StoryId>> withdrawnIn(List<KeptAnswer> kept) throws IOException {
    return answers.citingWithdrawn(kept.stream().map(KeptAnswer::id).toList());
  }

  /// Questions the sources could not answer: those still open first, each part oldest first.
  public List<OpenQuestion> openQuestions() throws IOException {
    return answers.openQuestions();
  }

  // How well it answers

  /// Scorecards, newest first.
  ///
  /// @param limit most wanted, 1 to 1000
  public List<Scorecard> scorecards(int limit) throws IOException {
    return answers.scorecards(limit);
  }

  /// Keeps how well a set of questions was answered just now.
  ///
  /// @param figures what was measured, by name
  /// @param missed bars that were not met, as they were written
  public void keepScores(
      String set, int questions, Map<String, Double> figures, List<String> missed)
      throws IOException {
    answers.keep(
        new Scorecard(OpenQuestions.OWNER, clock.instant(), set, questions, figures, missed));
  }

  // Figures and measures

  /// The verbs of the ledger, once what was added is read into it.
  public LedgerDesk ledger() throws IOException {
    following.wordsMeanwhile();
    return ledger;
  }

  // Access

  /// The verbs of keys and of the audit log.
  public AccessDesk access() {
    return access;
  }

  // Watches

  /// The verbs of watches and lenses, once what was added is held against them.
  public WatchDesk watches() throws IOException {
    following.allMeanwhile();
    return watches;
  }

  // Sources

  /// The verbs of sources.
  public SourceDesk sources() {
    return sources;
  }

  // Developments

  /// The verbs of developments, once what was added is placed.
  public DevelopmentDesk developments() throws IOException {
    following.allMeanwhile();
    return developments;
  }

  // Briefings

  /// The verbs of briefings, once what was added can be found and is read into the ledger.
  public BriefingDesk briefings() throws IOException {
    following.allMeanwhile();
    return briefings;
  }

  /// Makes every briefing that is due, as [BriefingDesk#runDue]; costs next to nothing when none
  /// is. Whoever gathers or serves calls it now and then.
  public List<BriefingDesk.Delivery> runDue() throws IOException {
    return briefings.runDue();
  }

  // Stories

  /// The verbs of choosing among the stories, once what was added is read into the ledger.
  public StoryDesk catalogue() throws IOException {
    following.wordsMeanwhile();
    return catalogue;
  }

  /// Stories, newest first.
  ///
  /// @param skip how many to pass over
  /// @param limit most wanted, 1 to 1000
  public List<Story> stories(int skip, int limit) throws IOException {
    return archive.stories(skip, limit);
  }

  /// The stories an id, or the first or last 4 or more letters of one, may mean; at most 10.
  public List<Story> find(String idOrPrefix) throws IOException {
    return archive.storiesByPrefix(idOrPrefix.strip().toUpperCase(Locale.ROOT));
  }

  /// A story by its whole id.
  public Optional<Story> story(StoryId id) throws IOException {
    return archive.story(id);
  }

  /// Every revision of a story, oldest first.
  public List<Revision> revisions(StoryId id) throws IOException {
    return archive.revisions(id);
  }

  /// What is stored.
  public Archive.Holdings holdings() throws IOException {
    return archive.holdings();
  }

  /// Changes the index has not followed yet.
  public long behind() throws IOException {
    return follower.behind();
  }

  /// Changes the ledger has not followed yet.
  public long ledgerBehind() throws IOException {
    return ledgerFollower.behind();
  }

  /// Withdraws a story: kept, but neither searched nor cited; [#reinstate] undoes it.
  public boolean remove(StoryId id) throws IOException {
    if (!archive.withdraw(id)) {
      return false;
    }
    following.allMeanwhile();
    return true;
  }

  /// Takes a withdrawal back.
  public boolean reinstate(StoryId id) throws IOException {
    if (!archive.reinstate(id)) {
      return false;
    }
    following.allMeanwhile();
    return true;
  }

  /// Kept answers that quote a story: they are forgotten with it.
  public int answersCiting(StoryId id) throws IOException {
    return answers.citing(id);
  }

  /// Removes every text of a story for good, and every kept answer and briefing that quotes it.
  public boolean forgetStory(StoryId id) throws IOException {
    answers.forgetCiting(id);
    watches.forget(id);
    briefings.forgetCiting(id);
    return archive.forget(id) && follower.follow(Progress.NONE);
  }

  /// Removes a question and its answer for good.
  public boolean forgetAnswer(String id) throws IOException {
    return answers.forget(id);
  }

  /// Writes a copy of the record to a file that does not exist yet.
  public void backUp(Path file) throws IOException {
    archive.backUp(file);
  }

  @Override
  public void close() throws IOException {
    try {
      whatIsBelow.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the home could not be closed: " + e.getMessage(), e);
    }
  }
}
