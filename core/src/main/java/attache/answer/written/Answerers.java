package attache.answer.written;

import attache.answer.Answerer;
import attache.answer.ExtractiveAnswerer;
import attache.answer.Reply;
import attache.answer.Statement;
import attache.answer.check.Check;
import attache.ledger.Ledger;
import attache.question.Question;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Answers with the writer that is set, or with one the reader names, or with none. Safe for use by
/// many threads.
public final class Answerers implements Answerer {
  private final ExtractiveAnswerer extractive;
  private final Check check;
  private final Ledger ledger;
  private final ModelShelf models;
  private final Function<ModelServer, Writer> writers;
  private final ConcurrentHashMap<ModelServer, Answerer> written = new ConcurrentHashMap<>();

  /// @param writers makes the writer of a server; nothing may be called until it writes
  public Answerers(
      ExtractiveAnswerer extractive,
      Check check,
      Ledger ledger,
      ModelShelf models,
      Function<ModelServer, Writer> writers) {
    this.extractive = extractive;
    this.check = check;
    this.ledger = ledger;
    this.models = models;
    this.writers = writers;
  }

  @Override
  public Reply answer(Question question, Optional<String> conversation) throws IOException {
    return with(Optional.empty()).answer(question, conversation);
  }

  @Override
  public Reply answer(Question question, Optional<String> conversation, Consumer<Statement> shown)
      throws IOException {
    return with(Optional.empty()).answer(question, conversation, shown);
  }

  @Override
  public Answerer with(Optional<String> writer) throws IOException {
    var name = writer.isPresent() ? writer : models.writing();
    if (name.isEmpty() || name.get().equals(NO_WRITER)) {
      return extractive;
    }
    var servers = models.servers();
    var server =
        servers.stream()
            .filter(s -> s.name().equals(name.get()))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "a configured model was wanted (%s, or none), got \"%s\"; see: attache models"
                        .formatted(
                            String.join(", ", servers.stream().map(ModelServer::name).toList()),
                            name.get())));
    return written.computeIfAbsent(
        server, s -> new WrittenAnswerer(extractive, writers.apply(s), check, ledger, s.limits()));
  }
}
