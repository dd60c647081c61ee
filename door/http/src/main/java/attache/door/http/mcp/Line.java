package attache.door.http.mcp;

import attache.door.http.exchange.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Carries messages between the protocol's server and whoever reads and writes them as text: one
/// message in, at most one out. Safe for use by many threads.
final class Line implements McpStatelessServerTransport {
  private final McpJsonMapper json;
  private volatile @Nullable McpStatelessServerHandler handler;

  Line(McpJsonMapper json) {
    this.json = json;
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler handler) {
    this.handler = handler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /// A message, read.
  ///
  /// @throws IOException if it is none
  McpSchema.JSONRPCMessage read(String text) throws IOException {
    try {
      return McpSchema.deserializeJsonRpcMessage(json, text);
    } catch (RuntimeException e) {
      throw new IOException("a message of JSON-RPC 2.0 was wanted, got something else", e);
    }
  }

  /// What is said to a message; empty where nothing is.
  Optional<String> answer(McpSchema.JSONRPCMessage message, Caller caller) throws IOException {
    var known = handler;
    if (known == null) {
      throw new IllegalStateException("the line is not open yet");
    }
    var context = McpTransportContext.create(Map.of(Tools.CALLER, caller));
    return switch (message) {
      case JSONRPCRequest request -> {
        var response = known.handleRequest(context, request).block();
        yield response == null ? Optional.empty() : Optional.of(json.writeValueAsString(response));
      }
      case JSONRPCNotification notification -> {
        known.handleNotification(context, notification).block();
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /// Says that a text is no message: it cannot be read, or it can and is something else.
  String unread(String text) throws IOException {
    return isJson(text)
        ? failed(
            null,
            ErrorCodes.INVALID_REQUEST,
            "a request or a notification of JSON-RPC 2.0 was wanted, got other JSON")
        : failed(
            null,
            ErrorCodes.PARSE_ERROR,
            "a message of JSON-RPC 2.0 on one line was wanted, got what is not JSON");
  }

  private boolean isJson(String text) {
    try {
      json.readValue(text, Object.class);
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /// Says that a request could not be answered, through no fault of the caller.
  String broken(JSONRPCRequest request) throws IOException {
    return failed(
        request.id(),
        ErrorCodes.INTERNAL_ERROR,
        "the request could not be answered; if it stays so, run attache doctor");
  }

  /// An error. Written by hand, for the protocol wants an `id` that is null where the message had
  /// none, and the library's own response refuses that.
  private String failed(@Nullable Object id, int code, String why) throws IOException {
    var said = new LinkedHashMap<String, @Nullable Object>();
    said.put("jsonrpc", McpSchema.JSONRPC_VERSION);
    said.put("id", id);
    said.put("error", Map.of("code", code, "message", why));
    return json.writeValueAsString(said);
  }
}
