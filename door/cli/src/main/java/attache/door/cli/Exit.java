package attache.door.cli;

/// What the program's exit status says.
public final class Exit {
  /// Done.
  public static final int DONE = 0;

  /// Done with problems: items were refused, a check found something wrong, nothing was found.
  public static final int PROBLEMS = 1;

  /// The command was not understood.
  public static final int USAGE = 2;

  /// The home or what is stored in it cannot be used.
  public static final int HOME = 3;

  /// Stopped by Ctrl-C.
  public static final int INTERRUPTED = 130;

  private Exit() {}
}
