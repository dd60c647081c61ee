package attache.app;

import attache.door.cli.Exit;
import attache.door.cli.Reception;
import attache.door.http.api.Programs;
import attache.door.http.mcp.McpDoor;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Speaks with an assistant over standard input and output.
@Command(
    name = "mcp",
    description =
        "Gives assistants and editors that speak the Model Context Protocol your stories as tools,"
            + " over standard input and output: they start it, not you. It reads only, unless"
            + " --write is given.",
    footer = {
      "In the settings of the assistant:",
      "  {\"mcpServers\": {\"attache\": {\"command\": \"/path/to/attache\", \"args\": [\"mcp\"]}}}"
    })
final class McpCommand implements Callable<Integer> {
  private final Reception reception;

  @Option(
      names = "--write",
      description = "Let it add sources and watches, review claims and remove stories, too.")
  private boolean write;

  McpCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    // What is written here is read by a program: nothing else may go there.
    try (var desk = reception.open();
        var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out)) {
      var toolbox = new Programs(desk, "").toolbox();
      new McpDoor(toolbox, reception.premises().version(), write).speak(in, out);
    }
    return Exit.DONE;
  }
}
