package attache.door.cli;

import attache.desk.Desk;
import attache.desk.Premises;
import java.io.IOException;
import java.util.function.Supplier;

/// What a command is given: the premises the reader named, and the screen. Both are settled when
/// the command runs, after the whole command line was read.
public final class Reception {
  private final Supplier<Premises> premises;
  private final Supplier<Screen> screen;

  Reception(Supplier<Premises> premises, Supplier<Screen> screen) {
    this.premises = premises;
    this.screen = screen;
  }

  /// The premises that `--home`, or else the environment or the platform names.
  public Premises premises() {
    return premises.get();
  }

  /// Where to read and write.
  public Screen screen() {
    return screen.get();
  }

  /// Opens the desk; whoever opens closes. Says so if it can only be read.
  public Desk open() throws IOException {
    var opened = premises();
    if (opened.onlyRead()) {
      screen()
          .complain("note: %s can only be read; what you ask is not kept".formatted(opened.home()));
    }
    return opened.open();
  }

  /// Shows answers of a desk on the screen.
  public AnswerPrinter answers(Desk desk) {
    return new AnswerPrinter(screen().paint(), screen().width(), Natures.in(desk));
  }
}
