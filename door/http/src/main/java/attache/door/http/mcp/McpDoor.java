package attache.door.http.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.access.Scope;
import attache.door.http.api.Toolbox;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Caller;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Route;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// Speaks the Model Context Protocol, over standard input and output or over HTTP. It reads only,
/// unless whoever starts it or the caller's own key allows more. Safe for use by many threads.
public final class McpDoor {
  private static final String ABOUT =
      "Attaché answers questions about the news its user stored, on this machine. Every sentence it"
          + " gives has citations with the exact quote; keep them. Where the outcome is"
          + " not_in_sources, say so and add nothing.";
  private static final int LARGEST = 1024 * 1024;

  private final Line reading;
  private final Line writing;
  private final boolean writes;

  /// @param version of the program
  /// @param writes whether callers without a key of their own may write
  public McpDoor(Toolbox toolbox, String version, boolean writes) {
    this.reading = line(toolbox, version, false);
    this.writing = line(toolbox, version, true);
    this.writes = writes;
  }

  private static Line line(Toolbox toolbox, String version, boolean writes) {
    var json = McpJsonDefaults.getMapper();
    var line = new Line(json);
    var shelves = new Shelves(toolbox);
    McpServer.sync(line)
        .serverInfo("attache", version)
        .instructions(ABOUT)
        .capabilities(
            ServerCapabilities.builder()
                .tools(false)
                .resources(false, false)
                .prompts(false)
                .build())
        .tools(new Tools(toolbox, json).all(writes))
        .resources(shelves.lists())
        .resourceTemplates(shelves.templates())
        .prompts(Prompts.all())
        .immediateExecution(true)
        .build();
    return line;
  }

  /// The line for a caller.
  private Line of(Caller caller) {
    return writes || (caller.known() && caller.scope().covers(Scope.WRITE)) ? writing : reading;
  }

  /// The door over HTTP: one message a request, without sessions.
  public List<Route> routes() {
    return List.of(
        Route.of("POST", "/mcp", Scope.READ, (call, _) -> posted(call)).named("mcp"),
        Route.get("/mcp", (_, _) -> notHere()),
        Route.of("DELETE", "/mcp", Scope.READ, (_, _) -> notHere()));
  }

  private static Response notHere() {
    throw Refusal.of(405, "messages are posted here one by one; there is no session to listen to")
        .fix("use POST");
  }

  private Response posted(Call call) throws IOException {
    var text = new String(call.body("application/json", LARGEST), UTF_8);
    var line = of(call.caller());
    McpSchema.JSONRPCMessage message;
    try {
      message = line.read(text);
    } catch (IOException e) {
      return Response.jsonText(400, line.unread(text));
    }
    var about = message instanceof JSONRPCRequest request ? request.method() : "";
    return line.answer(message, call.caller())
        .map(json -> Response.jsonText(200, json))
        .orElseGet(() -> Response.of(202, "application/json", new byte[0]))
        .about(about, "");
  }

  /// Speaks over standard input and output until the input ends.
  public void speak(InputStream in, OutputStream out) throws IOException {
    new Stdio(of(Caller.LOCAL), out).speak(in);
  }
}
