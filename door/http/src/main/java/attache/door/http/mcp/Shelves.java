package attache.door.http.mcp;

import attache.door.http.api.Toolbox;
import attache.door.http.exchange.Refusal;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Stories and storylines as resources.
final class Shelves {
  private static final String PLACE = "attache://";
  private static final String JSON = "application/json";

  /// A kind of thing that can be read.
  ///
  /// @param path what follows `attache://`
  /// @param list the tool that lists them
  /// @param one the tool that gives one
  private record Shelf(String path, String list, String one, String about) {}

  private static final List<Shelf> SHELVES =
      List.of(
          new Shelf("stories", "listStories", "getStory", "the stories stored, newest first"),
          new Shelf(
              "developments",
              "listDevelopments",
              "getDevelopment",
              "storylines: what is reported on one matter over time"));

  private final Toolbox toolbox;

  Shelves(Toolbox toolbox) {
    this.toolbox = toolbox;
  }

  private List<Shelf> there() {
    return SHELVES.stream().filter(shelf -> toolbox.tool(shelf.list()).isPresent()).toList();
  }

  List<SyncResourceSpecification> lists() {
    var all = new ArrayList<SyncResourceSpecification>();
    for (var shelf : there()) {
      var resource =
          Resource.builder(PLACE + shelf.path(), shelf.path())
              .description("A list: " + shelf.about() + ".")
              .mimeType(JSON)
              .build();
      all.add(
          new SyncResourceSpecification(
              resource, (context, request) -> read(context, request, shelf.list(), Map.of())));
    }
    return all;
  }

  List<SyncResourceTemplateSpecification> templates() {
    var all = new ArrayList<SyncResourceTemplateSpecification>();
    for (var shelf : there()) {
      var start = PLACE + shelf.path() + "/";
      var template =
          ResourceTemplate.builder(start + "{id}", shelf.path() + " by id")
              .description("One of " + shelf.about() + ".")
              .mimeType(JSON)
              .build();
      all.add(
          new SyncResourceTemplateSpecification(
              template,
              (context, request) ->
                  read(
                      context,
                      request,
                      shelf.one(),
                      Map.of("id", request.uri().substring(start.length())))));
    }
    return all;
  }

  private ReadResourceResult read(
      McpTransportContext context,
      ReadResourceRequest request,
      String tool,
      Map<String, Object> arguments) {
    try {
      var text = toolbox.use(tool, arguments, Tools.caller(context));
      var contents = TextResourceContents.builder(request.uri(), text).mimeType(JSON).build();
      return ReadResourceResult.builder(List.of(contents)).build();
    } catch (Refusal no) {
      throw McpError.builder(ErrorCodes.RESOURCE_NOT_FOUND)
          .message(no.problem().sentence())
          .build();
    } catch (IOException e) {
      throw McpError.builder(ErrorCodes.INTERNAL_ERROR)
          .message("what is stored cannot be read: " + e.getMessage())
          .build();
    }
  }
}
