package attache.door.json;

import attache.answer.Cited;
import attache.answer.Reply;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/// Turns a reply into its contract.
final class FromReply {
  private FromReply() {}

  static AnswerContract contract(Reply reply) {
    var answer = reply.answer();
    return new AnswerContract(
        AnswerContract.VERSION,
        reply.id(),
        reply.conversation().orElse(null),
        reply.question().text(),
        answer.outcome(),
        answer.text(),
        answer.statements().stream().map(FromReply::statement).toList(),
        answer.disagreements().stream().map(FromReply::disagreement).toList(),
        reply.leftOut().stream().map(FromReply::leftOut).toList(),
        answer.nearest().stream().map(FromReply::nearest).toList(),
        window(reply.window()),
        reply.asOf().toString(),
        new AnswerContract.Searched(reply.stories(), reply.sources()),
        reply.language(),
        reply.unread().orElse(null),
        reply.followUps(),
        reply.writer(),
        reply.tookMillis(),
        reply.readAs().orElse(null));
  }

  static AnswerContract.Statement statement(attache.answer.Statement statement) {
    return new AnswerContract.Statement(
        statement.text(),
        statement.kind().word(),
        citations(statement.citations()),
        statement.claims(),
        statement.working().orElse(null));
  }

  static AnswerContract.Disagreement disagreement(attache.answer.Disagreement differing) {
    return new AnswerContract.Disagreement(
        differing.about(),
        differing.sides().stream()
            .map(side -> new AnswerContract.Side(side.text(), citations(side.citations())))
            .toList());
  }

  static AnswerContract.LeftOut leftOut(attache.answer.LeftOut left) {
    return new AnswerContract.LeftOut(left.text(), left.reason(), citations(left.citations()));
  }

  private static AnswerContract.Nearest nearest(attache.answer.Nearest near) {
    return new AnswerContract.Nearest(near.why(), citation(near.citation()));
  }

  static AnswerContract.Window window(attache.answer.Window window) {
    return new AnswerContract.Window(
        window.from().map(LocalDate::toString).orElse(null),
        window.to().map(LocalDate::toString).orElse(null),
        window.basis());
  }

  static List<AnswerContract.Citation> citations(List<Cited> cited) {
    return cited.stream().map(FromReply::citation).toList();
  }

  private static AnswerContract.Citation citation(Cited cited) {
    var citation = cited.citation();
    return new AnswerContract.Citation(
        citation.story().value(),
        cited.title(),
        cited.source(),
        cited.address().map(URI::toString).orElse(null),
        cited.published().map(IsoDate::of).orElse(null),
        citation.revision().value(),
        citation.sentence(),
        citation.span().start(),
        citation.span().end(),
        citation.quote(),
        cited.sentenceText());
  }
}
