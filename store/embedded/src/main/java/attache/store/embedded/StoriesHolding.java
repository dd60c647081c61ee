package attache.store.embedded;

import attache.story.StoryId;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Finds the stories that hold terms, segment by segment: all passages of a story lie in one.
final class StoriesHolding {
  private StoriesHolding() {}

  static Set<StoryId> in(IndexReader reader, List<Set<String>> terms) throws IOException {
    var found = new HashSet<StoryId>();
    for (var leaf : reader.leaves()) {
      var stories = DocValues.getSorted(leaf.reader(), Fields.STORY);
      var holding = holding(leaf.reader(), terms);
      for (var at = holding.nextSetBit(0); at != DocIdSetIterator.NO_MORE_DOCS; ) {
        found.add(new StoryId(stories.lookupOrd(at).utf8ToString()));
        at = at + 1 < holding.length() ? holding.nextSetBit(at + 1) : DocIdSetIterator.NO_MORE_DOCS;
      }
    }
    return found;
  }

  /// Numbers of stories in a segment.
  private static FixedBitSet holding(LeafReader segment, List<Set<String>> terms)
      throws IOException {
    var count = Math.max(1, DocValues.getSorted(segment, Fields.STORY).getValueCount());
    var all = new FixedBitSet(count);
    all.set(0, count);
    for (var forms : terms) {
      var holding = new FixedBitSet(count);
      for (var form : forms) {
        mark(segment, form, holding);
      }
      all.and(holding);
    }
    return all;
  }

  private static void mark(LeafReader segment, String term, FixedBitSet holding)
      throws IOException {
    var postings = segment.postings(new Term(Fields.ANY, Fields.term(term)));
    if (postings == null) {
      return;
    }
    var live = segment.getLiveDocs();
    SortedDocValues stories = DocValues.getSorted(segment, Fields.STORY);
    for (var doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if ((live == null || live.get(doc)) && stories.advanceExact(doc)) {
        holding.set(stories.ordValue());
      }
    }
  }
}
