package attache.door.http.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The JSON objects of one completion.
///
/// @param id names it
/// @param model what the client called the model
/// @param created seconds since 1970
/// @param asked letters of what was asked
record Completion(String id, String model, long created, int asked) {
  /*
   * Nothing is tokenised here; 4 letters a token is OpenAI's rule of thumb for English, so the counts
   * are estimates and say so in the documentation.
   */
  private static final int LETTERS_PER_TOKEN = 4;

  /// The whole answer.
  ///
  /// @param answer its contract
  Map<String, @Nullable Object> whole(Transcript transcript, JsonNode answer) {
    var message = new LinkedHashMap<String, @Nullable Object>();
    message.put("role", "assistant");
    message.put("content", transcript.text());
    message.put("refusal", null);
    message.put("annotations", transcript.annotations());
    var choice = new LinkedHashMap<String, @Nullable Object>();
    choice.put("index", 0);
    choice.put("message", message);
    choice.put("logprobs", null);
    choice.put("finish_reason", "stop");
    var object = head("chat.completion");
    object.put("choices", List.of(choice));
    object.put("usage", usage(transcript.text().length()));
    object.put("attache", answer);
    return object;
  }

  /// A piece of an answer.
  ///
  /// @param delta what is new
  /// @param end whether nothing follows
  Map<String, @Nullable Object> piece(Map<String, ?> delta, boolean end) {
    var choice = new LinkedHashMap<String, @Nullable Object>();
    choice.put("index", 0);
    choice.put("delta", delta);
    choice.put("logprobs", null);
    choice.put("finish_reason", end ? "stop" : null);
    var object = head("chat.completion.chunk");
    object.put("choices", List.of(choice));
    return object;
  }

  /// The piece that says how much was used.
  Map<String, @Nullable Object> used(int letters) {
    var object = head("chat.completion.chunk");
    object.put("choices", List.of());
    object.put("usage", usage(letters));
    return object;
  }

  private Map<String, @Nullable Object> head(String kind) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    object.put("id", "chatcmpl-" + id);
    object.put("object", kind);
    object.put("created", created);
    object.put("model", model);
    return object;
  }

  private Map<String, Integer> usage(int letters) {
    var prompt = tokens(asked);
    var answer = tokens(letters);
    return Map.of(
        "prompt_tokens", prompt, "completion_tokens", answer, "total_tokens", prompt + answer);
  }

  private static int tokens(int letters) {
    return (letters + LETTERS_PER_TOKEN - 1) / LETTERS_PER_TOKEN;
  }
}
