package attache.store.embedded;

import attache.index.Hit;
import attache.index.Search;
import attache.index.Vector;
import attache.story.RevisionId;
import attache.story.StoryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/// Finds candidates in one snapshot.
///
/// By words: the sum of BM25 over body, headline and names, each with its weight. By meaning: the
/// graph of int8 vectors proposes more than are wanted, and the exact cosines of the full vectors
/// choose among them.
final class Candidates {
  // The headline stands over every passage of its story, so it tells them apart less than the body.
  private static final float BODY = 1f;
  private static final float HEADLINE = 0.6f;
  private static final float NAMES = 0.5f;

  // How many more than wanted the graph proposes: what recall@50 of 0.98 takes on vectors without
  // any structure, the hardest there are.
  private static final int PROPOSALS = 4;
  private static final int LEAST_PROPOSALS = 200;

  // BooleanQuery takes 1024 clauses; a question has a few dozen terms.
  private static final int MOST_TERMS = 400;

  private static final Query EXPLAINS = new TermQuery(new Term(Fields.BACKGROUND, "yes"));
  private static final Query NEWS =
      new BooleanQuery.Builder()
          .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
          .add(EXPLAINS, Occur.MUST_NOT)
          .build();

  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.STORY, SortField.Type.STRING),
          new SortField(Fields.FIRST, SortField.Type.INT));

  private static final Comparator<Hit> IN_ORDER =
      Comparator.comparing((Hit hit) -> hit.story().value()).thenComparingInt(Hit::first);

  private final IndexSearcher searcher;

  Candidates(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  List<Hit> find(Search search) throws IOException {
    var words = byWords(search);
    Map<Integer, Float> meanings =
        search.vector().isPresent() ? byMeaning(search.vector().get(), search) : Map.of();
    var docs = new TreeSet<Integer>(words.keySet());
    docs.addAll(meanings.keySet());
    var hits = new ArrayList<Hit>(docs.size());
    for (var doc : docs) {
      hits.add(hit(doc, words.getOrDefault(doc, 0f), meanings.getOrDefault(doc, 0f)));
    }
    hits.sort(IN_ORDER);
    return hits;
  }

  private Map<Integer, Float> byWords(Search search) throws IOException {
    var query = query(search);
    if (query.clauses().stream().noneMatch(clause -> clause.occur() == Occur.SHOULD)) {
      return Map.of();
    }
    var best = new TopFieldCollectorManager(BEST_FIRST, search.limit(), search.limit());
    var scores = new HashMap<Integer, Float>();
    for (var doc : searcher.search(query, best).scoreDocs) {
      scores.put(doc.doc, (Float) ((FieldDoc) doc).fields[0]);
    }
    return scores;
  }

  private static BooleanQuery query(Search search) {
    var query = new BooleanQuery.Builder();
    search.terms().entrySet().stream()
        .sorted(
            Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TERMS)
        .forEach(term -> {
          query.add(clause(Fields.BODY, term.getKey(), BODY * term.getValue()), Occur.SHOULD);
          query.add(
              clause(Fields.HEADLINE, term.getKey(), HEADLINE * term.getValue()), Occur.SHOULD);
        });
    search.names().stream()
        .distinct()
        .limit(MOST_TERMS / 2)
        .forEach(name -> query.add(clause(Fields.NAMES, name, NAMES), Occur.SHOULD));
    if (!search.background()) {
      query.add(EXPLAINS, Occur.MUST_NOT);
    }
    return query.build();
  }

  private static Query clause(String field, String term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, Fields.term(term))), weight);
  }

  private Map<Integer, Float> byMeaning(Vector vector, Search search) throws IOException {
    var limit = search.limit();
    var wanted = Math.max(limit * PROPOSALS, LEAST_PROPOSALS);
    var nearest =
        new KnnFloatVectorQuery(
            Fields.meaning(vector), vector.values(), wanted, search.background() ? null : NEWS);
    var proposed = searcher.search(nearest, wanted);
    var ranked = cosines(Arrays.stream(proposed.scoreDocs).map(it -> it.doc).toList(), vector);
    ranked.sort(Comparator.comparingDouble(Ranked::cosine).reversed());
    var best = new HashMap<Integer, Float>();
    for (var doc : withoutTies(ranked, limit)) {
      best.put(doc.doc, doc.cosine);
    }
    return best;
  }

  private record Ranked(int doc, float cosine) {}

  /// Exact cosines, from the vectors as they were given.
  private List<Ranked> cosines(List<Integer> docs, Vector vector) throws IOException {
    var ranked = new ArrayList<Ranked>(docs.size());
    LeafReaderContext leaf = null;
    FloatVectorValues values = null;
    KnnVectorValues.DocIndexIterator at = null;
    for (var doc : docs.stream().sorted().toList()) {
      if (leaf == null || values == null || at == null || leaf != leaf(doc)) {
        leaf = leaf(doc);
        values = leaf.reader().getFloatVectorValues(Fields.meaning(vector));
        at = values.iterator();
      }
      at.advance(doc - leaf.docBase);
      ranked.add(new Ranked(doc, new Vector(values.vectorValue(at.index())).dot(vector)));
    }
    return ranked;
  }

  /// The first of a ranking; where the limit falls among equals, those whose story and sentence
  /// come first.
  private List<Ranked> withoutTies(List<Ranked> ranked, int limit) throws IOException {
    if (ranked.size() <= limit || ranked.get(limit - 1).cosine > ranked.get(limit).cosine) {
      return ranked.subList(0, Math.min(limit, ranked.size()));
    }
    var last = ranked.get(limit - 1).cosine;
    var first = new ArrayList<>(ranked.stream().filter(it -> it.cosine > last).toList());
    var hits = new HashMap<Ranked, Hit>();
    for (var tied : ranked.stream().filter(it -> it.cosine == last).toList()) {
      hits.put(tied, hit(tied.doc, 0, last));
    }
    hits.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(IN_ORDER))
        .limit(limit - first.size())
        .forEach(tied -> first.add(tied.getKey()));
    return first;
  }

  private Hit hit(int doc, float words, float meaning) throws IOException {
    var leaf = leaf(doc);
    var revision = DocValues.getBinary(leaf.reader(), Fields.REVISION);
    revision.advanceExact(doc - leaf.docBase);
    var bytes = revision.binaryValue();
    return new Hit(
        new StoryId(story(leaf, doc)),
        new RevisionId(
            HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length)),
        (int) number(leaf, doc, Fields.FIRST),
        (int) number(leaf, doc, Fields.LAST),
        words,
        meaning);
  }

  private LeafReaderContext leaf(int doc) {
    var leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  private static String story(LeafReaderContext leaf, int doc) throws IOException {
    var stories = DocValues.getSorted(leaf.reader(), Fields.STORY);
    stories.advanceExact(doc - leaf.docBase);
    return stories.lookupOrd(stories.ordValue()).utf8ToString();
  }

  private static long number(LeafReaderContext leaf, int doc, String field) throws IOException {
    var numbers = DocValues.getNumeric(leaf.reader(), field);
    numbers.advanceExact(doc - leaf.docBase);
    return numbers.longValue();
  }
}
