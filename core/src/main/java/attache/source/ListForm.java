package attache.source;

import java.io.IOException;

/// A list of sources as programs hand it to each other: OPML. Safe for use by many threads.
public interface ListForm {
  /// Reads a list.
  ///
  /// @param name of the document, for messages
  /// @throws IOException if it is none; the message says what was wanted, what came and what to do
  SourceList read(String name, byte[] content) throws IOException;

  /// Writes a list, ending in a line break.
  String write(SourceList list);
}
