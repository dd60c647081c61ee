package attache.source;

/// Hears of each source as soon as what came of asking it is stored. Called from one thread at a
/// time.
public interface GatherListener {
  /// For those who wait for the summary.
  GatherListener NONE = (_, _, _) -> {};

  /// A source was asked.
  ///
  /// @param result what came of it
  /// @param done how many were asked so far
  /// @param all how many are asked in this round
  void asked(Gathered.Result result, int done, int all);
}
