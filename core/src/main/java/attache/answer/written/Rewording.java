package attache.answer.written;

import attache.answer.Cited;
import attache.answer.LeftOut;
import attache.answer.SmallModels;
import attache.answer.Statement;
import attache.answer.check.Check;
import attache.ledger.Ledger;
import attache.question.Wanted;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Has a language model put quoted statements into its words, part by part, each sentence proven
/// from the sentences that its part quotes; what it cannot prove, forgets or does not write stays
/// quoted. Safe for use by many threads.
public final class Rewording {
  /// Statements on one matter.
  ///
  /// @param heading what they are on
  public record Part(String heading, List<Statement> statements) {
    public Part {
      statements = List.copyOf(statements);
    }
  }

  /// What became of the parts.
  ///
  /// @param parts the statements of each part, in the order asked
  /// @param leftOut what was drafted and not proven, and why a model wrote no more
  public record Reworded(List<List<Statement>> parts, List<LeftOut> leftOut) {
    public Reworded {
      parts = parts.stream().map(List::copyOf).toList();
      leftOut = List.copyOf(leftOut);
    }
  }

  /*
   * One request a part, with that part's sentences only: small models lose their way in more. The
   * patience of the model is that of all parts together, and after the first trouble no more is asked of
   * it, so a dead server costs one wait and not one a part.
   */
  private final Proof proof;
  private final Ledger ledger;
  private final ModelShelf models;
  private final Function<ModelServer, Writer> writers;

  /// @param writers makes the writer of a server
  public Rewording(
      Check check,
      SmallModels small,
      Ledger ledger,
      ModelShelf models,
      Function<ModelServer, Writer> writers) {
    this.proof = new Proof(check, small);
    this.ledger = ledger;
    this.models = models;
    this.writers = writers;
  }

  /// Puts parts into the words of a model.
  ///
  /// @param name of a configured model
  /// @throws IllegalArgumentException if no model of that name is configured
  public Reworded reworded(List<Part> parts, String name) throws IOException {
    var server = Answerers.named(name, models);
    var end = System.nanoTime() + server.limits().patience().toNanos();
    var said = new ArrayList<List<Statement>>();
    var leftOut = new ArrayList<LeftOut>();
    try (var writer = writers.apply(server)) {
      var trouble = Optional.<String>empty();
      for (var part : parts) {
        var left = Duration.ofNanos(end - System.nanoTime());
        if (trouble.isPresent() || part.statements().isEmpty()) {
          said.add(part.statements());
        } else if (left.isNegative() || left.isZero()) {
          trouble =
              Optional.of(
                  "did not finish within %d s".formatted(server.limits().patience().toSeconds()));
          said.add(part.statements());
        } else {
          var composition =
              new Composition(part.statements(), Wanted.OPEN, Integer.MAX_VALUE, _ -> {});
          trouble = draft(part, writer, server.limits(), left, composition);
          composition.complete();
          leftOut.addAll(composition.leftOut());
          said.add(composition.statements());
        }
      }
      trouble.ifPresent(
          why -> leftOut.add(new LeftOut("the draft of " + writer.name(), why, List.of())));
    }
    return new Reworded(said, leftOut);
  }

  private Optional<String> draft(
      Part part, Writer writer, WriterLimits limits, Duration patience, Composition composition)
      throws IOException {
    var dossier = dossier(part.statements());
    var assignment =
        Instructions.toBrief(
            part.heading(), dossier, part.statements().size(), limits.draftTokens());
    var reader = new DraftReader(false);
    var rows = new SaidRows(ledger);
    var read = 0;
    try (var stream = new DraftStream(writer, assignment, patience)) {
      for (var piece = stream.next(); piece.isPresent(); piece = stream.next()) {
        for (var sentence : reader.take(piece.get())) {
          read++;
          take(sentence, writer, dossier, rows, composition);
        }
      }
      for (var sentence : reader.rest(stream.trouble().isEmpty())) {
        read++;
        take(sentence, writer, dossier, rows, composition);
      }
      return stream.trouble().isEmpty() && read == 0
          ? Optional.of("wrote nothing")
          : stream.trouble();
    } catch (IllegalStateException e) {
      return Optional.of("wrote no end: " + e.getMessage());
    }
  }

  private void take(
      DraftSentence sentence,
      Writer writer,
      Dossier dossier,
      SaidRows rows,
      Composition composition)
      throws IOException {
    var plain = new DraftSentence(writer.withoutKey(sentence.text()), sentence.numbers());
    switch (proof.prove(plain, dossier)) {
      case Proof.Outcome.Proven(var statement) -> composition.add(rows.named(statement));
      case Proof.Outcome.Refused(var refused, var instead) -> composition.refuse(refused, instead);
    }
  }

  private static Dossier dossier(List<Statement> statements) {
    var sentences = new ArrayList<Cited>();
    for (var statement : statements) {
      for (var cited : statement.citations()) {
        if (!sentences.contains(cited.widened())) {
          sentences.add(cited.widened());
        }
      }
    }
    return new Dossier(sentences, sentences.size());
  }
}
