package attache.door.cli;

import attache.access.Key;
import attache.access.Scope;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `keys`: who may use this home over the network.
@Command(
    name = "keys",
    description =
        "Lists the keys. As soon as there is one, attache serve asks for a key; without one it"
            + " serves this machine alone.",
    footer = {
      "  attache keys add reading-room",
      "  attache keys add anna --scope write --per-minute 1200",
      "  attache keys revoke anna"
    })
final class KeysCommand implements Callable<Integer> {
  private final Reception reception;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  KeysCommand(Reception reception) {
    this.reception = reception;
  }

  private static String me() {
    return System.getProperty("user.name", "unknown");
  }

  @Override
  public Integer call() throws IOException {
    return list(json);
  }

  @Command(
      name = "list",
      description = "Lists the keys, valid ones first.",
      footer = "  attache keys list")
  int list(@Option(names = "--json", description = "Print a JSON array.") boolean asJson)
      throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var keys = desk.access().keys();
      if (asJson) {
        var mapper = JsonMapper.builder().build();
        screen.out().println(mapper.writeValueAsString(keys.stream().map(Line::of).toList()));
      } else if (keys.isEmpty()) {
        screen.out().println("No key: attache serve serves this machine alone.");
      } else {
        var table =
            new Table(
                screen.paint(),
                screen.width(),
                List.of("Name", "Allows", "A minute", "Made", "Last used", ""));
        keys.forEach(key -> table.row(cells(key)));
        screen.out().print(table.print());
      }
    }
    return Exit.DONE;
  }

  /// A key for programs.
  record Line(
      String name,
      String scope,
      int perMinute,
      String owner,
      String made,
      Optional<String> lastUsed,
      Optional<String> revoked) {
    static Line of(Key key) {
      return new Line(
          key.name(),
          key.scope().word(),
          key.perMinute(),
          key.owner(),
          key.made().toString(),
          key.lastUsed().map(Instant::toString),
          key.revoked().map(Instant::toString));
    }
  }

  private static List<String> cells(Key key) {
    return List.of(
        key.name(),
        key.scope().word(),
        String.valueOf(key.perMinute()),
        day(key.made()),
        key.lastUsed().map(KeysCommand::day).orElse("never"),
        key.revoked().map(when -> "revoked " + day(when)).orElse(""));
  }

  private static String day(Instant moment) {
    return moment.toString().substring(0, "2026-03-12".length());
  }

  @Command(
      name = "add",
      description = "Makes a key and shows it, once: it is kept nowhere.",
      footer = {"  attache keys add reading-room", "  attache keys add anna --scope write"})
  int add(
      @Parameters(paramLabel = "NAME", description = "Who holds it; the audit log says so.")
          String holder,
      @Option(
              names = "--scope",
              paramLabel = "SCOPE",
              defaultValue = "read",
              description = "What it allows: read, write or admin (usually read).")
          String scope,
      @Option(
              names = "--per-minute",
              paramLabel = "N",
              defaultValue = "" + Key.USUAL_PER_MINUTE,
              description = "Most requests a minute (usually ${DEFAULT-VALUE}).")
          int perMinute)
      throws IOException {
    var allowed = Scope.of(scope);
    try (var desk = reception.open()) {
      var secret = desk.access().add(holder, allowed, perMinute, me());
      var screen = reception.screen();
      screen.err().println("The key of " + holder + ", shown this once:");
      screen.err().flush();
      screen.out().println(secret.shown());
    }
    return Exit.DONE;
  }

  @Command(
      name = "revoke",
      description = "Revokes a key, at once and for good.",
      footer = "  attache keys revoke anna")
  int revoke(@Parameters(paramLabel = "NAME", description = "Whose.") String holder)
      throws IOException {
    try (var desk = reception.open()) {
      if (!desk.access().revoke(holder, me())) {
        throw new Finder.NotFound(
            "there is no valid key \"%s\". What there is: attache keys list".formatted(holder));
      }
      reception.screen().out().println("Revoked: " + holder);
    }
    return Exit.DONE;
  }
}
