package attache.door.json;

import attache.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A question as one line of a JSON Lines file: `question`, and if wanted `id` and `history`; other
/// fields are passed over.
///
/// @param id the name the answer shall carry
/// @param question what is asked
public record QuestionLine(Optional<String> id, Question question) {
  /// Reads one.
  ///
  /// @throws IllegalArgumentException if the line is no such object; the message says what was
  ///   wanted
  public static QuestionLine parse(String line) {
    var object = object(line);
    var question = object.path("question");
    if (!question.isString()) {
      throw new IllegalArgumentException(
          "a line must have a \"question\" that is a string, got " + shortened(line));
    }
    var id = object.path("id");
    return new QuestionLine(
        id.isString() || id.isNumber() ? Optional.of(id.asString()) : Optional.empty(),
        new Question(question.asString(), history(object.path("history"), line)));
  }

  private static JsonNode object(String line) {
    try {
      var read = Mapper.JSON.readTree(line);
      if (read.isObject()) {
        return read;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "a line must be a JSON object, got %s: %s"
              .formatted(shortened(line), e.getOriginalMessage()),
          e);
    }
    throw new IllegalArgumentException("a line must be a JSON object, got " + shortened(line));
  }

  private static List<String> history(JsonNode given, String line) {
    if (given.isMissingNode() || given.isNull()) {
      return List.of();
    }
    var turns = new ArrayList<String>();
    for (var turn : given) {
      if (!turn.isString()) {
        throw new IllegalArgumentException(
            "\"history\" must be a list of strings, got " + shortened(line));
      }
      turns.add(turn.asString());
    }
    return turns;
  }

  private static String shortened(String line) {
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
