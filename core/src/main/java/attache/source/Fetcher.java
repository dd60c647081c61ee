package attache.source;

import java.io.InterruptedIOException;
import java.net.URI;

/// Fetches what an address has, with the manners of a guest: size, time and redirect limits, no
/// private addresses unless allowed, an honest name, conditional requests. Safe for use by many
/// threads.
public interface Fetcher {
  /// Fetches an address once; nothing is retried.
  ///
  /// @param address an http or https address
  /// @param validators what the last fresh visit gave; [Validators#NONE] for a first visit
  /// @return what came of it; a refusal is an outcome, not an exception
  /// @throws InterruptedIOException if the thread was interrupted
  Visit fetch(URI address, Validators validators) throws InterruptedIOException;
}
