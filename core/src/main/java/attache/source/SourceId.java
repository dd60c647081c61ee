package attache.source;

/// Names a source for good; a removed source's number is never given again.
///
/// @param value 1 or more; people type it
public record SourceId(long value) {
  public SourceId {
    if (value < 1) {
      throw new IllegalArgumentException("source number must be 1 or more, got " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
