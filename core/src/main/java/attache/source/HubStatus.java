package attache.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// How it goes with being told of the news of a source by a hub (WebSub).
///
/// @param hub who tells
/// @param topic under which address the hub knows the source
/// @param asked when the hub was last asked to tell
/// @param until until when the hub has said that it tells; may be past
/// @param heard until when somebody listens to what the hub tells
/// @param denied whether the hub said that it will not
/// @param why why it does not
/// @param told how many times the hub told something that was taken
/// @param ignored how many times something came that was not taken: with a wrong signature or none,
///   a second time, or nothing that can be read
public record HubStatus(
    URI hub,
    URI topic,
    Optional<Instant> asked,
    Optional<Instant> until,
    Instant heard,
    boolean denied,
    Optional<String> why,
    long told,
    long ignored) {
  /// How it stands, in a word.
  public enum State {
    /// The hub was not asked yet.
    WANTED,
    /// The hub was asked and has not confirmed.
    ASKED,
    /// The hub tells.
    HELD,
    /// The hub tells, and no server listens.
    UNHEARD,
    /// The hub could not be asked, or did not take it.
    REFUSED,
    /// The hub said that it will not.
    DENIED
  }

  /// How it stands at a moment.
  public State state(Instant now) {
    if (until.filter(now::isBefore).isPresent()) {
      return now.isBefore(heard) ? State.HELD : State.UNHEARD;
    }
    if (denied) {
      return State.DENIED;
    }
    if (why.isPresent()) {
      return State.REFUSED;
    }
    return asked.isPresent() ? State.ASKED : State.WANTED;
  }
}
