package attache.watch;

import java.util.List;

/// An alert with what it tells.
///
/// @param watch whose it is
/// @param alert the alert
/// @param found what it tells, as far as it is still there; may be empty when its stories were
///   forgotten or withdrawn since
public record Told(Watch watch, Alert alert, List<Found> found) {
  public Told {
    found = List.copyOf(found);
  }
}
