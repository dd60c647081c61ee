package attache.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What came of fetching an address.
public sealed interface Visit {
  /// New content.
  ///
  /// @param address where it was found after redirects
  /// @param contentType value of `Content-Type`; empty if none was given
  /// @param content the bytes, decompressed, within the size limit
  /// @param validators to send with the next visit
  record Fresh(URI address, Optional<String> contentType, byte[] content, Validators validators)
      implements Visit {
    public Fresh {
      content = content.clone();
    }

    /// A copy of the bytes.
    @Override
    public byte[] content() {
      return content.clone();
    }
  }

  /// Nothing new since the last visit (304).
  record Unchanged(URI address) implements Visit {}

  /// Gone for good (410).
  record Gone(URI address) implements Visit {}

  /// Not to be had now, or not at all.
  ///
  /// @param address the address that was refused, after redirects
  /// @param reason what was wanted, what came and what to do, for a reader
  /// @param retryAfter when the server asked to be asked again; empty if it did not say
  record Refused(URI address, String reason, Optional<Duration> retryAfter) implements Visit {}
}
