package attache.gather;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/// What changes whenever a file or a folder does: names, sizes and times of last change of all
/// files in it, as SHA-256 in hexadecimal.
final class FolderPrint {
  private FolderPrint() {}

  static String of(Path path) throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return HexFormat.of().formatHex(sha256().digest(files.toString().getBytes(UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one does not", e);
    }
  }
}
