package attache.answer;

import attache.answer.check.Entailment;
import attache.evidence.Reranker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The small models a reader configured: files that are read on this machine. None is there by
/// default, and none is needed. Safe for use by many threads.
public interface SmallModels {
  /// What a small model is for.
  enum Kind {
    /// Puts the evidence for an answer in order.
    RERANKER,
    /// Refuses written sentences that what they cite does not carry.
    ENTAILMENT;

    /// The word settings and commands have for it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// None at all.
  SmallModels NONE =
      new SmallModels() {
        @Override
        public Optional<Reranker> reranker() {
          return Optional.empty();
        }

        @Override
        public Optional<Entailment> entailment() {
          return Optional.empty();
        }

        @Override
        public void test(Kind kind, Path file) throws IOException {
          throw new IOException("no small model can be read here, got " + file);
        }
      };

  /// The model that puts evidence in order; empty where none is configured.
  ///
  /// @throws IOException if the configuration or the file cannot be read
  Optional<Reranker> reranker() throws IOException;

  /// The model that refuses; empty where none is configured.
  ///
  /// @throws IOException if the configuration or the file cannot be read
  Optional<Entailment> entailment() throws IOException;

  /// Loads a file and has it judge something.
  ///
  /// @throws IOException if it is no such model; the message says what is wrong with it
  void test(Kind kind, Path file) throws IOException;

  /// Where files are configured.
  @FunctionalInterface
  interface Places {
    /// The file of a kind; empty where none is configured.
    Optional<Path> of(Kind kind) throws IOException;
  }

  /// The kinds, in the order they are shown in.
  static List<Kind> kinds() {
    return List.of(Kind.values());
  }
}
