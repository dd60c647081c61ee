package attache.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What came of fetching an address.
public sealed interface Visit {
  /// New content.
  ///
  /// @param address where it was found after redirects
  /// @param moved where it has moved for good: how far redirects that say so lead (301, 308)
  /// @param contentType value of `Content-Type`; empty if none was given
  /// @param content the bytes, decompressed, within the size limit
  /// @param validators to send with the next visit
  /// @param served what the server says around it
  record Fresh(
      URI address,
      Optional<URI> moved,
      Optional<String> contentType,
      byte[] content,
      Validators validators,
      Served served)
      implements Visit {
    public Fresh {
      content = content.clone();
    }

    /// Content that stands where it was asked for, and nothing said around it.
    public Fresh(URI address, Optional<String> contentType, byte[] content, Validators validators) {
      this(address, Optional.empty(), contentType, content, validators, Served.SILENTLY);
    }

    /// A copy of the bytes.
    @Override
    public byte[] content() {
      return content.clone();
    }
  }

  /// Nothing new since the last visit (304).
  ///
  /// @param moved as in [Fresh]
  /// @param served what the server says around it
  record Unchanged(URI address, Optional<URI> moved, Served served) implements Visit {
    /// Nothing new where it was asked for, and nothing said around it.
    public Unchanged(URI address) {
      this(address, Optional.empty(), Served.SILENTLY);
    }
  }

  /// Gone for good (410).
  record Gone(URI address) implements Visit {}

  /// Not to be had now, or not at all.
  ///
  /// @param address the address that was refused, after redirects
  /// @param why what kind of refusal it is
  /// @param reason what was wanted, what came and what to do, for a reader
  /// @param retryAfter when the server asked to be asked again; empty if it did not say
  record Refused(URI address, Why why, String reason, Optional<Duration> retryAfter)
      implements Visit {}

  /// Kinds of refusal.
  enum Why {
    /// Nothing is there (404).
    MISSING,
    /// It may not be read without permission, or at all (other 4xx).
    FORBIDDEN,
    /// The site asks robots not to read it.
    ROBOTS,
    /// The server asks to be left alone for a while (429, 503).
    BUSY,
    /// It lies where one may not go: in a private network, at another service, behind too many
    /// redirects.
    BARRED,
    /// It could not be reached, or its answer could not be taken.
    UNREACHABLE
  }
}
