package attache.door.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The questions typed in chats, for the arrow keys: a file in the home that its owner alone reads.
final class ChatHistory {
  private final Path file;

  private ChatHistory(Path file) {
    this.file = file;
  }

  static ChatHistory of(Path home) {
    return new ChatHistory(home.resolve("chat-history"));
  }

  /// The file, made if it was not there.
  Path file() throws IOException {
    if (Files.notExists(file)) {
      if (Files.getFileStore(file.toAbsolutePath().getParent())
          .supportsFileAttributeView("posix")) {
        var alone = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(alone));
      } else {
        Files.createFile(file);
      }
    }
    return file;
  }

  /// Takes a question out of the file.
  void forget(String question) throws IOException {
    if (Files.exists(file)) {
      var lines = Files.readAllLines(file, UTF_8);
      var kept = lines.stream().filter(line -> !typed(line).equals(question.strip())).toList();
      if (kept.size() < lines.size()) {
        Files.write(file, kept, UTF_8);
      }
    }
  }

  /// A line is the time it was typed, a colon and what was typed.
  private static String typed(String line) {
    return line.replaceFirst("^\\d+:", "").strip();
  }
}
