package attache.answer.written;

import attache.answer.Cited;
import attache.answer.LeftOut;
import attache.answer.SmallModels;
import attache.answer.Statement;
import attache.answer.check.Check;
import attache.briefing.Briefing;
import attache.briefing.Prose;
import attache.briefing.Section;
import attache.ledger.Ledger;
import attache.question.Wanted;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Has a language model put the sections of a briefing into its words, each sentence proven from
/// the sentences that the section quotes; what it cannot prove, forgets or does not write stays
/// quoted. Safe for use by many threads.
public final class BriefingProse implements Prose {
  /*
   * One request a section, with that section's sentences only: small models lose their way in more. The
   * patience of the model is that of the whole briefing, and after the first trouble no more is asked of
   * it, so a dead server costs one wait and not one a section.
   */
  private final Proof proof;
  private final Ledger ledger;
  private final ModelShelf models;
  private final Function<ModelServer, Writer> writers;

  /// @param writers makes the writer of a server
  public BriefingProse(
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

  @Override
  public Briefing written(Briefing briefing, String name) throws IOException {
    var server = Answerers.named(name, models);
    var end = System.nanoTime() + server.limits().patience().toNanos();
    var sections = new ArrayList<Section>();
    var leftOut = new ArrayList<LeftOut>();
    try (var writer = writers.apply(server)) {
      var trouble = Optional.<String>empty();
      for (var section : briefing.sections()) {
        var left = Duration.ofNanos(end - System.nanoTime());
        if (trouble.isPresent() || section.statements().isEmpty()) {
          sections.add(section);
        } else if (left.isNegative() || left.isZero()) {
          trouble =
              Optional.of(
                  "did not finish within %d s".formatted(server.limits().patience().toSeconds()));
          sections.add(section);
        } else {
          var composition =
              new Composition(section.statements(), Wanted.OPEN, Integer.MAX_VALUE, _ -> {});
          trouble = draft(section, writer, server.limits(), left, composition);
          composition.complete();
          leftOut.addAll(composition.leftOut());
          sections.add(section.saying(composition.statements()));
        }
      }
      trouble.ifPresent(
          why -> leftOut.add(new LeftOut("the draft of " + writer.name(), why, List.of())));
    }
    return briefing.in(sections, leftOut);
  }

  private Optional<String> draft(
      Section section,
      Writer writer,
      WriterLimits limits,
      Duration patience,
      Composition composition)
      throws IOException {
    var dossier = dossier(section.statements());
    var assignment =
        Instructions.toBrief(
            section.heading().text(), dossier, section.statements().size(), limits.draftTokens());
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
