package attache.answer;

import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps what was answered, to be shown again as it was, and what could not be answered, to be
/// asked again. Safe for use by many threads and processes. Each implementation passes
/// `AnswerShelfContract`.
public interface AnswerShelf {
  /// Keeps an answer; one kept under the same id is replaced.
  void keep(KeptAnswer answer) throws IOException;

  /// A kept answer.
  ///
  /// @param idOrPrefix its id, or the letters that its id alone begins with, any case
  /// @return empty when there is none, or when several ids begin so
  Optional<KeptAnswer> answer(String idOrPrefix) throws IOException;

  /// Kept answers, newest first, ties by id.
  ///
  /// @param limit most wanted, 1 to 1000
  List<KeptAnswer> answers(int limit) throws IOException;

  /// Kept answers that come after one in that order.
  ///
  /// @param id of an answer; none come after one that is not kept
  /// @param limit most wanted, 1 to 1000
  List<KeptAnswer> answersAfter(String id, int limit) throws IOException;

  /// Removes an answer or an open question, and every open question of the same owner in the same
  /// words, so that they cannot be read from the files again. False if there is none.
  boolean forget(String id) throws IOException;

  /// Removes every answer kept before a moment, and its open questions, as [#forget] does.
  ///
  /// @return how many answers
  int forgetBefore(Instant moment) throws IOException;

  /// Kept answers that name a story.
  int citing(StoryId story) throws IOException;

  /// Of some kept answers, those that name stories withdrawn since; by their ids, with the stories.
  Map<String, List<StoryId>> citingWithdrawn(Collection<String> ids) throws IOException;

  /// Removes every answer that names a story, and its open questions, as [#forget] does.
  ///
  /// @return how many answers
  int forgetCiting(StoryId story) throws IOException;

  /// Every question that could not be answered: first those not settled, each part oldest first.
  List<OpenQuestion> openQuestions() throws IOException;

  /// Notes a question that could not be answered; one noted under the same id is replaced.
  void open(OpenQuestion question) throws IOException;

  /// Notes that an answer was found. Nothing happens when there is no such question.
  ///
  /// @param questionId an open question
  /// @param answerId the answer that settles it
  void settle(String questionId, String answerId) throws IOException;

  /// Keeps a scorecard; the oldest of a set goes when there are more than twenty of it.
  void keep(Scorecard card) throws IOException;

  /// Scorecards, newest first.
  ///
  /// @param limit most wanted, 1 to 1000
  List<Scorecard> scorecards(int limit) throws IOException;
}
