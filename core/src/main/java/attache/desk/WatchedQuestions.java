package attache.desk;

import attache.actor.Mention;
import attache.actor.Names;
import attache.answer.Answerer;
import attache.answer.Cited;
import attache.answer.Reply;
import attache.question.Question;
import attache.story.Archive;
import attache.story.Story;
import attache.watch.Changes;
import attache.watch.Criteria;
import attache.watch.Reason;
import attache.watch.Watch;
import attache.watch.WatchHit;
import attache.watch.WatchList;
import attache.watch.WatchedAnswer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks the questions of watches and tells when an answer is another one. Safe for use by many
/// threads.
public final class WatchedQuestions {
  private final WatchList list;
  private final Answerer answerer;
  private final Archive archive;
  private final Names names;
  private final InstantSource clock;

  public WatchedQuestions(
      WatchList list, Answerer answerer, Archive archive, Names names, InstantSource clock) {
    this.list = list;
    this.answerer = answerer;
    this.archive = archive;
    this.names = names;
    this.clock = clock;
  }

  /// The answer to the question of some criteria, which there is.
  Reply answer(Criteria criteria) throws IOException {
    return answerer.answer(new Question(criteria.question().orElseThrow()), Optional.empty());
  }

  /// Asks the question of a watch and keeps the answer.
  ///
  /// @return a hit if the answer differs in substance from the one before; empty the first time
  Optional<WatchHit> ask(Watch watch) throws IOException {
    var reply = answer(watch.criteria());
    var before = list.answer(watch.id());
    var cited =
        reply.answer().statements().stream()
            .flatMap(statement -> statement.citations().stream())
            .toList();
    var now =
        new WatchedAnswer(
            watch.id(),
            clock.instant(),
            reply.answer().outcome(),
            reply.answer().text(),
            cited.stream().map(it -> it.citation().story()).distinct().toList());
    if (before.isEmpty()) {
      list.answered(now);
      return Optional.empty();
    }
    if (!Changes.between(before.get(), now, this::named)) {
      return Optional.empty();
    }
    list.answered(now);
    return hit(watch, reply, cited);
  }

  private List<String> named(String text) {
    return names.in(text, false).stream().map(Mention::name).distinct().sorted().toList();
  }

  /// The newest story cited stands for the change: it is likely what brought it.
  private Optional<WatchHit> hit(Watch watch, Reply reply, List<Cited> cited) throws IOException {
    var newest = Optional.<Story>empty();
    for (var citation : cited) {
      var story = archive.story(citation.citation().story());
      if (story.isPresent()
          && (newest.isEmpty()
              || story.get().latest().fetched().isAfter(newest.get().latest().fetched()))) {
        newest = story;
      }
    }
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    var id = newest.get().id();
    var places =
        cited.stream()
            .map(Cited::citation)
            .filter(it -> it.story().equals(id))
            .sorted(Comparator.comparingInt(it -> it.sentence()))
            .toList();
    var reasons =
        places.stream()
            .map(it ->
                new Reason(
                    Reason.Kind.ANSWER,
                    reply.question().text(),
                    it.sentence(),
                    it.span(),
                    Optional.empty(),
                    100))
            .distinct()
            .toList();
    return Optional.of(
        new WatchHit(
            watch.id(),
            id,
            newest.get().latest().id(),
            clock.instant(),
            reasons,
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty()));
  }
}
