package attache.source;

import java.io.IOException;

/// Tells what an answer of a source holds and reads all of it, the facts about the source included.
/// Safe for use by many threads.
public interface ContentReader {
  /// Reads a document whole. What it is, is found out from its content unless the material says it:
  /// where a feed was expected and a page of an error came, [Contents.Page] is returned.
  ///
  /// @param material one whose name is the address it was found at, so that relative addresses can
  ///   be resolved
  /// @throws IOException if it cannot be read; the message says what was wanted, what came, where
  ///   and what to do
  Contents read(Extractor.Material material) throws IOException;
}
