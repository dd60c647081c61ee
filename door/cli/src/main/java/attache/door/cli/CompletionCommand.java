package attache.door.cli;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `completion`: lets bash and zsh complete commands and options.
@Command(
    name = "completion",
    description = "Prints a script that lets bash and zsh complete what you type.",
    footer = {"  source <(attache completion)", "  attache completion >> ~/.bashrc"})
final class CompletionCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  private final Reception reception;

  CompletionCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() {
    var whole = requireNonNull(spec).root().commandLine();
    reception.screen().out().print(AutoComplete.bash("attache", whole));
    return Exit.DONE;
  }
}
