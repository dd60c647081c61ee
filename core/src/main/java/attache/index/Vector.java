package attache.index;

import java.util.Arrays;

/// A text's place in the space of one embedding model: `float[dimensions]`, unit length. Copies
/// what it is given and what it gives.
public final class Vector {
  private final float[] values;

  /// @param values one value a dimension, at least one
  public Vector(float[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("vector must have at least one dimension");
    }
    this.values = values.clone();
  }

  /// How many values it has.
  public int dimensions() {
    return values.length;
  }

  /// A copy of the values.
  public float[] values() {
    return values.clone();
  }

  /// Cosine of the angle to another unit vector, -1 to 1.
  ///
  /// @throws IllegalArgumentException if the dimensions differ
  public float dot(Vector other) {
    if (other.values.length != values.length) {
      throw new IllegalArgumentException(
          "vectors must have the same dimensions, got %d and %d"
              .formatted(values.length, other.values.length));
    }
    var sum = 0f;
    for (var i = 0; i < values.length; i++) {
      sum = Math.fma(values[i], other.values[i], sum);
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Vector[" + values.length + "]";
  }
}
