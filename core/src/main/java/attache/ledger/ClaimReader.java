package attache.ledger;

import attache.story.Story;
import java.util.List;

/// Reads the claims of a story. Works by rules alone: the same text always gives the same rows.
/// Safe for use by many threads.
public interface ClaimReader {
  /// Name and version of the rules. Another one makes the ledger read every story again.
  String extractor();

  /// The claims of a story's latest revision, in reading order, figures before measures on one
  /// span; every span slices to its words.
  List<Claim> read(Story story);
}
