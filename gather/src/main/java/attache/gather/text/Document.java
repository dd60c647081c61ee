package attache.gather.text;

import attache.gather.date.Spaces;
import attache.gather.web.Address;
import attache.story.StoryKey;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// A document that has been decoded.
///
/// @param name file name or address, as the reader gave it
/// @param source name of the source the drafts shall carry; empty to take it from the document
/// @param text the whole of it
public record Document(String name, Optional<String> source, String text) {
  /// Where it was fetched; empty for a file.
  public Optional<URI> address() {
    return Address.parse(name);
  }

  /// The source a draft carries: what the reader said, else what the document says, else the file
  /// name without its ending or the host.
  ///
  /// @param stated what the document says; may be blank
  public String sourceOr(String stated) {
    return source
        .filter(name -> !name.isBlank())
        .orElseGet(() -> stated.isBlank() ? stem() : stated);
  }

  /// The key of a headline in this file; file names are as given, absolute ones without their
  /// folder.
  ///
  /// @param nth 1 for the first story with this headline, 2 for the second, and so on
  public StoryKey key(String headline, int nth) {
    var words = Spaces.oneLine(headline).toLowerCase(Locale.ROOT);
    var again = nth > 1 ? " #" + nth : "";
    return new StoryKey(StoryKey.Kind.FILE_HEADLINE, file() + " " + words + again);
  }

  /// A headline for a story without one: the file name without folder and ending, as words.
  public String title() {
    return Spaces.oneLine(stem(name).replace('-', ' ').replace('_', ' '));
  }

  private String file() {
    try {
      var path = Path.of(name);
      var file = path.isAbsolute() ? path.getFileName() : path.normalize();
      return file == null ? name : file.toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      return name;
    }
  }

  private String stem() {
    return address()
        .map(at -> at.getHost().replaceFirst("^www\\.", ""))
        .orElseGet(() -> stem(name));
  }

  /// A file name without folder and ending.
  private static String stem(String name) {
    var file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var dot = file.lastIndexOf('.');
    var stem = dot > 0 ? file.substring(0, dot) : file;
    return stem.isBlank() ? "file" : stem;
  }
}
