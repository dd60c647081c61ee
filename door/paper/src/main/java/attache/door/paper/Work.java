package attache.door.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story as a bibliography has it.
///
/// @param number its place in the list, from 1
/// @param story its id
/// @param title its headline
/// @param source name of its source
/// @param url where it can be read, if known
/// @param published ISO 8601, only as exact as the source says; null when undated
/// @param seen when it was first seen here, ISO 8601; null when not known any more
/// @param language ISO 639-1 code, or `und`
/// @param nature `news`, `background` or `sample`
/// @param partial whether only part of the text could be had
/// @param licence the terms it comes under, if known
/// @param authors names of who wrote it; empty if it names nobody
/// @param quoted whether it is quoted, and not only listed
record Work(
    int number,
    String story,
    String title,
    String source,
    @Nullable String url,
    @Nullable String published,
    @Nullable String seen,
    String language,
    String nature,
    boolean partial,
    @Nullable String licence,
    List<String> authors,
    boolean quoted) {
  /// A key that bibliographies know it by: letters of the source, year, end of the id.
  String key() {
    var letters = source.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
    var name = letters.isEmpty() ? "source" : letters.substring(0, Math.min(16, letters.length()));
    var year = published == null ? "nd" : published.substring(0, 4);
    return name
        + year
        + "-"
        + story.substring(Math.max(0, story.length() - 6)).toLowerCase(java.util.Locale.ROOT);
  }

  /// What is to be known before leaning on it, in a reader's words; may be empty.
  String remarks() {
    var remarks = new java.util.ArrayList<String>();
    if (!nature.equals("news")) {
      remarks.add(nature.equals("background") ? "background, not news" : "sample");
    }
    if (partial) {
      remarks.add("only part of the text could be had");
    }
    if (licence != null) {
      remarks.add("licence: " + licence);
    }
    return String.join("; ", remarks);
  }
}
