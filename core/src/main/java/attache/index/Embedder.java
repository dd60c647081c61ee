package attache.index;

import java.util.List;

/// Turns text into vectors. Safe for use by many threads; the same text always gives the same
/// vector, up to the rounding of the model's arithmetic.
public interface Embedder extends AutoCloseable {
  /// Names the model and its version; vectors of different models are never compared.
  String model();

  /// Values of each vector.
  int dimensions();

  /// Vectors of texts that are searched, in the order given.
  List<Vector> passages(List<String> texts);

  /// The vector of a question.
  Vector question(String text);

  @Override
  void close();
}
