package attache.source.hub;

import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Map;

/// Sends a form to a hub, with the manners of a guest: size and time limits, no private addresses
/// unless allowed, an honest name. Redirects that keep the form (307, 308) are followed, no others.
/// Safe for use by many threads.
public interface HubCaller {
  /// Sends once; nothing is retried.
  ///
  /// @return what came of it; a refusal is an outcome, not an exception
  /// @throws InterruptedIOException if the thread was interrupted
  Reply post(URI hub, Map<String, String> form) throws InterruptedIOException;

  /// What came of it.
  sealed interface Reply {
    /// The hub took it (2xx).
    record Taken() implements Reply {}

    /// It did not.
    ///
    /// @param answered whether there was an answer
    /// @param why what was wanted and what came
    record Refused(boolean answered, String why) implements Reply {}
  }
}
