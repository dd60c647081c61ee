package attache.door.http.pages;

import java.util.List;
import java.util.Optional;

/// What the page *Story* shows.
///
/// @param headline the pieces of the headline
/// @param paragraphs each a list of pieces
/// @param date as written, or "undated"
/// @param address where it can be read on the web; empty unless it is a web address
/// @param seen when it first arrived here
/// @param label what kind of material it is; empty for news
/// @param cited whether words are highlighted
/// @param older whether this is not the latest version
/// @param versions every version, newest first
record StoryPage(
    String id,
    String title,
    List<Piece> headline,
    List<List<Piece>> paragraphs,
    String source,
    String date,
    Optional<String> address,
    String seen,
    String language,
    String label,
    boolean partial,
    boolean withdrawn,
    boolean cited,
    boolean older,
    List<Version> versions) {
  /// Part of a text.
  sealed interface Piece {
    /// A sentence, cut around the words quoted.
    ///
    /// @param number as in citations; 0 is the headline
    /// @param quote the words quoted; empty when none of it is
    record Sentence(int number, String lead, String quote, String tail) implements Piece {
      boolean cited() {
        return !quote.isEmpty();
      }
    }

    /// What is kept but never cited: invitations, navigation.
    record Boilerplate(String text) implements Piece {}

    /// What stands between sentences: spaces, the sign before an item.
    record Between(String text) implements Piece {}
  }

  /// A version.
  ///
  /// @param link where to read it
  /// @param words how it is called
  /// @param shown whether it is this one
  record Version(String link, String words, boolean shown) {}
}
