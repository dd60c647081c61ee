package attache.writers;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.answer.SmallModels;
import attache.answer.written.ModelServer;
import attache.answer.written.ModelShelf;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Model servers in `models.properties` of the home, which people may edit by hand, and one that
/// the environment may name. Keys stand in the environment or in files of their own, never in it.
public final class ModelFile implements ModelShelf {
  /*
   *   writing = local
   *   local.kind = openai
   *   local.address = http://127.0.0.1:8081/v1
   *   local.model = qwen3-8b
   *   local.key-variable = LOCAL_KEY     or local.key-file = /home/me/.keys/local
   *   local.patience = 45s
   *
   * reranker and entailment name the ONNX files of small models; ATTACHE_RERANKER and
   * ATTACHE_ENTAILMENT do so too, and win.
   *
   * ATTACHE_MODEL, ATTACHE_MODEL_KIND, ATTACHE_MODEL_ADDRESS and ATTACHE_MODEL_KEY configure a server
   * called "environment", which then writes; ATTACHE_WRITER names the one that writes, or `none`.
   */
  static final String FILE = "models.properties";
  static final String ENVIRONMENT = "environment";
  static final String NONE = "none";
  private static final String WRITING = "writing";

  private final Path file;
  private final Map<String, String> environment;

  /// @param home folder of the home
  /// @param environment variables of the environment
  public ModelFile(Path home, Map<String, String> environment) {
    this.file = home.resolve(FILE);
    this.environment = Map.copyOf(environment);
  }

  @Override
  public synchronized List<ModelServer> servers() throws IOException {
    var entries = read();
    var mistakes = new ArrayList<String>();
    var servers = new ArrayList<ModelServer>();
    for (var name : names(entries)) {
      try {
        servers.add(new ModelEntry(name, entries, environment).server());
      } catch (IllegalArgumentException e) {
        mistakes.add(name + ": " + e.getMessage());
      }
    }
    fromEnvironment(mistakes).ifPresent(servers::add);
    if (!mistakes.isEmpty()) {
      throw new IOException(
          "the model servers cannot be read (%s, then the environment): %s"
              .formatted(file, String.join("; ", mistakes)));
    }
    return List.copyOf(servers);
  }

  private Optional<ModelServer> fromEnvironment(List<String> mistakes) {
    if (!environment.containsKey("ATTACHE_MODEL")) {
      return Optional.empty();
    }
    var entries = new Properties();
    entries.setProperty(ENVIRONMENT + ".model", environment.getOrDefault("ATTACHE_MODEL", ""));
    for (var field : List.of("kind", "address", "patience")) {
      var variable = "ATTACHE_MODEL_" + field.toUpperCase(java.util.Locale.ROOT);
      Optional.ofNullable(environment.get(variable))
          .ifPresent(value -> entries.setProperty(ENVIRONMENT + "." + field, value));
    }
    if (environment.containsKey("ATTACHE_MODEL_KEY")) {
      entries.setProperty(ENVIRONMENT + ".key-variable", "ATTACHE_MODEL_KEY");
    }
    try {
      return Optional.of(new ModelEntry(ENVIRONMENT, entries, environment).server());
    } catch (IllegalArgumentException e) {
      mistakes.add("ATTACHE_MODEL: " + e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public synchronized Optional<String> writing() throws IOException {
    var named = Optional.ofNullable(environment.get("ATTACHE_WRITER")).filter(n -> !n.isBlank());
    if (named.isPresent()) {
      return named.filter(name -> !name.equals(NONE));
    }
    return environment.containsKey("ATTACHE_MODEL")
        ? Optional.of(ENVIRONMENT)
        : Optional.ofNullable(read().getProperty(WRITING)).map(String::strip);
  }

  @Override
  public synchronized void put(ModelServer server, KeyPlace keyFrom) throws IOException {
    if (server.name().equals(WRITING)
        || server.name().equals(ENVIRONMENT)
        || server.name().equals(NONE)) {
      throw new IllegalArgumentException("\"" + server.name() + "\" has a meaning of its own");
    }
    var entries = read();
    ModelEntry.remove(server.name(), entries);
    ModelEntry.put(server, keyFrom, entries);
    save(entries);
  }

  @Override
  public synchronized boolean remove(String name) throws IOException {
    var entries = read();
    if (!ModelEntry.remove(name, entries)) {
      return false;
    }
    if (name.equals(entries.getProperty(WRITING))) {
      entries.remove(WRITING);
    }
    save(entries);
    return true;
  }

  @Override
  public synchronized void write(Optional<String> name) throws IOException {
    var entries = read();
    if (name.isPresent() && !names(entries).contains(name.get())) {
      throw new IllegalArgumentException(
          "a configured model was wanted (%s), got \"%s\""
              .formatted(String.join(", ", names(entries)), name.get()));
    }
    entries.remove(WRITING);
    name.ifPresent(it -> entries.setProperty(WRITING, it));
    save(entries);
  }

  @Override
  public synchronized Optional<Path> small(SmallModels.Kind kind) throws IOException {
    var named = environment.get("ATTACHE_" + kind.name());
    var value = named != null ? named : read().getProperty(kind.word(), "");
    return value.isBlank() || value.strip().equals(NONE)
        ? Optional.empty()
        : Optional.of(path(kind, value.strip()));
  }

  private static Path path(SmallModels.Kind kind, String value) throws IOException {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new IOException("%s: a file was wanted, got %s".formatted(kind.word(), value), e);
    }
  }

  @Override
  public synchronized void small(SmallModels.Kind kind, Optional<Path> model) throws IOException {
    var entries = read();
    entries.remove(kind.word());
    model.ifPresent(it -> entries.setProperty(kind.word(), it.toAbsolutePath().toString()));
    save(entries);
  }

  private static boolean isSmall(String key) {
    return SmallModels.kinds().stream().anyMatch(kind -> kind.word().equals(key));
  }

  private static SortedSet<String> names(Properties entries) {
    return entries.stringPropertyNames().stream()
        .filter(key -> key.contains("."))
        .map(key -> key.substring(0, key.lastIndexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Properties read() throws IOException {
    var entries = new Properties();
    if (Files.exists(file)) {
      entries.load(new StringReader(Files.readString(file, UTF_8)));
    }
    for (var key : entries.stringPropertyNames()) {
      if (!key.contains(".") && !key.equals(WRITING) && !isSmall(key)) {
        throw new IOException(
            "%s: %s is no entry; entries are \"writing\", \"reranker\", \"entailment\" and NAME.model, NAME.kind, …"
                .formatted(file, key));
      }
    }
    return entries;
  }

  private void save(Properties entries) throws IOException {
    var text = new StringWriter();
    entries.store(text, "Model servers of Attaché. Keys do not belong here.");
    var written = Files.createTempFile(file.toAbsolutePath().getParent(), "models", ".new");
    Files.writeString(written, text.toString(), UTF_8);
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
