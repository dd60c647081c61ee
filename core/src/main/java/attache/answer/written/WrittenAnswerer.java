package attache.answer.written;

import attache.answer.Answer;
import attache.answer.Answerer;
import attache.answer.Cited;
import attache.answer.ExtractiveAnswerer;
import attache.answer.ExtractiveAnswerer.Found;
import attache.answer.LeftOut;
import attache.answer.Reply;
import attache.answer.Statement;
import attache.ledger.Ledger;
import attache.question.Question;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers in a language model's words, each sentence proven from the evidence before it is shown;
/// what the sources do not say, or a model cannot prove, is answered as without one. Safe for use
/// by many threads.
final class WrittenAnswerer implements Answerer {
  /*
   * The extractive answer comes first and decides: where it says that the sources do not say, no
   * model is asked. Verdicts and computed statements stay as they are, at the head. What the
   * extractive answer cites must be cited by what is shown in the end, so a model that writes of
   * something else, breaks off or fails cannot make the answer poorer.
   */
  private static final int PARTS_FOR_THE_QUESTION = 3;

  private final Rewriting rewriting;
  private final Writer writer;
  private final Proof proof;
  private final Translations translations;
  private final Ledger ledger;
  private final WriterLimits limits;

  /// @param ledger holds the rows that written sentences name
  WrittenAnswerer(
      ExtractiveAnswerer extractive,
      Writer writer,
      Proof proof,
      Translations translations,
      Ledger ledger,
      WriterLimits limits) {
    this.rewriting = new Rewriting(extractive, writer);
    this.writer = writer;
    this.proof = proof;
    this.translations = translations;
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
    var begun = System.nanoTime();
    var patience = limits.patience();
    var found = rewriting.find(question, conversation, patience.dividedBy(PARTS_FOR_THE_QUESTION));
    var dossier = Dossier.of(found, limits.evidenceTokens());
    if (!canBeWritten(found) || dossier.sentences().isEmpty()) {
      found.reply().answer().statements().forEach(shown);
      return found.reply();
    }
    var start = System.nanoTime();
    var composition =
        new Composition(
            found.reply().answer().statements(),
            found.reading().wanted(),
            Composition.MOST_WORDS,
            shown);
    var spent = found.reply().readAs().isPresent() ? start - begun : 0;
    var trouble = draft(question, found, dossier, patience.minusNanos(spent), composition);
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
      Question question, Found found, Dossier dossier, Duration patience, Composition composition)
      throws IOException {
    var language = found.reply().language();
    var assignment = Instructions.toAnswer(question, dossier, language, limits.draftTokens());
    var reader = new DraftReader(Translations.into(language));
    var rows = new SaidRows(ledger);
    var read = 0;
    try (var stream = new DraftStream(writer, assignment, patience)) {
      for (var piece = stream.next(); piece.isPresent(); piece = stream.next()) {
        for (var sentence : reader.take(piece.get())) {
          read++;
          take(sentence, prove(sentence, dossier), rows, language, composition);
        }
        if (composition.isLongEnough()) {
          return Optional.empty();
        }
      }
      for (var sentence : reader.rest(stream.trouble().isEmpty())) {
        read++;
        take(sentence, prove(sentence, dossier), rows, language, composition);
      }
      return stream.trouble().isEmpty() && read == 0
          ? Optional.of("wrote nothing")
          : stream.trouble();
    } catch (IllegalStateException e) {
      return Optional.of("wrote no end: " + e.getMessage());
    }
  }

  private Proof.Outcome prove(DraftSentence sentence, Dossier dossier) throws IOException {
    var text = writer.withoutKey(sentence.text());
    return proof.prove(new DraftSentence(text, sentence.numbers()), dossier);
  }

  private void take(
      DraftSentence sentence,
      Proof.Outcome outcome,
      SaidRows rows,
      String language,
      Composition composition)
      throws IOException {
    switch (outcome) {
      case Proof.Outcome.Proven(var statement) ->
          add(rows.named(statement), sentence.translation(), language, composition);
      case Proof.Outcome.Refused(var leftOut, List<Cited> instead) ->
          composition.refuse(leftOut, instead);
    }
  }

  /// A translation is shown if it says the same; else the sentence as it was proven.
  private void add(
      Statement proven, Optional<String> translation, String language, Composition composition) {
    var other = translation.map(writer::withoutKey);
    var trouble = other.flatMap(text -> translations.trouble(proven.text(), text, language));
    trouble.ifPresent(why ->
        composition.note(
            new LeftOut(
                other.orElseThrow(),
                "the translation " + why + "; the English sentence is shown",
                proven.citations())));
    composition.add(proven, trouble.isPresent() ? proven.text() : other.orElse(proven.text()));
  }
}
