package attache.door.http.api;

import attache.door.http.exchange.Refusal;

import attache.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A question as programs ask it: `{"question": "…", "history": ["…"], "conversation": "…"}`.
///
/// @param question what is asked
/// @param history earlier questions of the same conversation, oldest first; may be left out
/// @param conversation names the conversation; may be left out
record AskedInJson(String question, List<String> history, Optional<String> conversation) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_TURNS = 50;

  /// @throws Refusal 400 naming the member at fault
  static AskedInJson of(byte[] body) {
    var object = object(body);
    for (var name : object.propertyNames()) {
      if (!List.of("question", "history", "conversation").contains(name)) {
        throw wrong(name, "is not known", "send question, history, conversation");
      }
    }
    return new AskedInJson(question(object), history(object), conversation(object));
  }

  private static JsonNode object(byte[] body) {
    try {
      var node = JSON.readTree(body);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw Refusal.of(400, "the body is not JSON" + place(e)).fix("send {\"question\": \"…\"}");
    }
    throw Refusal.of(400, "the body must be a JSON object").fix("send {\"question\": \"…\"}");
  }

  private static String place(JacksonException e) {
    return Optional.ofNullable(e.getLocation())
        .map(at -> ": line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()))
        .orElse("");
  }

  private static String question(JsonNode object) {
    var node = object.path("question");
    if (!node.isString() || node.asString().isBlank()) {
      throw wrong("question", "must be a string that is not blank", "say what you want to know");
    }
    return text("question", node);
  }

  private static List<String> history(JsonNode object) {
    var node = object.path("history");
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > MOST_TURNS) {
      throw wrong(
          "history",
          "must be an array of at most %d strings".formatted(MOST_TURNS),
          "send earlier questions, oldest first");
    }
    var turns = new ArrayList<String>();
    for (var i = 0; i < node.size(); i++) {
      turns.add(text("history[" + i + "]", node.get(i)));
    }
    return turns;
  }

  private static Optional<String> conversation(JsonNode object) {
    var node = object.path("conversation");
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isString() || !node.asString().matches("[A-Za-z0-9_-]{1,64}")) {
      throw wrong(
          "conversation",
          "must be 1 to 64 letters, digits, - and _",
          "use the id of the first answer, or leave it out");
    }
    return Optional.of(node.asString());
  }

  private static String text(String name, JsonNode node) {
    if (!node.isString() || node.asString().length() > Question.LONGEST) {
      throw wrong(
          name,
          "must be a string of at most %d characters".formatted(Question.LONGEST),
          "shorten it");
    }
    return node.asString();
  }

  private static Refusal wrong(String name, String what, String fix) {
    return Refusal.of(400, name + " " + what).field(name).fix(fix);
  }
}
