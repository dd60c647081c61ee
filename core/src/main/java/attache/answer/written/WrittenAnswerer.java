package attache.answer.written;

import attache.answer.Answer;
import attache.answer.Answerer;
import attache.answer.Cited;
import attache.answer.ExtractiveAnswerer;
import attache.answer.ExtractiveAnswerer.Found;
import attache.answer.LeftOut;
import attache.answer.Reply;
import attache.answer.Statement;
import attache.answer.check.Check;
import attache.ledger.Ledger;
import attache.question.Question;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers in a language model's words, each sentence proven from the evidence before it is shown;
/// what the sources do not say, or a model cannot prove, is answered as without one. Safe for use
/// by many threads.
public final class WrittenAnswerer implements Answerer {
  /*
   * The extractive answer comes first and decides: where it says that the sources do not say, no
   * model is asked. Verdicts and computed statements stay as they are, at the head. What the
   * extractive answer cites must be cited by what is shown in the end, so a model that writes of
   * something else, breaks off or fails cannot make the answer poorer.
   */
  private final ExtractiveAnswerer extractive;
  private final Writer writer;
  private final Proof proof;
  private final Ledger ledger;
  private final WriterLimits limits;

  /// @param ledger holds the rows that written sentences name
  public WrittenAnswerer(
      ExtractiveAnswerer extractive,
      Writer writer,
      Check check,
      Ledger ledger,
      WriterLimits limits) {
    this.extractive = extractive;
    this.writer = writer;
    this.proof = new Proof(check);
    this.ledger = ledger;
    this.limits = limits;
  }

  @Override
  public Reply answer(Question question, Optional<String> conversation) throws IOException {
    return answer(question, conversation, _ -> {});
  }

  @Override
  public Reply answer(Question question, Optional<String> conversation, Consumer<Statement> shown)
      throws IOException {
    var found = extractive.find(question, conversation);
    var dossier = Dossier.of(found, limits.evidenceTokens());
    if (!canBeWritten(found) || dossier.sentences().isEmpty()) {
      found.reply().answer().statements().forEach(shown);
      return found.reply();
    }
    var start = System.nanoTime();
    var composition = new Composition(found.reply().answer().statements(), shown);
    var trouble = draft(question, found, dossier, composition);
    composition.complete();
    trouble.ifPresent(
        why -> composition.note(new LeftOut("the draft of " + writer.name(), why, List.of())));
    var by = composition.written() > 0 ? writer.name() : Reply.EXTRACTIVE;
    var disagreements = found.reply().answer().disagreements();
    return found
        .reply()
        .rewritten(
            switch (found.reply().answer()) {
              case Answer.Partly(_, _, var nearest) ->
                  new Answer.Partly(composition.statements(), disagreements, nearest);
              case Answer.Answered _, Answer.NotInSources _, Answer.Guidance _ ->
                  new Answer.Answered(composition.statements(), disagreements);
            },
            composition.leftOut(),
            by,
            (System.nanoTime() - start) / 1_000_000);
  }

  /// Whether there is something to write about: news that answers.
  private static boolean canBeWritten(Found found) {
    return found.reply().answer().statements().stream()
        .anyMatch(statement -> statement.kind() != Statement.Kind.BACKGROUND);
  }

  /// Has a draft written and takes what of it is proven; what went wrong.
  private Optional<String> draft(
      Question question, Found found, Dossier dossier, Composition composition) throws IOException {
    var assignment =
        Instructions.toAnswer(question, dossier, found.reply().language(), limits.draftTokens());
    var reader = new DraftReader();
    var rows = new SaidRows(ledger);
    var read = 0;
    try (var stream = new DraftStream(writer, assignment, limits.patience())) {
      for (var piece = stream.next(); piece.isPresent(); piece = stream.next()) {
        for (var sentence : reader.take(piece.get())) {
          read++;
          take(prove(sentence, dossier), rows, composition);
        }
        if (composition.isLongEnough()) {
          return Optional.empty();
        }
      }
      for (var sentence : reader.rest(stream.trouble().isEmpty())) {
        read++;
        take(prove(sentence, dossier), rows, composition);
      }
      return stream.trouble().isEmpty() && read == 0
          ? Optional.of("wrote nothing")
          : stream.trouble();
    } catch (IllegalStateException e) {
      return Optional.of("wrote no end: " + e.getMessage());
    }
  }

  private Proof.Outcome prove(DraftSentence sentence, Dossier dossier) {
    var text = writer.withoutKey(sentence.text());
    return proof.prove(new DraftSentence(text, sentence.numbers()), dossier);
  }

  private static void take(Proof.Outcome outcome, SaidRows rows, Composition composition)
      throws IOException {
    switch (outcome) {
      case Proof.Outcome.Proven(var statement) -> composition.add(rows.named(statement));
      case Proof.Outcome.Refused(var leftOut, List<Cited> instead) ->
          composition.refuse(leftOut, instead);
    }
  }
}
