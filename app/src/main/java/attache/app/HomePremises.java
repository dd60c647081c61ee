package attache.app;

import attache.desk.Desk;
import attache.desk.Intake;
import attache.desk.IntakeListener;
import attache.desk.Premises;
import attache.index.Progress;
import attache.source.Extractor.Kind;
import attache.store.embedded.Backup;
import attache.store.embedded.Home;
import attache.store.embedded.LuceneIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// A home folder on this machine.
final class HomePremises implements Premises {
  private final Path home;
  private final Map<String, String> environment;

  HomePremises(Optional<Path> home) {
    this(home.orElseGet(HomePremises::usualHome).toAbsolutePath().normalize(), System.getenv());
  }

  /// A home in an environment of its own, for tests.
  HomePremises(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  @Override
  public Premises visitingPrivateAddresses() {
    var allowed = new HashMap<>(environment);
    allowed.put("ATTACHE_ALLOW_PRIVATE_ADDRESSES", "true");
    return new HomePremises(home, allowed);
  }

  /// The folder `ATTACHE_HOME` names, if it names one.
  static Optional<Path> homeOfEnvironment() {
    return Optional.ofNullable(System.getenv("ATTACHE_HOME"))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  /// Where the platform keeps such things.
  private static Path usualHome() {
    var user = Path.of(System.getProperty("user.home"));
    var system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
    if (system.contains("win")) {
      var local = System.getenv("LOCALAPPDATA");
      return local == null ? user.resolve("AppData/Local/Attache") : Path.of(local, "Attache");
    }
    if (system.contains("mac")) {
      return user.resolve("Library/Application Support/Attache");
    }
    var data = System.getenv("XDG_DATA_HOME");
    return data == null || data.isBlank()
        ? user.resolve(".local/share/attache")
        : Path.of(data, "attache");
  }

  @Override
  public Path home() {
    return home;
  }

  @Override
  public String version() {
    try (var stream = HomePremises.class.getResourceAsStream("version.properties")) {
      var properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties cannot be read", e);
    }
  }

  @Override
  public boolean onlyRead() {
    return Home.isOnlyRead(home);
  }

  @Override
  public Desk open() throws IOException {
    var isNew = !Files.exists(home.resolve("attache.db"));
    var settings = Settings.of(home, environment);
    if (onlyRead()) {
      return Wiring.desk(Home.reading(home), settings.keepingNothing(), environment, version());
    }
    var desk = Wiring.desk(Home.at(home), settings, environment, version());
    if (isNew && settings.glossary()) {
      addShipped(desk, "background/glossary.jsonl", "Attaché glossary");
    }
    return desk;
  }

  /// Opens the desk without what ships: for evaluations, which bring their own stories.
  Desk bare() throws IOException {
    return Wiring.desk(Home.at(home), Settings.of(home, environment), environment, version());
  }

  /// Adds stories that ship with the program; those already there stay as they are.
  static Intake addShipped(Desk desk, String resource, String source) throws IOException {
    var file = Files.createTempFile("attache-", ".jsonl");
    try (var stream = HomePremises.class.getResourceAsStream("/attache/" + resource)) {
      if (stream == null) {
        throw new IOException("a file is missing from the program: " + resource);
      }
      Files.write(file, stream.readAllBytes());
      var intake =
          desk.add(
              List.of(file.toString()),
              Optional.of(Kind.JSONL),
              Optional.of(source),
              IntakeListener.NONE);
      desk.catchUp(Progress.NONE);
      return intake;
    } finally {
      Files.delete(file);
    }
  }

  @Override
  public Path restore(Path backup) throws IOException {
    var place = Home.at(home);
    var aside = Backup.restore(backup, place);
    try (var index = LuceneIndex.open(place);
        var writer =
            index.write().orElseThrow(() -> new IOException("the index is in use: " + home))) {
      writer.clear();
    }
    return aside;
  }

  @Override
  public List<Finding> examine() {
    return new Checkup(this, environment).findings();
  }
}
