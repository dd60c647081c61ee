package attache.source.hub;

import attache.source.HubOffer;
import attache.source.SourceId;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps which hubs sources offer, the pacts made with them, and what hubs told until it is read.
/// Safe for use by many threads and processes; each call is one transaction that changes no more
/// than it says, for a hub confirms while it is being asked. Each implementation passes
/// `HubShelfContract`.
public interface HubShelf {
  /// Keeps what a feed offers; what it offered before is replaced.
  void learn(SourceId source, HubOffer offer) throws IOException;

  /// A feed that is followed, neither paused nor stopped, and the hub it offers.
  ///
  /// @param privately whether it may lie in a private network
  record Offered(SourceId source, URI hub, URI topic, boolean privately) {}

  /// Every feed that offers one, in the order of their numbers.
  List<Offered> offered() throws IOException;

  /// Every pact, in the order they were made.
  List<HubSubscription> pacts() throws IOException;

  /// The pact of a path.
  Optional<HubSubscription> pact(String path) throws IOException;

  /// Makes a pact: the hub is asked at once, and nobody listens yet. One that the source has with
  /// another hub is left.
  void begin(Offered offered, URI base, String path, String secret, Instant now) throws IOException;

  /// Tells a pact that the hub is to stop. At most one pact of a source is not leaving.
  void leave(long pact, Instant now) throws IOException;

  /// Ends a pact, and forgets what its hub told and nobody read.
  void drop(long pact) throws IOException;

  /// The hub is about to be asked; counts as a failure until it confirms.
  ///
  /// @param next when it is asked again if it does not
  void asked(long pact, Instant now, Instant next) throws IOException;

  /// The hub could not be asked or refused; nothing changes if it has confirmed meanwhile.
  void refused(long pact, String why) throws IOException;

  /// The hub confirmed.
  ///
  /// @param until when it stops telling
  /// @param next when it is asked to go on
  void confirmed(long pact, Instant until, Instant next) throws IOException;

  /// The hub said that it will not tell, or will no longer.
  void denied(long pact, String why, Instant next) throws IOException;

  /// Something came that is not taken.
  void ignored(long pact) throws IOException;

  /// Keeps what a hub told until it is read.
  ///
  /// @param digest its SHA-256
  /// @return false if the pact was told the same before, or is no longer there
  boolean keep(long pact, byte[] digest, Optional<String> contentType, byte[] content, Instant now)
      throws IOException;

  /// Something that was told.
  ///
  /// @param contentType value of `Content-Type`
  record Distribution(
      long number, long pact, SourceId source, Optional<String> contentType, byte[] content) {
    public Distribution {
      content = content.clone();
    }

    /// A copy of the bytes.
    @Override
    public byte[] content() {
      return content.clone();
    }
  }

  /// What was told first and is not read yet.
  Optional<Distribution> next() throws IOException;

  /// How much waits to be read.
  ///
  /// @param count how many times something was told
  /// @param bytes how large all that is
  record Waiting(int count, long bytes) {}

  /// How much waits to be read, of all pacts.
  Waiting waiting() throws IOException;

  /// How many times something was told that waits to be read, of one pact.
  int waiting(long pact) throws IOException;

  /// It was read: its bytes go, its digest stays for a month.
  void read(long told, Instant now) throws IOException;

  /// Somebody listens until then, to all pacts.
  void heard(Instant until) throws IOException;

  /// Has a source asked later, because its hub tells; when it would have been asked is kept. One
  /// that is asked later still stays as it is.
  void putOff(SourceId source, Instant next) throws IOException;

  /// Has the sources whose hub does not tell any more, or to whose hub nobody listens, asked when
  /// they would have been.
  void bringBack(Instant now) throws IOException;
}
