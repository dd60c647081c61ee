package attache.door.cli;

import attache.access.Deed;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `audit`: who did what over the network.
@Command(
    name = "audit",
    description =
        "Lists who asked, wrote and removed what through attache serve, and who made and revoked"
            + " keys, newest first. The log only grows. The words of questions stand in it only"
            + " with audit-questions = true in settings.properties.",
    footer = {"  attache audit", "  attache audit --limit 200 --json"})
final class AuditCommand implements Callable<Integer> {
  @Option(names = "--limit", paramLabel = "N", description = "Most shown, 1 to 1000 (usually 50).")
  private int limit = 50;

  @Option(
      names = "--before",
      paramLabel = "N",
      description = "Entries before this number, to go further back.")
  private long before = Long.MAX_VALUE;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  private final Reception reception;

  AuditCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    Limits.check(limit, 0);
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var deeds = desk.access().audit(before, limit);
      if (json) {
        deeds.forEach(deed -> screen.out().println(line(deed)));
      } else if (deeds.isEmpty()) {
        screen.out().println("Nothing was done over the network yet.");
      } else {
        var table =
            new Table(
                screen.paint(), screen.width(), List.of("N", "When (UTC)", "Who", "What", "Data"));
        deeds.forEach(deed -> table.row(cells(deed)));
        screen.out().print(table.print());
      }
    }
    return Exit.DONE;
  }

  private static List<String> cells(Deed deed) {
    var when = deed.at().toString();
    return List.of(
        String.valueOf(deed.number()),
        when.substring(0, "2026-03-12".length()) + " " + when.substring(11, 19),
        deed.who(),
        deed.what(),
        deed.words().map(words -> deed.data() + " “" + words + "”").orElse(deed.data()));
  }

  private static String line(Deed deed) {
    var line = new LinkedHashMap<String, Object>();
    line.put("number", deed.number());
    line.put("at", deed.at().toString());
    line.put("who", deed.who());
    line.put("what", deed.what());
    line.put("data", deed.data());
    line.put("words", deed.words().orElse(null));
    return JsonMapper.builder().build().writeValueAsString(line);
  }
}
