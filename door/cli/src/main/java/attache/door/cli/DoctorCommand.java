package attache.door.cli;

import attache.desk.Premises.Finding;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `doctor`: what is installed, stored, indexed, reachable, wrong.
@Command(
    name = "doctor",
    description = "Looks at everything that could be wrong and says what to do about it.",
    footer = "  attache doctor")
final class DoctorCommand implements Callable<Integer> {
  private final Reception reception;

  DoctorCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() {
    var screen = reception.screen();
    var paint = screen.paint();
    var wrap = new Wrap(screen.width());
    var findings = reception.premises().examine();
    var longest = findings.stream().mapToInt(one -> Cells.of(one.subject())).max().orElse(0);
    for (var finding : findings) {
      var front = mark(finding.state(), paint) + " " + Cells.pad(finding.subject(), longest) + "  ";
      screen.out().print(wrap.fill(front, " ".repeat(Cells.of(front)), Shown.line(finding.text())));
    }
    var wrong = findings.stream().filter(one -> one.state() == Finding.State.WRONG).count();
    screen
        .out()
        .println(
            wrong == 0
                ? "Nothing is wrong."
                : Count.of(wrong, "thing is", "things are") + " wrong.");
    return wrong == 0 ? Exit.DONE : Exit.PROBLEMS;
  }

  private static String mark(Finding.State state, Paint paint) {
    return switch (state) {
      case GOOD -> paint.good("ok   ");
      case NOTE -> paint.note("note ");
      case WRONG -> paint.wrong("wrong");
    };
  }
}
