package attache.answer.written;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// A language model the user configured.
///
/// @param name what the user calls it
/// @param kind how it is spoken to
/// @param address where it is, such as `http://127.0.0.1:8081/v1`
/// @param model what the server calls the model
/// @param key how the server knows the user
/// @param limits how long it may take and how much it is given
public record ModelServer(
    String name, Kind kind, URI address, String model, ModelKey key, WriterLimits limits) {
  /// How a model is spoken to.
  public enum Kind {
    /// The chat interface that llama.cpp, vLLM, LM Studio and most clouds offer.
    OPENAI("http://127.0.0.1:8080/v1"),
    OLLAMA("http://127.0.0.1:11434"),
    ANTHROPIC("https://api.anthropic.com/v1/");

    private final URI usual;

    Kind(String usual) {
      this.usual = URI.create(usual);
    }

    /// Where such a server usually is.
    public URI usual() {
      return usual;
    }

    /// The kind of some name; empty if there is none.
    public static Optional<Kind> of(String word) {
      for (var kind : values()) {
        if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    /// How it is written in settings.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ModelServer {
    if (!name.matches("[\\p{L}\\d][\\p{L}\\d_-]{0,39}")) {
      throw new IllegalArgumentException(
          "name must be 1 to 40 letters, digits, dashes, got \"" + name + "\"");
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException("model must be named, for " + name);
    }
    var scheme = String.valueOf(address.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
      throw new IllegalArgumentException("an http or https address was wanted, got " + address);
    }
  }

  /// Whether it runs on this machine, so that nothing leaves it.
  public boolean isLocal() {
    var host = address.getHost();
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }
}
