package attache.door.json;

import attache.answer.written.ModelServer;
import java.util.List;
import java.util.Optional;

/// The language models a user configured, as JSON; whether they have a key, never the key.
public final class ModelsContract {
  private ModelsContract() {}

  /// The models, in their order.
  ///
  /// @param writing name of the one that writes
  public static String list(List<ModelServer> servers, Optional<String> writing) {
    return LedgerForms.written(json -> {
      json.writeStartArray();
      for (var server : servers) {
        json.writeStartObject();
        json.writeStringProperty("name", server.name());
        json.writeStringProperty("kind", server.kind().word());
        json.writeStringProperty("address", server.address().toString());
        json.writeStringProperty("model", server.model());
        json.writeBooleanProperty("key", server.key().isPresent());
        json.writeBooleanProperty("local", server.isLocal());
        json.writeBooleanProperty("writes", writing.filter(server.name()::equals).isPresent());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
