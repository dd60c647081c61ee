package attache.app;

import attache.source.GatherListener;
import java.nio.file.Path;

/// A process that gathers: prints a line whenever a source is stored.
final class GatheringChild {
  private GatheringChild() {}

  /// Argument: the home.
  public static void main(String[] arguments) throws Exception {
    try (var room = new Newsroom(Path.of(arguments[0]))) {
      GatherListener each =
          (_, done, _) -> {
            System.out.println("stored " + done);
            System.out.flush();
          };
      room.gather(each);
    }
    System.out.println("done");
  }
}
