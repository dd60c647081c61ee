package attache.door.http.pages;

import attache.door.http.exchange.Fields;
import attache.door.http.exchange.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was asked before, as the page carries it: nothing of it is held by the server.
///
/// @param id names the conversation; empty before its second question
/// @param turns earlier questions, oldest first, at most [#MOST]
record Conversation(Optional<String> id, List<String> turns) {
  /// Most earlier questions that are carried.
  static final int MOST = 6;

  private static final int LONGEST_TURNS = 6000;
  private static final String ID = "[A-Za-z0-9_-]{1,64}";

  Conversation {
    turns = List.copyOf(turns);
  }

  /// What a form or an address carries: `c` the id, `h` each turn.
  ///
  /// @throws Refusal 400 if the id is none
  static Conversation of(Fields fields) {
    var id = fields.first("c");
    if (id.isPresent() && !id.get().matches(ID)) {
      throw Refusal.of(400, "a conversation is named by at most 64 letters, digits, - and _")
          .field("c")
          .fix("start a new conversation from /");
    }
    return new Conversation(id, last(fields.all("h").stream().filter(h -> !h.isBlank()).toList()));
  }

  /// The conversation after one more question.
  ///
  /// @param answer id of its answer, which names a conversation that has no name yet
  Conversation after(String question, String answer) {
    var more = new ArrayList<>(turns);
    more.add(question);
    return new Conversation(id.or(() -> Optional.of(answer)), last(more));
  }

  /// The address that asks a question in this conversation.
  String asking(String question) {
    return "/?q=" + Fields.encoded(question) + carried();
  }

  /// The address of a kept answer, in this conversation.
  String reading(String answer) {
    var carried = carried();
    return "/answers/" + answer + (carried.isEmpty() ? "" : "?" + carried.substring(1));
  }

  private String carried() {
    var carried = new StringBuilder();
    turns.forEach(turn -> carried.append("&h=").append(Fields.encoded(turn)));
    id.ifPresent(name -> carried.append("&c=").append(name));
    return carried.toString();
  }

  private static List<String> last(List<String> turns) {
    var from = Math.max(0, turns.size() - MOST);
    var length = turns.stream().skip(from).mapToInt(String::length).sum();
    while (from < turns.size() && length > LONGEST_TURNS) {
      length -= turns.get(from++).length();
    }
    return turns.subList(from, turns.size());
  }
}
