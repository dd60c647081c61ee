package attache.testkit.answer;

import attache.answer.SmallModels;
import attache.answer.written.ModelServer;
import attache.answer.written.ModelShelf;
import attache.desk.ModelDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The language models of desks in tests.
public final class Models {
  private Models() {}

  /// None is configured, and none can be.
  public static ModelDesk none() {
    return new ModelDesk(
        new NoShelf(),
        server -> {
          throw new IllegalStateException("no model may be called, got " + server.name());
        },
        SmallModels.NONE);
  }

  private static final class NoShelf implements ModelShelf {
    @Override
    public List<ModelServer> servers() {
      return List.of();
    }

    @Override
    public Optional<String> writing() {
      return Optional.empty();
    }

    @Override
    public void put(ModelServer server, KeyPlace keyFrom) {
      throw new IllegalStateException("no model can be kept here, got " + server.name());
    }

    @Override
    public boolean remove(String name) {
      return false;
    }

    @Override
    public void write(Optional<String> name) {}

    @Override
    public Optional<Path> small(SmallModels.Kind kind) {
      return Optional.empty();
    }

    @Override
    public void small(SmallModels.Kind kind, Optional<Path> file) {
      throw new IllegalStateException("no model can be kept here, got " + file);
    }
  }
}
