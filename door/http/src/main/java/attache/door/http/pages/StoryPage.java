package attache.door.http.pages;

import java.util.List;
import java.util.Optional;

/// What the page *Story* shows.
///
/// @param headline the pieces of the headline
/// @param paragraphs each a list of pieces
/// @param moreOfSource address of the stories of its source
/// @param date as written, or that it is undated
/// @param address where it can be read on the web; empty unless it is a web address
/// @param seen when it first arrived here
/// @param label what kind of material it is; empty for news
/// @param older whether this is not the latest version
/// @param raw address of the text as it is stored
/// @param versions every version, newest first
/// @param claims what it claims, in the order of reading
/// @param storyline what it belongs to
/// @param reprints stories that tell the same in the same words
record StoryPage(
    String title,
    List<Piece> headline,
    List<List<Piece>> paragraphs,
    String source,
    String moreOfSource,
    String date,
    Optional<String> address,
    String seen,
    String language,
    String label,
    boolean partial,
    boolean withdrawn,
    boolean older,
    String raw,
    List<Version> versions,
    List<ClaimLine> claims,
    Optional<Storyline> storyline,
    List<StoryLine> reprints) {
  /// Part of a text.
  sealed interface Piece {
    /// A sentence, cut where something begins or ends in it.
    ///
    /// @param number as in citations; 0 is the headline
    record Sentence(int number, List<Run> runs) implements Piece {
      boolean cited() {
        return runs.stream().anyMatch(Run::quoted);
      }
    }

    /// What is kept but never cited: invitations, navigation.
    record Boilerplate(String text) implements Piece {}

    /// What stands between sentences: spaces, the sign before an item.
    record Between(String text) implements Piece {}
  }

  /// Words of a sentence that are alike.
  ///
  /// @param quoted whether they are highlighted
  /// @param claim id of the claim they make
  record Run(String text, boolean quoted, Optional<String> claim) {}

  /// A version.
  ///
  /// @param link where to read it
  /// @param words how it is called
  /// @param changes what is different from the one before; empty for the first
  /// @param shown whether it is this one
  record Version(String link, String words, Optional<String> changes, boolean shown) {}

  /// What a story belongs to.
  record Storyline(String link, String title, int stories) {}
}
