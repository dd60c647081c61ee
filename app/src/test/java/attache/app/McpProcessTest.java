package attache.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.desk.IntakeListener;
import attache.index.Progress;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `attache mcp` as a process of its own, spoken to over its standard input and output.
final class McpProcessTest {
  private static final String NEWS =
      """
      Harbour republic buys three patrol drones

      The Harbour Republic has ordered three patrol drones from Quillon Devices for €12 million. \
      They will watch fishing grounds because poaching doubled last year.
      """;
  private static final String PING =
      "{\"jsonrpc\":\"2.0\",\"id\":\"still-there\",\"method\":\"ping\"}";

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    var news = Files.writeString(folder.resolve("news.txt"), NEWS);
    try (var desk = new HomePremises(home(), Map.of()).bare()) {
      desk.add(List.of(news.toString()), Optional.empty(), Optional.empty(), IntakeListener.NONE);
      desk.catchUp(Progress.NONE);
    }
  }

  private Path home() {
    return folder.resolve("home");
  }

  private List<String> command(String... more) {
    var words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--home",
                home().toString(),
                "mcp"));
    words.addAll(List.of(more));
    return words;
  }

  /// What the process says to some lines until it ends, and how it ends.
  private record Said(List<String> lines, int exit) {}

  private Said say(String... lines) throws Exception {
    var process =
        new ProcessBuilder(command()).redirectError(folder.resolve("errors.txt").toFile()).start();
    try (var in = process.getOutputStream()) {
      write(in, String.join("\n", lines) + "\n");
    }
    var said = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    return new Said(said, process.waitFor());
  }

  private static void write(OutputStream in, String text) throws IOException {
    in.write(text.getBytes(UTF_8));
    in.flush();
  }

  @Test
  void clientOfTheProtocolAsksAndReads() {
    var words = command();
    var parameters =
        ServerParameters.builder(words.getFirst()).args(words.subList(1, words.size())).build();
    var transport = new StdioClientTransport(parameters, McpJsonDefaults.getMapper());
    try (var client = McpClient.sync(transport).build()) {
      assertThat(client.initialize().serverInfo().name()).isEqualTo("attache");
      assertThat(client.listTools().tools())
          .extracting(tool -> tool.name())
          .contains("ask", "getTimeline")
          .doesNotContain("removeStory");
      var question = Map.<String, Object>of("question", "How much do the patrol drones cost?");
      var answer = client.callTool(CallToolRequest.builder("ask").arguments(question).build());
      assertThat(answer.isError()).isFalse();
      assertThat(String.valueOf(answer.structuredContent()))
          .contains("outcome=answered", "€12 million", "citations");
      client.ping();
    }
  }

  @Test
  void linesThatAreNoMessagesAreRefusedAndTheNextIsHeard() throws Exception {
    var said =
        say(
            "no message",
            "{\"jsonrpc\":\"2.0\",",
            "\u0000",
            "[]",
            "null",
            "42",
            "{\"jsonrpc\":\"2.0\"}",
            "",
            PING);
    assertThat(said.lines()).hasSize(8).allMatch(line -> line.startsWith("{"));
    assertThat(said.lines()).filteredOn(line -> line.contains("-32700")).hasSize(3);
    assertThat(said.lines()).filteredOn(line -> line.contains("-32600")).hasSize(4);
    assertThat(said.lines())
        .filteredOn(line -> line.contains("\"error\""))
        .allMatch(line -> line.contains("\"id\":null"));
    assertThat(said.lines()).anyMatch(line -> line.contains("still-there"));
    assertThat(said.exit()).isZero();
  }

  @Test
  void noticesThatMakeNoSenseAreHeardAndTheNextToo() throws Exception {
    var said =
        say(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/dance\",\"params\":7}",
            "{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}",
            PING);
    assertThat(said.lines()).hasSize(1).allMatch(line -> line.contains("still-there"));
    assertThat(said.exit()).isZero();
  }

  @Test
  void unknownMethodsAndToolsAreErrorsOfTheProtocol() throws Exception {
    var said =
        say(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"dance\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"dance\"}}",
            "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":5}",
            PING);
    assertThat(said.lines()).hasSize(4);
    assertThat(said.lines()).filteredOn(line -> line.contains("\"error\"")).hasSize(3);
  }

  @Test
  void cancelledRequestIsNotAnswered() throws Exception {
    var said =
        say(
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"ask\","
                + "\"arguments\":{\"question\":\"How much do the patrol drones cost?\"}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":"
                + "{\"requestId\":7,\"reason\":\"not needed\"}}",
            PING);
    assertThat(said.lines()).hasSize(1).allMatch(line -> line.contains("still-there"));
    assertThat(said.exit()).isZero();
  }

  @Test
  void endOfTheInputLetsWhatIsUnderWayEnd() throws Exception {
    var said =
        say(
            "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"tools/call\",\"params\":{\"name\":\"ask\","
                + "\"arguments\":{\"question\":\"How much do the patrol drones cost?\"}}}");
    assertThat(said.lines()).hasSize(1).allMatch(line -> line.contains("€12 million"));
    assertThat(said.exit()).isZero();
  }
}
