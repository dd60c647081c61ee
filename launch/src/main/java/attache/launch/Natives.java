package attache.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The native parts of libraries, taken out of their jars once.
///
/// Left to themselves, these libraries write tens of megabytes to a temporary folder at each start,
/// or to a cache in the user's home, and one of them looks for a download when it finds none.
final class Natives {
  /// Stands in a property for the folder that a jar's native parts are unpacked to.
  private static final String FOLDER = "{}";

  private final Path folder;
  private final Platform platform;

  /// Unpacks to a folder.
  ///
  /// @param folder a folder for each jar is made in it
  Natives(Path folder, Platform platform) {
    this.folder = folder;
    this.platform = platform;
  }

  /// Unpacks what these jars have for the platform.
  ///
  /// @return the system properties that make the libraries load it, in order; of a library that has
  ///   nothing for the platform none is set, so that it does as it would by itself
  List<String> unpack(List<Path> jars) throws IOException {
    var properties = new ArrayList<String>();
    for (var jar : jars) {
      properties.addAll(properties(jar));
    }
    return properties;
  }

  private List<String> properties(Path jar) throws IOException {
    var name = jar.getFileName().toString();
    if (name.startsWith("onnxruntime-")) {
      return unpacked(jar, platform.onnx(), Map.of("onnxruntime.native.path", FOLDER));
    }
    if (name.startsWith("tokenizers-")) {
      var library = FOLDER + File.separator + System.mapLibraryName("tokenizers");
      return unpacked(
          jar, platform.tokenizers(), Map.of("RUST_LIBRARY_PATH", library, "RUST_FLAVOR", "cpu"));
    }
    if (name.startsWith("sqlite-jdbc-")) {
      return unpacked(
          jar,
          platform.sqlite(),
          Map.of(
              "org.sqlite.lib.path",
              FOLDER,
              "org.sqlite.lib.name",
              System.mapLibraryName("sqlitejdbc")));
    }
    return List.of();
  }

  private List<String> unpacked(Path jar, String inside, Map<String, String> properties)
      throws IOException {
    var name = jar.getFileName().toString();
    var to = folder.resolve(name.substring(0, name.length() - ".jar".length()));
    if (!unpack(jar, inside, to)) {
      return List.of();
    }
    return properties.entrySet().stream()
        .map(p -> "-D" + p.getKey() + "=" + p.getValue().replace(FOLDER, to.toString()))
        .sorted()
        .toList();
  }

  private static boolean unpack(Path jar, String inside, Path to) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var found =
          zip.stream()
              .filter(e -> !e.isDirectory() && e.getName().startsWith(inside))
              .filter(e -> e.getName().indexOf('/', inside.length()) < 0)
              .toList();
      Files.createDirectories(to);
      for (var entry : found) {
        write(zip, entry, to.resolve(entry.getName().substring(inside.length())));
      }
      return !found.isEmpty();
    }
  }

  /// A file that is there stays: a process may have it loaded.
  private static void write(ZipFile zip, ZipEntry entry, Path to) throws IOException {
    if (Files.exists(to) && Files.size(to) == entry.getSize()) {
      return;
    }
    var part = to.resolveSibling(to.getFileName() + ".part");
    try (var in = zip.getInputStream(entry)) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
