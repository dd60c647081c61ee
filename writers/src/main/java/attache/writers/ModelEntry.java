package attache.writers;

import attache.answer.written.ModelKey;
import attache.answer.written.ModelServer;
import attache.answer.written.ModelShelf.KeyPlace;
import attache.answer.written.WriterLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// One server among the entries of a file.
final class ModelEntry {
  private static final Set<String> FIELDS =
      Set.of(
          "kind",
          "address",
          "model",
          "key-variable",
          "key-file",
          "patience",
          "evidence-tokens",
          "draft-tokens");

  private final String name;
  private final Properties entries;
  private final Map<String, String> environment;

  ModelEntry(String name, Properties entries, Map<String, String> environment) {
    this.name = name;
    this.entries = entries;
    this.environment = environment;
  }

  /// @throws IllegalArgumentException if a field is unknown or cannot be read
  ModelServer server() {
    for (var key : entries.stringPropertyNames()) {
      if (key.startsWith(name + ".") && !FIELDS.contains(key.substring(name.length() + 1))) {
        throw new IllegalArgumentException(
            "%s is no entry; there are %s"
                .formatted(key, String.join(", ", FIELDS.stream().sorted().toList())));
      }
    }
    var kind = kind();
    var address = field("address").map(URI::create).orElse(kind.usual());
    var model =
        field("model").orElseThrow(() -> new IllegalArgumentException("model must be named"));
    var usual = WriterLimits.STANDARD;
    var limits =
        new WriterLimits(
            field("patience").map(ModelEntry::seconds).orElse(usual.patience()),
            field("evidence-tokens").map(ModelEntry::number).orElse(usual.evidenceTokens()),
            field("draft-tokens").map(ModelEntry::number).orElse(usual.draftTokens()));
    return new ModelServer(name, kind, address, model, key(), limits);
  }

  private ModelServer.Kind kind() {
    var word = field("kind").orElse("openai");
    return ModelServer.Kind.of(word)
        .orElseThrow(() ->
            new IllegalArgumentException("kind must be openai, ollama or anthropic, got " + word));
  }

  private ModelKey key() {
    var variable = field("key-variable");
    if (variable.isPresent()) {
      return new ModelKey(environment.getOrDefault(variable.get(), ""));
    }
    var file = field("key-file");
    try {
      return file.isEmpty()
          ? ModelKey.NONE
          : new ModelKey(
              Files.readString(Path.of(file.get())).lines().findFirst().orElse("").strip());
    } catch (IOException e) {
      throw new IllegalArgumentException("key-file cannot be read: " + file.orElse(""), e);
    }
  }

  private Optional<String> field(String field) {
    return Optional.ofNullable(entries.getProperty(name + "." + field))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static Duration seconds(String value) {
    if (!value.matches("[1-9]\\d{0,3}s")) {
      throw new IllegalArgumentException("patience must be seconds such as 45s, got " + value);
    }
    return Duration.ofSeconds(Long.parseLong(value.substring(0, value.length() - 1)));
  }

  private static int number(String value) {
    if (!value.matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException("tokens must be a number from 1, got " + value);
    }
    return Integer.parseInt(value);
  }

  static void put(ModelServer server, KeyPlace keyFrom, Properties entries) {
    var name = server.name() + ".";
    entries.setProperty(name + "kind", server.kind().word());
    entries.setProperty(name + "address", server.address().toString());
    entries.setProperty(name + "model", server.model());
    switch (keyFrom) {
      case KeyPlace.Nowhere _ -> {}
      case KeyPlace.Variable(var variable) -> entries.setProperty(name + "key-variable", variable);
      case KeyPlace.File(var path) -> entries.setProperty(name + "key-file", path.toString());
    }
    var limits = server.limits();
    entries.setProperty(name + "patience", limits.patience().toSeconds() + "s");
    entries.setProperty(name + "evidence-tokens", "" + limits.evidenceTokens());
    entries.setProperty(name + "draft-tokens", "" + limits.draftTokens());
  }

  /// Takes every field of a server out; false if there was none.
  static boolean remove(String name, Properties entries) {
    return FIELDS.stream()
            .map(field -> entries.remove(name + "." + field))
            .filter(java.util.Objects::nonNull)
            .count()
        > 0;
  }
}
