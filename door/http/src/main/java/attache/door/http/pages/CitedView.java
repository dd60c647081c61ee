package attache.door.http.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A citation as readers see it: the words, what stands around them, and the way to the story.
///
/// @param number what its marker says, from 1
/// @param link the story with the words highlighted; empty when the story is no longer stored
/// @param title headline of the story
/// @param source name of its source
/// @param date as written, or that it is undated
/// @param label what kind of material it is, where that must be said; empty for news
/// @param language of the words, `und` when not known
/// @param before the sentence before; empty when there is none
/// @param words the cited sentence, cut around what is quoted of it
/// @param after the sentence after; empty when there is none
/// @param spoken what a marker tells those who cannot see it
public record CitedView(
    int number,
    Optional<String> link,
    String title,
    String source,
    String date,
    String label,
    String language,
    String before,
    List<Part> words,
    String after,
    String spoken) {
  /// Part of a sentence.
  public record Part(String text, boolean quoted) {}

  /// Whether all of the sentence is quoted: then nothing of it is marked.
  public boolean whole() {
    return words.stream().allMatch(Part::quoted);
  }

  /// Whether the cited sentence is the headline itself.
  public boolean headline() {
    return words.stream().map(Part::text).collect(Collectors.joining()).equals(title);
  }

  /// Who says so, and when.
  public String origin() {
    return source + " · " + date;
  }
}
