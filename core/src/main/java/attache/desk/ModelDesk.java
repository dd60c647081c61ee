package attache.desk;

import attache.answer.SmallModels;
import attache.answer.written.Assignment;
import attache.answer.written.ModelServer;
import attache.answer.written.ModelShelf;
import attache.answer.written.Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The verbs about language models: which are configured, which one writes, does it answer. Safe
/// for use by many threads.
public final class ModelDesk {
  private static final Assignment GREETING =
      new Assignment("Answer in one word.", "Write the word: ready", 20);

  private final ModelShelf shelf;
  private final Function<ModelServer, Writer> writers;
  private final SmallModels smallModels;

  public ModelDesk(
      ModelShelf shelf, Function<ModelServer, Writer> writers, SmallModels smallModels) {
    this.shelf = shelf;
    this.writers = writers;
    this.smallModels = smallModels;
  }

  /// What came of trying a model.
  ///
  /// @param server the model
  /// @param trouble why it does not write; empty when it does
  /// @param took from the request to its last word
  public record Trial(ModelServer server, Optional<String> trouble, Duration took) {}

  /// The models configured, by name.
  public List<ModelServer> servers() throws IOException {
    return shelf.servers();
  }

  /// The one that writes unless told otherwise.
  public Optional<String> writing() throws IOException {
    return shelf.writing();
  }

  /// Adds a model, or replaces the one of its name.
  public void put(ModelServer server, ModelShelf.KeyPlace keyFrom) throws IOException {
    shelf.put(server, keyFrom);
  }

  /// Takes a model out; false if there is none of that name.
  public boolean remove(String name) throws IOException {
    return shelf.remove(name);
  }

  /// Has a model write from now on, or none.
  public void write(Optional<String> name) throws IOException {
    shelf.write(name);
  }

  /// The file of a small model; empty where none is configured.
  public Optional<Path> small(SmallModels.Kind kind) throws IOException {
    return shelf.small(kind);
  }

  /// Has a small model be read from a file from now on, or none.
  ///
  /// @throws IOException if the file is no such model; then nothing is changed
  public void small(SmallModels.Kind kind, Optional<Path> file) throws IOException {
    if (file.isPresent()) {
      smallModels.test(kind, file.get());
    }
    shelf.small(kind, file);
  }

  /// Why a small model cannot be used; empty when it can.
  public Optional<String> trouble(SmallModels.Kind kind, Path file) {
    try {
      smallModels.test(kind, file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// Has a model write a word.
  public Trial test(ModelServer server) {
    var start = System.nanoTime();
    var text = new StringBuilder();
    Optional<String> trouble = Optional.empty();
    try (var writer = writers.apply(server)) {
      writer.write(GREETING, text::append);
      if (text.toString().isBlank()) {
        trouble = Optional.of("wrote nothing");
      }
    } catch (IOException e) {
      trouble = Optional.of(String.valueOf(e.getMessage()));
    }
    return new Trial(server, trouble, Duration.ofNanos(System.nanoTime() - start));
  }
}
