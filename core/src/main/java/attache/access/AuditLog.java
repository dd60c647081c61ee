package attache.access;

import java.io.IOException;
import java.util.List;

/// Keeps who did what to which data when. It only grows: no entry is ever changed or taken out.
/// Safe for use by many threads and processes. Each implementation passes `AuditLogContract`.
public interface AuditLog {
  /// Adds an entry, which is on disk when this returns.
  ///
  /// @return it, with its number
  Deed note(Deed deed) throws IOException;

  /// Entries before one, newest first.
  ///
  /// @param before a number; [Long#MAX_VALUE] for the newest
  /// @param limit most wanted, 1 to 1000
  List<Deed> before(long before, int limit) throws IOException;
}
