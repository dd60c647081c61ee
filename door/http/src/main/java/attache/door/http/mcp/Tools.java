package attache.door.http.mcp;

import attache.door.http.api.Toolbox;
import attache.door.http.exchange.Caller;
import attache.door.http.exchange.Refusal;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The tools of the door, made of the operations of the interface.
final class Tools {
  /// Where the caller stands in the context of a request.
  static final String CALLER = "caller";

  /// What anybody may do.
  static final List<String> READING =
      List.of(
          "ask",
          "listStories",
          "getStory",
          "listFigures",
          "listMeasures",
          "getTotals",
          "getClaim",
          "listTrackers",
          "getTracker",
          "listDevelopments",
          "getDevelopment",
          "getTimeline",
          "listActors",
          "getActor",
          "check",
          "getToday",
          "listCalls",
          "listWatches",
          "getWatch",
          "listSources",
          "listBriefings",
          "getBriefing",
          "writeBriefing",
          "listOpenQuestions");

  /// What those may do who may write.
  static final List<String> WRITING =
      List.of(
          "discoverSources",
          "followSource",
          "gather",
          "addWatch",
          "pauseWatch",
          "resumeWatch",
          "reviewClaim",
          "undoReview",
          "removeStory",
          "reinstateStory",
          "askAgain");

  private final Toolbox toolbox;
  private final McpJsonMapper json;

  Tools(Toolbox toolbox, McpJsonMapper json) {
    this.toolbox = toolbox;
    this.json = json;
  }

  /// The tools for those who may only read, or for those who may write, too.
  List<SyncToolSpecification> all(boolean writes) {
    var names = new ArrayList<>(READING);
    if (writes) {
      names.addAll(WRITING);
    }
    return names.stream().map(this::tool).toList();
  }

  private SyncToolSpecification tool(String name) {
    var tool =
        toolbox
            .tool(name)
            .orElseThrow(() -> new IllegalStateException("no operation is called " + name));
    var builder =
        Tool.builder(tool.name(), tool.takes())
            .description(tool.about())
            .annotations(
                ToolAnnotations.builder()
                    .readOnlyHint(!tool.writes())
                    .destructiveHint(false)
                    .openWorldHint(false)
                    .build());
    tool.gives().ifPresent(builder::outputSchema);
    return new SyncToolSpecification(builder.build(), this::use);
  }

  private CallToolResult use(McpTransportContext context, CallToolRequest request) {
    Map<String, Object> arguments = request.arguments() == null ? Map.of() : request.arguments();
    try {
      var given = toolbox.use(request.name(), arguments, caller(context));
      return CallToolResult.builder()
          .addTextContent(given)
          .structuredContent(json, given)
          .isError(false)
          .build();
    } catch (Refusal no) {
      return failed(no.problem().sentence());
    } catch (IOException e) {
      return failed("What is stored cannot be read: " + e.getMessage() + ". Run attache doctor.");
    }
  }

  static Caller caller(McpTransportContext context) {
    return context.get(CALLER) instanceof Caller known ? known : Caller.LOCAL;
  }

  private static CallToolResult failed(String why) {
    return CallToolResult.builder().addTextContent(why).isError(true).build();
  }
}
