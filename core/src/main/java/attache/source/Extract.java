package attache.source;

import attache.story.Draft;

/// One item of what was opened: a draft, or why there is none.
public sealed interface Extract {
  /// A draft.
  record Item(Draft draft) implements Extract {}

  /// A file of a folder that is of no kind that is read, and need not be looked at again.
  ///
  /// @param where the file
  /// @param reason what it is
  record PassedOver(String where, String reason) implements Extract {}

  /// An item that could not be read.
  ///
  /// @param where the file or address it stood in; empty until the document is named
  /// @param line 1-based line where it begins; 0 when the document has no lines
  /// @param reason what was wanted, what came and what to do
  record Bad(String where, int line, String reason) implements Extract {
    /// An item of a document that is named later.
    public Bad(int line, String reason) {
      this("", line, reason);
    }

    /// The same, in a document of some name.
    public Bad in(String document) {
      return new Bad(document, line, reason);
    }
  }
}
