package attache.door.http.chat;

import attache.answer.Answerer;
import attache.desk.ModelDesk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A way of answering that clients can choose, as a model.
///
/// @param id what clients call it
/// @param writer who writes, as [attache.desk.Desk#ask] takes it
record ChatModel(String id, Optional<String> writer) {
  private static final String USUAL = "attache";

  /// Every model there is: the usual one, the one without a writer, and one for each configured
  /// writer.
  static List<ChatModel> all(ModelDesk models) throws IOException {
    var all = new ArrayList<ChatModel>();
    all.add(new ChatModel(USUAL, Optional.empty()));
    all.add(new ChatModel(USUAL + "-extractive", Optional.of(Answerer.NO_WRITER)));
    for (var server : models.servers()) {
      all.add(new ChatModel(USUAL + "-" + server.name(), Optional.of(server.name())));
    }
    return all;
  }
}
