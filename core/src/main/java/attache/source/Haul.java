package attache.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What one visit to a source gave.
sealed interface Haul {
  /// Nothing since the last visit.
  record Nothing(Optional<URI> moved, Served served) implements Haul {}

  /// No answer that could be taken or read.
  ///
  /// @param asked how long it asks to be left alone
  record Failure(Health.Trouble.Kind kind, String reason, Optional<Duration> asked)
      implements Haul {}

  /// Something that was read.
  ///
  /// @param items those that are new or changed, in order
  /// @param known how many items were as they had been before
  /// @param refused items that could not be read
  /// @param title what it calls itself
  /// @param licence the terms it states
  /// @param offer what it says about being told of news; empty if that was not looked at
  record Catch(
      Course.Reading reading,
      List<Caught> items,
      int known,
      List<Extract.Bad> refused,
      Optional<String> title,
      Optional<String> licence,
      Optional<HubOffer> offer)
      implements Haul {
    public Catch {
      items = List.copyOf(items);
      refused = List.copyOf(refused);
    }
  }
}
