package attache.door.http.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.door.http.AttacheServer;
import attache.door.http.Harbour;
import attache.door.http.ServerSettings;
import attache.door.http.api.Programs;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The door for assistants, used by the protocol's own client for Java.
final class McpClientTest {
  @TempDir private Path folder;
  private Harbour harbour;
  private AttacheServer server;
  private McpSyncClient client;

  @BeforeEach
  void open() throws IOException {
    harbour = Harbour.full(folder);
    server = new AttacheServer(harbour.desk(), new ServerSettings("127.0.0.1", 0)).start();
    client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(server.address().toString())
                    .endpoint("/mcp")
                    .build())
            .build();
    client.initialize();
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    server.close();
    harbour.close();
  }

  private static CallToolRequest call(String tool, Map<String, Object> arguments) {
    return CallToolRequest.builder(tool).arguments(arguments).build();
  }

  @Test
  void toolsAreListedWithTheirSchemas() {
    var tools = client.listTools().tools();
    assertThat(tools)
        .extracting(tool -> tool.name())
        .contains(
            "ask", "listStories", "getStory", "listFigures", "listMeasures", "getTotals", "check")
        .doesNotContain("removeStory", "forgetStory");
    assertThat(tools)
        .allSatisfy(tool -> {
          assertThat(tool.inputSchema()).containsEntry("type", "object");
          assertThat(tool.annotations().readOnlyHint()).isTrue();
        });
    var ask = tools.stream().filter(tool -> tool.name().equals("ask")).findFirst().orElseThrow();
    assertThat(ask.outputSchema()).containsKey("properties");
  }

  @Test
  void answersAreStructuredWithTheirCitations() {
    var result = client.callTool(call("ask", Map.of("question", "How much does the trial cost?")));
    assertThat(result.isError()).isFalse();
    assertThat(String.valueOf(result.structuredContent()))
        .contains("citations")
        .contains("outcome=answered")
        .contains("40 million crowns");
  }

  @Test
  void wrongArgumentsAreToldToTheModel() {
    var result = client.callTool(call("listStories", Map.of("since", "yesterday")));
    assertThat(result.isError()).isTrue();
    assertThat(((TextContent) result.content().getFirst()).text()).contains("since");
  }

  @Test
  void storiesAreResources() throws IOException {
    assertThat(client.listResources().resources())
        .extracting(resource -> resource.uri())
        .contains("attache://stories");
    assertThat(client.listResourceTemplates().resourceTemplates())
        .extracting(template -> template.uriTemplate())
        .contains("attache://stories/{id}");
    var id = harbour.desk().stories(0, 1).getFirst().id().value();
    var read = client.readResource(ReadResourceRequest.builder("attache://stories/" + id).build());
    assertThat(((TextResourceContents) read.contents().getFirst()).text()).contains(id);
    assertThatThrownBy(() ->
            client.readResource(ReadResourceRequest.builder("attache://stories/none").build()))
        .isInstanceOf(McpError.class);
  }

  @Test
  void briefingIsAPrompt() {
    assertThat(client.listPrompts().prompts())
        .extracting(prompt -> prompt.name())
        .containsExactly("briefing");
    var prompt =
        client.getPrompt(
            GetPromptRequest.builder("briefing")
                .arguments(Map.of("topic", "pilotage trials"))
                .build());
    assertThat(((TextContent) prompt.messages().getFirst().content()).text())
        .contains("pilotage trials");
  }

  @Test
  void everyToolIsAnOperationOfTheInterface() {
    var toolbox = new Programs(harbour.desk(), "").toolbox();
    assertThat(Tools.READING)
        .allSatisfy(
            name -> assertThat(toolbox.tool(name)).get().matches(tool -> !tool.writes(), "reads"));
    assertThat(Tools.WRITING)
        .allSatisfy(
            name -> assertThat(toolbox.tool(name)).get().matches(tool -> tool.writes(), "writes"));
  }

  @Test
  void pingIsAnswered() {
    client.ping();
  }

  /// What each tool is called with; those not named here need nothing.
  private Map<String, Map<String, Object>> arguments() throws IOException {
    var story = harbour.desk().stories(0, 1).getFirst().id().value();
    return Map.ofEntries(
        Map.entry("ask", Map.of("question", "How much does the trial cost?")),
        Map.entry("getStory", Map.of("id", story)),
        Map.entry(
            "check",
            Map.of(
                "statement",
                "The port plans a pier.",
                "citations",
                List.of(Map.of("text", "The port plans a pier and a crane.")))),
        Map.entry("getTimeline", Map.of("actor", "Halden")),
        Map.entry("writeBriefing", Map.of("length", "short")));
  }

  @Test
  void everyReadingToolCanBeUsed() throws IOException {
    var byId =
        Map.of(
            "getClaim", "listFigures",
            "getTracker", "listTrackers",
            "getDevelopment", "listDevelopments",
            "getActor", "listActors",
            "getWatch", "listWatches",
            "getBriefing", "listBriefings");
    for (var name : Tools.READING) {
      var arguments =
          byId.containsKey(name)
              ? Map.<String, Object>of("id", "none-such", "name", "none-such", "actor", "none-such")
              : arguments().getOrDefault(name, Map.of());
      var result = client.callTool(call(name, arguments));
      assertThat(result.content()).as(name).isNotEmpty();
      if (!byId.containsKey(name)) {
        assertThat(result.isError()).as("%s: %s", name, result.content()).isFalse();
        assertThat(result.structuredContent()).as(name).isNotNull();
      } else {
        assertThat(result.isError()).as(name).isTrue();
      }
    }
  }

  @Test
  void toolsThatWriteAreNotThereForThoseWhoMayOnlyRead() {
    for (var name : Tools.WRITING) {
      assertThatThrownBy(() -> client.callTool(call(name, Map.of())))
          .as(name)
          .isInstanceOf(McpError.class);
    }
  }

  @Test
  void whatIsMissingFromArgumentsIsTold() {
    for (var name : List.of("ask", "getStory", "check")) {
      var result = client.callTool(call(name, Map.of()));
      assertThat(result.isError()).as(name).isTrue();
      assertThat(((TextContent) result.content().getFirst()).text()).as(name).isNotBlank();
    }
  }

  @Test
  void clientThatGivesUpDoesNotHurtTheNext() {
    var request = call("ask", Map.of("question", "How much does the trial cost?"));
    var hasty =
        McpClient.async(
                HttpClientStreamableHttpTransport.builder(server.address().toString())
                    .endpoint("/mcp")
                    .build())
            .build();
    try {
      hasty.initialize().block();
      hasty.callTool(request).subscribe().dispose();
    } finally {
      hasty.close();
    }
    assertThat(client.callTool(request).isError()).isFalse();
  }
}
