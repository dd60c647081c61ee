package attache.desk;

import attache.answer.AnswerShelf;
import attache.answer.Answerer;
import attache.answer.KeptAnswer;
import attache.answer.OpenQuestion;
import attache.answer.Reply;
import attache.question.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Questions that the sources did not answer, asked again. Safe for use by many threads.
public final class OpenQuestions {
  static final String OWNER = "local";

  private final AnswerShelf answers;
  private final Answerer answerer;
  private final ReplyForm form;

  public OpenQuestions(AnswerShelf answers, Answerer answerer, ReplyForm form) {
    this.answers = answers;
    this.answerer = answerer;
    this.form = form;
  }

  /// Every question that could not be answered: those still open first, each part oldest first.
  List<OpenQuestion> all() throws IOException {
    return answers.openQuestions();
  }

  /// Asks some of the open questions again; the replies of those that could now be answered.
  List<Reply> askAgain(Predicate<OpenQuestion> which) throws IOException {
    var found = new ArrayList<Reply>();
    for (var open : answers.openQuestions()) {
      if (open.settledBy().isEmpty() && which.test(open)) {
        askAgain(open).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Reply> askAgain(OpenQuestion open) throws IOException {
    var reply = answerer.answer(new Question(open.question(), open.history()), Optional.empty());
    if (reply.answer().statements().isEmpty()) {
      answers.open(
          new OpenQuestion(
              open.id(),
              open.owner(),
              open.since(),
              open.question(),
              open.history(),
              reply.asOf(),
              Optional.empty()));
      return Optional.empty();
    }
    keep(reply);
    answers.settle(open.id(), reply.id());
    return Optional.of(reply);
  }

  /// Keeps a reply as it was given.
  void keep(Reply reply) throws IOException {
    answers.keep(
        new KeptAnswer(
            reply.id(),
            OWNER,
            reply.asOf(),
            reply.question().text(),
            reply.answer().outcome(),
            form.write(reply)));
  }
}
