package attache.source;

import java.util.Optional;

/// A source and how it goes with it.
///
/// @param hubStatus how it goes with being told of its news; empty where no hub was asked
public record Subscription(Source source, Health health, Optional<HubStatus> hubStatus) {
  /// One of which nobody tells.
  public Subscription(Source source, Health health) {
    this(source, health, Optional.empty());
  }

  /// The source's id.
  public SourceId id() {
    return source.id();
  }
}
