package attache.app;

import attache.door.cli.Cli;
import attache.door.cli.Commands;
import attache.door.cli.Screen;
import attache.evaluation.EvalCommand;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Starts the program.
public final class Main {
  /// Kept, for a logger nobody holds is forgotten with its level.
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Main() {}

  /// Runs one command line and exits with its status.
  public static void main(String[] line) {
    LUCENE.setLevel(Level.OFF);
    var cli =
        new Cli(
            home -> new HomePremises(home.or(HomePremises::homeOfEnvironment)),
            List.of(
                new Commands.Entry("demo", DemoCommand::new),
                new Commands.Entry("serve", ServeCommand::new),
                new Commands.Entry("mcp", McpCommand::new),
                new Commands.Entry(
                    "eval",
                    reception ->
                        new EvalCommand(
                            home -> new HomePremises(Optional.of(home)).bare(),
                            new HomeScorebook(reception)))),
            Screen.ofProcess(System.getenv()));
    System.exit(cli.run(List.of(line)));
  }
}
