package attache.door.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.IntSupplier;

/// What the program reads from and writes to: always UTF-8; colours and moving progress only where
/// someone looks at them.
public final class Screen {
  /// Most cells of a line: longer ones are hard to read.
  public static final int WIDEST = 100;

  private static final int NARROWEST = 24;
  private static final int WIDEST_TABLE = 200;

  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;
  private final Ends ends;
  private final boolean colours;
  private final IntSupplier width;

  /// Which ends are terminals.
  ///
  /// @param in whether someone types
  /// @param out whether someone reads the output
  /// @param err whether someone reads the messages
  public record Ends(boolean in, boolean out, boolean err) {
    /// Files and pipes.
    public static final Ends NONE = new Ends(false, false, false);

    /// A person at a terminal.
    public static final Ends ALL = new Ends(true, true, true);
  }

  /// @param width cells of a line, asked for when something is first broken into lines
  public Screen(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Ends ends,
      boolean colours,
      IntSupplier width) {
    this(new BufferedReader(new InputStreamReader(in, UTF_8)), out, err, ends, colours, width);
  }

  private Screen(
      BufferedReader in,
      PrintStream out,
      PrintStream err,
      Ends ends,
      boolean colours,
      IntSupplier width) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.ends = ends;
    this.colours = colours;
    this.width = width;
  }

  /// The screen of this process.
  ///
  /// @param environment `NO_COLOR`, `TERM` and `COLUMNS` are looked at
  public static Screen ofProcess(Map<String, String> environment) {
    var ends = Terminals.ends();
    return new Screen(
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
        ends,
        ends.out() && Terminals.showsColours(environment),
        Terminals.width(environment, ends.out()));
  }

  /// The same screen without colours.
  public Screen withoutColours() {
    return new Screen(in, out, err, ends, false, width);
  }

  /// What is typed or piped in.
  public BufferedReader in() {
    return in;
  }

  /// For answers.
  public PrintStream out() {
    return out;
  }

  /// For messages and progress.
  public PrintStream err() {
    return err;
  }

  /// Which ends are terminals.
  public Ends ends() {
    return ends;
  }

  /// Emphasis for [#out()].
  public Paint paint() {
    return new Paint(colours);
  }

  /// Cells of a line, 24 to 100.
  public int width() {
    return Math.clamp(width.getAsInt(), NARROWEST, WIDEST);
  }

  /// Cells of a line of a table, 24 to 200: columns can be wider than a text should be.
  public int tableWidth() {
    return Math.clamp(width.getAsInt(), NARROWEST, WIDEST_TABLE);
  }

  /// One or two lines that something went otherwise than wanted.
  public void complain(String message) {
    out.flush();
    var shown = Shown.blocks(message);
    err.print(
        ends.err() ? new Wrap(width()).fill("attache: ", "  ", shown) : "attache: " + shown + "\n");
    err.flush();
  }
}
