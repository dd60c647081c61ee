package attache.source;

/// A source and how it goes with it.
public record Subscription(Source source, Health health) {
  /// The source's id.
  public SourceId id() {
    return source.id();
  }
}
