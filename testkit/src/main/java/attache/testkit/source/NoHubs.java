package attache.testkit.source;

import attache.source.HubOffer;
import attache.source.SourceId;
import attache.source.hub.HubShelf;
import attache.source.hub.HubSubscription;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A shelf on which no hub ever stands.
final class NoHubs implements HubShelf {
  @Override
  public void learn(SourceId source, HubOffer offer) {}

  @Override
  public List<Offered> offered() {
    return List.of();
  }

  @Override
  public List<HubSubscription> pacts() {
    return List.of();
  }

  @Override
  public Optional<HubSubscription> pact(String path) {
    return Optional.empty();
  }

  @Override
  public void begin(Offered offered, URI base, String path, String secret, Instant now) {}

  @Override
  public void leave(long pact, Instant now) {}

  @Override
  public void drop(long pact) {}

  @Override
  public void asked(long pact, Instant now, Instant next) {}

  @Override
  public void refused(long pact, String why) {}

  @Override
  public void confirmed(long pact, Instant until, Instant next) {}

  @Override
  public void denied(long pact, String why, Instant next) {}

  @Override
  public void ignored(long pact) {}

  @Override
  public boolean keep(
      long pact, byte[] digest, Optional<String> contentType, byte[] content, Instant now) {
    return false;
  }

  @Override
  public Optional<Distribution> next() {
    return Optional.empty();
  }

  @Override
  public Waiting waiting() {
    return new Waiting(0, 0);
  }

  @Override
  public int waiting(long pact) {
    return 0;
  }

  @Override
  public void read(long told, Instant now) {}

  @Override
  public void heard(Instant until) {}

  @Override
  public void putOff(SourceId source, Instant next) {}

  @Override
  public void bringBack(Instant now) {}
}
