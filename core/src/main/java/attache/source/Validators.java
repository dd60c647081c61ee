package attache.source;

import java.util.Optional;

/// What a server gave to ask later whether anything changed; opaque, sent back unchanged.
///
/// @param etag value of `ETag`, quotes included
/// @param lastModified value of `Last-Modified`
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  /// For a first visit.
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
