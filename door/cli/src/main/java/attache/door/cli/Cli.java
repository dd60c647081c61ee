package attache.door.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Premises;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program as it is typed: reads a command line, runs one command, gives the exit status.
@Command(
    name = "attache",
    scope = ScopeType.INHERIT,
    sortOptions = false,
    synopsisHeading = "Usage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:done with problems: items refused, something found wrong, nothing of that name",
      "2:the command was not understood",
      "3:the home, or what is stored in it, cannot be used",
      "130:stopped by Ctrl-C"
    })
public final class Cli implements Callable<Integer> {
  private static final int NARROWEST_HELP = 55;
  private static final String[] ABOUT = {
    "Answers questions about the news you gave it. Every sentence it says points to the sentence"
        + " that says so; what the sources do not say, it does not say.",
  };
  private static final String[] EXAMPLES = {
    "  attache add digest.txt", "  attache ask \"Who decided what, and when?\"", "  attache chat",
  };

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder everything is kept in (else ATTACHE_HOME, else the usual place).")
  private @Nullable Path home;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "No colours (NO_COLOR does the same).")
  private boolean noColour;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli shows the help
  private boolean help;

  @Option(names = "--version", description = "Show the version.")
  private boolean version;

  private final Function<Optional<Path>, Premises> premises;
  private final List<Commands.Entry> commands;
  private final Screen screen;
  private final Reception reception;

  /// @param premises gives the premises for what `--home` says
  /// @param more commands that other doors bring
  public Cli(
      Function<Optional<Path>, Premises> premises, List<Commands.Entry> more, Screen screen) {
    this.premises = premises;
    this.commands = new ArrayList<>(Commands.OURS);
    this.commands.addAll(more);
    this.screen = screen;
    this.reception =
        new Reception(
            () -> premises.apply(Optional.ofNullable(home)),
            () -> noColour ? screen.withoutColours() : screen);
  }

  /// Runs a command line.
  ///
  /// @return the exit status, as [Exit] has it
  public int run(List<String> line) {
    try {
      return commandLine(line).execute(line.toArray(String[]::new));
    } finally {
      screen.out().flush();
      screen.err().flush();
    }
  }

  @Override
  public Integer call() {
    if (version) {
      screen.out().println("attache " + premises.apply(Optional.ofNullable(home)).version());
    } else {
      commandLine(List.of()).usage(screen.out());
    }
    return Exit.DONE;
  }

  private CommandLine commandLine(List<String> line) {
    var whole = new CommandLine(this);
    for (var entry : meant(line)) {
      whole.addSubcommand(entry.name(), entry.make().apply(reception));
    }
    Choice.teach(whole);
    whole.getCommandSpec().usageMessage().description(ABOUT).footer(EXAMPLES);
    var colours = screen.paint().on() && !line.contains("--no-color");
    var troubles = new Troubles(reception, () -> verbose);
    return whole
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(screen.out(), true, UTF_8))
        .setErr(new PrintWriter(screen.err(), true, UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(helpWidth(line))
        .setParameterExceptionHandler(troubles)
        .setExecutionExceptionHandler(troubles);
  }

  /// The terminal is asked for its width only where help is going to be shown.
  private int helpWidth(List<String> line) {
    var shown = line.isEmpty() || line.contains("--help") || line.contains("-h");
    return shown ? Math.max(NARROWEST_HELP, screen.width()) : Screen.WIDEST;
  }

  /// The one command the line begins with, so that the others need not be made; all of them when it
  /// begins with none.
  private List<Commands.Entry> meant(List<String> line) {
    for (var i = 0; i < line.size(); i++) {
      var word = line.get(i);
      if (word.startsWith("-") || (i > 0 && line.get(i - 1).equals("--home"))) {
        continue;
      }
      var found = commands.stream().filter(entry -> entry.name().equals(word)).toList();
      return found.isEmpty() || word.equals("completion") ? commands : found;
    }
    return commands;
  }
}
