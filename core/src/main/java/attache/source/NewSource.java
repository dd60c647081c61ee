package attache.source;

import java.util.List;
import java.util.Optional;

/// A source as it is added.
///
/// @param owner who adds it
/// @param place an address, or the absolute path of a folder or file
/// @param key the form in which two places of one source are equal
/// @param kind what it is
/// @param title what it shall be called; not blank
/// @param folders as in [Source]
/// @param licence as in [Source]
/// @param manners as in [Source]
/// @param attributes as in [Source]
public record NewSource(
    String owner,
    String place,
    String key,
    Source.Kind kind,
    String title,
    List<String> folders,
    Optional<String> licence,
    Manners manners,
    List<Source.Attribute> attributes) {
  public NewSource {
    if (place.isBlank() || key.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException(
          "a source must have a place, a key and a title, got \"%s\", \"%s\", \"%s\""
              .formatted(place, key, title));
    }
    folders = List.copyOf(folders);
    attributes = List.copyOf(attributes);
  }
}
