package attache.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Finds candidate passages by their words and by their meaning; the final order is made in
/// `evidence`. Searches read a snapshot and never wait for the process that writes.
///
/// Safe for use by many threads; any number of processes may open one home. Each implementation
/// passes `PassageIndexContract`.
public interface PassageIndex extends AutoCloseable {
  /// Candidates for a search: the best by words and the best by meaning, merged, at most twice the
  /// limit, in order of story, then first sentence. Cosines are exact; ties at the limit fall to
  /// the story, then the first sentence. A passage added is found by every search begun after the
  /// writer's `commit` returned and [#refresh()] was called.
  List<Hit> search(Search search) throws IOException;

  /// How common terms are.
  Statistics statistics(Collection<String> terms) throws IOException;

  /// The position in the archive's change feed up to which the snapshot follows it; 0 for none.
  long position() throws IOException;

  /// Takes the newest committed snapshot; true if it changed.
  boolean refresh() throws IOException;

  /// Takes the index lock, which one process at a time holds; empty while another does, and where
  /// the index can only be read. A lock whose holder died is free.
  Optional<PassageWriter> write() throws IOException;

  /// Checks that the stored index can be read.
  ///
  /// @return what is wrong, or that there is no index yet, in a reader's words; empty when nothing
  ///   is
  Optional<String> damage() throws IOException;

  @Override
  void close() throws IOException;
}
