package attache.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the modules compiled, without their tests.
final class Compiled {
  private static final Path ROOT = Path.of("..");

  private Compiled() {}

  static JavaClasses everywhere() {
    return of(module -> true);
  }

  static JavaClasses core() {
    return of(module -> module.equals(ROOT.resolve("core")));
  }

  private static JavaClasses of(Predicate<Path> wanted) {
    return new ClassFileImporter()
        .importPaths(
            modules().stream()
                .filter(wanted)
                .map(module -> module.resolve("target").resolve("classes"))
                .filter(Files::isDirectory)
                .toList());
  }

  /// Folders with a pom, one or two steps below the root.
  private static List<Path> modules() {
    try (Stream<Path> poms =
        Files.find(ROOT, 3, (path, _) -> path.endsWith("pom.xml") && path.getNameCount() > 2)) {
      return poms.map(Path::getParent).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
