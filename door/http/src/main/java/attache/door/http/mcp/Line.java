package attache.door.http.mcp;

import attache.door.http.exchange.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
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

  /// Says that a message could not be read.
  String unread(String why) throws IOException {
    return failed(null, ErrorCodes.PARSE_ERROR, why);
  }

  /// Says that a request could not be answered, through no fault of the caller.
  String broken(JSONRPCRequest request) throws IOException {
    return failed(
        request.id(),
        ErrorCodes.INTERNAL_ERROR,
        "the request could not be answered; if it stays so, run attache doctor");
  }

  private String failed(@Nullable Object id, int code, String why) throws IOException {
    return json.writeValueAsString(
        new JSONRPCResponse(
            McpSchema.JSONRPC_VERSION,
            id,
            null,
            new JSONRPCResponse.JSONRPCError(code, why, null)));
  }
}
