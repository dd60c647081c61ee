package attache.index;

import attache.story.StoryId;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/// Keeps vectors, so that no text is embedded twice. Keyed by the hash of the text and the model,
/// so several models live side by side. Safe for use by many threads and processes.
public interface VectorShelf {
  /// Those of some texts that are kept.
  ///
  /// @param model as [Embedder#model()]
  /// @param hashes SHA-256 of each text in UTF-8, lower-case hexadecimal; at most 1000
  Map<String, Vector> load(String model, Set<String> hashes) throws IOException;

  /// Keeps vectors by hash of text; one already kept stays as it is.
  void save(String model, Map<String, Vector> vectors) throws IOException;

  /// Notes which texts a story is searched by, in place of those noted before. When the archive
  /// forgets a story, the vectors of all texts that no other story is noted to use go with it.
  ///
  /// @param hashes as in [#load], any number
  void use(StoryId story, Set<String> hashes) throws IOException;
}
