package attache.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a question set; the content says which kind it is.
final class SetReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Reads a file. A bad line or item is a fault of the set and the rest goes on.
  ///
  /// @throws IOException if the file cannot be read, or nothing in it is a question
  QuestionSet read(Path file) throws IOException {
    var text = text(file);
    var set = isSquad(text) ? squad(text, file) : new SeedLines(JSON).read(text);
    if (set.items().isEmpty()) {
      var first = set.faults().isEmpty() ? "the file is empty" : set.faults().getFirst().toString();
      throw new IOException(
          "questions as JSON Lines or SQuAD v2 JSON were wanted, found none in %s: %s"
              .formatted(file, first));
    }
    return set;
  }

  private static String text(Path file) throws IOException {
    try {
      var text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new IOException("a question set was wanted, found no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new IOException("UTF-8 was wanted, found other bytes in " + file, e);
    }
  }

  /// A SQuAD file is one object with a list named "data", on one line or many.
  private static boolean isSquad(String text) {
    try (var parser = JSON.createParser(text)) {
      JsonNode first = JSON.readTree(parser);
      return first != null && first.path("data").isArray();
    } catch (JacksonException _) {
      return false;
    }
  }

  private static QuestionSet squad(String text, Path file) throws IOException {
    try {
      return new SquadJson().read(JSON.readTree(text));
    } catch (JacksonException e) {
      throw new IOException(
          "one JSON object was wanted, found more in %s: %s"
              .formatted(file, e.getOriginalMessage()),
          e);
    }
  }
}
