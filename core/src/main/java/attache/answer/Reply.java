package attache.answer;

import attache.question.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An answer with all that is shown around it: the contract every door renders.
///
/// @param id names the reply for good, 26 characters
/// @param conversation the conversation it belongs to
/// @param question what was asked
/// @param answer what came of it
/// @param leftOut sentences that did not pass the check
/// @param window the time it speaks about
/// @param asOf when it was given
/// @param stories stories searched
/// @param sources their sources
/// @param language ISO 639-1 code of the question
/// @param unread the language of the question when it could not be read
/// @param followUps questions the material can answer next
/// @param writer who wrote the sentences: `extractive` or a model's name
/// @param tookMillis time from question to answer
/// @param readAs the question as a model put it, where it was looked for in those words
public record Reply(
    String id,
    Optional<String> conversation,
    Question question,
    Answer answer,
    List<LeftOut> leftOut,
    Window window,
    Instant asOf,
    int stories,
    int sources,
    String language,
    Optional<String> unread,
    List<String> followUps,
    String writer,
    long tookMillis,
    Optional<String> readAs) {
  /// The writer of answers in the words of the sources.
  public static final String EXTRACTIVE = "extractive";

  /// A reply to a question in the reader's own words.
  public Reply(
      String id,
      Optional<String> conversation,
      Question question,
      Answer answer,
      List<LeftOut> leftOut,
      Window window,
      Instant asOf,
      int stories,
      int sources,
      String language,
      Optional<String> unread,
      List<String> followUps,
      String writer,
      long tookMillis) {
    this(
        id,
        conversation,
        question,
        answer,
        leftOut,
        window,
        asOf,
        stories,
        sources,
        language,
        unread,
        followUps,
        writer,
        tookMillis,
        Optional.empty());
  }

  public Reply {
    leftOut = List.copyOf(leftOut);
    followUps = List.copyOf(followUps);
  }

  /// The same reply, which says that some stories were not searched because they are still being
  /// read.
  ///
  /// @param unread how many, 1 or more; they no longer count as searched
  public Reply stillReading(int unread) {
    return answer instanceof Answer.NotInSources(var sentence, var nearest)
        ? with(
            new Answer.NotInSources(
                sentence + " " + Phrases.stillReading(language, unread), nearest),
            Math.max(0, stories - unread))
        : with(answer, Math.max(0, stories - unread));
  }

  /// The same reply in other sentences.
  ///
  /// @param changed what came of the question
  /// @param omitted what did not pass, after what had not passed before
  /// @param by who wrote it
  /// @param millis how much longer it took
  public Reply rewritten(Answer changed, List<LeftOut> omitted, String by, long millis) {
    var all = new ArrayList<>(leftOut);
    all.addAll(omitted);
    return new Reply(
        id,
        conversation,
        question,
        changed,
        all,
        window,
        asOf,
        stories,
        sources,
        language,
        unread,
        followUps,
        by,
        tookMillis + millis,
        readAs);
  }

  /// The same reply to the question a reader asked, which was looked for in other words.
  ///
  /// @param asked what was asked, in some language
  /// @param words what was looked for
  /// @param before the reply that found nothing
  public Reply readAs(Question asked, String tongue, String words, Reply before) {
    return new Reply(
        before.id(),
        conversation,
        asked,
        answer,
        leftOut,
        window,
        asOf,
        stories,
        sources,
        tongue,
        Optional.empty(),
        followUps,
        writer,
        tookMillis + before.tookMillis(),
        Optional.of(words));
  }

  private Reply with(Answer changed, int searched) {
    return new Reply(
        id,
        conversation,
        question,
        changed,
        leftOut,
        window,
        asOf,
        searched,
        sources,
        language,
        unread,
        followUps,
        writer,
        tookMillis,
        readAs);
  }
}
