package attache.answer.written;

import attache.answer.Answerer;
import attache.answer.ExtractiveAnswerer;
import attache.answer.Reply;
import attache.answer.SmallModels;
import attache.answer.Statement;
import attache.answer.check.Check;
import attache.ledger.Ledger;
import attache.question.Question;
import attache.question.Reader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Answers with the writer that is set, or with one the reader names, or with none. Safe for use by
/// many threads.
public final class Answerers implements Answerer {
  private final ExtractiveAnswerer extractive;
  private final Translations translations;
  private final Check check;
  private final Ledger ledger;
  private final ModelShelf models;
  private final Function<ModelServer, Writer> writers;
  private final SmallModels small;
  private final ConcurrentHashMap<ModelServer, Answerer> written = new ConcurrentHashMap<>();

  /// @param reader reads translations
  /// @param writers makes the writer of a server; nothing may be called until it writes
  /// @param small may refuse what a writer wrote
  public Answerers(
      ExtractiveAnswerer extractive,
      Reader reader,
      Check check,
      Ledger ledger,
      ModelShelf models,
      Function<ModelServer, Writer> writers,
      SmallModels small) {
    this.extractive = extractive;
    this.translations = new Translations(reader);
    this.check = check;
    this.ledger = ledger;
    this.models = models;
    this.writers = writers;
    this.small = small;
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
    var server = named(name.get(), models);
    return written.computeIfAbsent(
        server,
        s ->
            new WrittenAnswerer(
                extractive,
                writers.apply(s),
                new Proof(check, small),
                translations,
                ledger,
                s.limits()));
  }

  /// The configured model of a name.
  ///
  /// @throws IllegalArgumentException if there is none
  static ModelServer named(String name, ModelShelf models) throws IOException {
    var servers = models.servers();
    return servers.stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "a configured model was wanted (%s, or none), got \"%s\"; see: attache models"
                    .formatted(
                        String.join(", ", servers.stream().map(ModelServer::name).toList()),
                        name)));
  }
}
