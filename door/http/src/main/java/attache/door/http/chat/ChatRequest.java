package attache.door.http.chat;

import attache.door.http.exchange.Refusal;
import attache.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a chat front end asks for.
///
/// @param model id of the model
/// @param question the reader's last turn, after the reader's earlier ones
/// @param stream whether it wants pieces
/// @param usage whether the last piece shall say how much was used
/// @param letters letters of all messages, for the count of tokens
record ChatRequest(String model, Question question, boolean stream, boolean usage, int letters) {
  /*
   * Only the reader's turns are read. What a system message tells a model to be does not change how
   * Attaché answers, and what an assistant said before, ours or another's, is no evidence. Settings
   * that would change the words of a model (temperature, top_p, seed, penalties, stop, max_tokens,
   * tools) have nothing to change here and are passed over; what cannot be given is refused.
   */
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_TURNS = 50;
  private static final String FIX =
      "send {\"model\": \"attache\", \"messages\": [{\"role\": \"user\", \"content\": \"…?\"}]}";

  static ChatRequest read(byte[] body) {
    var sent = object(body);
    var messages = sent.path("messages");
    if (!messages.isArray() || messages.isEmpty()) {
      throw ChatRefusal.wrong("messages", "must be an array with a message of a user", FIX);
    }
    refuse(sent);
    var letters = 0;
    var turns = new ArrayList<String>();
    for (var i = 0; i < messages.size(); i++) {
      var text = text(messages.get(i), "messages[" + i + "]");
      letters += text.length();
      if (messages.get(i).path("role").asString("").equals("user") && !text.isBlank()) {
        turns.add(text.strip());
      }
    }
    return new ChatRequest(
        model(sent),
        question(turns),
        sent.path("stream").asBoolean(false),
        sent.path("stream_options").path("include_usage").asBoolean(false),
        letters);
  }

  private static JsonNode object(byte[] body) {
    try {
      var node = JSON.readTree(body);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw Refusal.of(400, "the body is not JSON").fix(FIX);
    }
    throw Refusal.of(400, "the body must be a JSON object").fix(FIX);
  }

  private static String model(JsonNode sent) {
    var model = sent.path("model");
    if (!model.isString() || model.asString().isBlank()) {
      throw ChatRefusal.wrong("model", "must name a model", "see /v1/models");
    }
    return model.asString().strip();
  }

  private static void refuse(JsonNode sent) {
    var n = sent.path("n");
    if (n.isNumber() && n.asInt() != 1) {
      throw ChatRefusal.wrong("n", "must be 1: there is one answer to a question", "leave it out");
    }
    var format = sent.path("response_format").path("type").asString("text");
    if (!format.equals("text")) {
      throw ChatRefusal.wrong(
          "response_format", "must be text", "for JSON use POST /api/v1/answers");
    }
    if (sent.path("tool_choice").asString("").equals("required")) {
      throw ChatRefusal.wrong("tool_choice", "must not be required: no tool is called", "use auto");
    }
  }

  private static String text(JsonNode message, String where) {
    var content = message.path("content");
    if (content.isString()) {
      return content.asString();
    }
    if (content.isMissingNode() || content.isNull()) {
      return "";
    }
    if (!content.isArray()) {
      throw ChatRefusal.wrong(where + ".content", "must be text or an array of parts", FIX);
    }
    var text = new StringBuilder();
    for (var part : content) {
      var type = part.path("type").asString("");
      if (!type.equals("text") && !type.equals("input_text")) {
        throw ChatRefusal.wrong(
            where + ".content", "holds a part of type \"" + type + "\"", "send text alone");
      }
      text.append(text.isEmpty() ? "" : "\n").append(part.path("text").asString(""));
    }
    return text.toString();
  }

  private static Question question(List<String> turns) {
    if (turns.isEmpty()) {
      throw ChatRefusal.wrong("messages", "must hold a message of a user with text", FIX);
    }
    var last = turns.getLast();
    if (last.length() > Question.LONGEST) {
      throw ChatRefusal.wrong(
          "messages",
          "must end with a question of at most %d characters, got %d"
              .formatted(Question.LONGEST, last.length()),
          "shorten it");
    }
    var earlier = turns.subList(Math.max(0, turns.size() - 1 - MOST_TURNS), turns.size() - 1);
    return new Question(
        last, earlier.stream().filter(turn -> turn.length() <= Question.LONGEST).toList());
  }

  /// The model asked for.
  ///
  /// @throws Refusal 404 if there is none of its name
  ChatModel among(List<ChatModel> models) {
    return Optional.of(model)
        .flatMap(id -> models.stream().filter(m -> m.id().equals(id)).findFirst())
        .orElseThrow(() ->
            Refusal.of(404, "there is no model \"" + model + "\"")
                .field("model")
                .fix("use " + String.join(", ", models.stream().map(ChatModel::id).toList())));
  }
}
