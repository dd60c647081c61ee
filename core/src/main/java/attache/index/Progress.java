package attache.index;

/// Hears how far long work has got. Called from the working thread.
public interface Progress {
  /// For those who do not look.
  Progress NONE = (_, _, _) -> {};

  /// Some of the work is done.
  ///
  /// @param work what is being done, in a reader's words: "reading", "indexing", "learning
  ///   meanings"
  /// @param done units done so far
  /// @param all units in all; 0 when not known
  void at(String work, long done, long all);
}
