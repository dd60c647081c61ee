package attache.watch;

/// Writes alerts for programs.
public interface AlertForm {
  /// An alert as JSON, as every door gives it.
  String json(Told told);
}
