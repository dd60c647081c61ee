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

  /// The vector of a question, comparable with those of passages.
  Vector question(String text);

  /// What single sentences or questions mean, as a whole and piece by piece, in the order given.
  List<Meaning> meanings(List<String> texts);

  @Override
  void close();
}
