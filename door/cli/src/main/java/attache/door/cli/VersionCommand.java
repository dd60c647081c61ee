package attache.door.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `version`: of the program, and of what it runs on.
@Command(name = "version", description = "Shows the version.", footer = "  attache version")
final class VersionCommand implements Callable<Integer> {
  private final Reception reception;

  VersionCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() {
    var out = reception.screen().out();
    out.println("attache " + reception.premises().version());
    out.println("Java " + Runtime.version());
    out.println("Home " + reception.premises().home());
    return Exit.DONE;
  }
}
