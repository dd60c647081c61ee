package attache.briefing;

import java.io.IOException;
import java.nio.file.Path;

/// Writes briefings down: as the contract that is kept, and as files. Safe for use by many threads.
public interface Press {
  /// The JSON text of the contract.
  String contract(Briefing briefing);

  /// Plain text for a mail or a terminal.
  ///
  /// @param contract the JSON text of a briefing
  String plain(String contract);

  /// Whether there is a form for a file ending: `md`, `html`, …
  boolean knows(String form);

  /// Writes a file, in place of one that is there.
  ///
  /// @param contract the JSON text of a briefing
  /// @param form a file ending that [#knows]
  void write(String contract, String form, Path file) throws IOException;
}
