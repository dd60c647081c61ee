package attache.store.embedded;

import attache.index.IndexedPassage;
import attache.index.Vector;
import attache.story.StoryId;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/// What a passage is in the Lucene index: one document, of these fields.
final class Fields {
  static final String STORY = "story";
  static final String REVISION = "revision";
  static final String FIRST = "first";
  static final String LAST = "last";
  static final String HEADLINE = "headline";
  static final String BODY = "body";
  static final String NAMES = "names";

  /// Each term of headline or body once: its document frequency is what [LuceneIndex#statistics]
  /// tells.
  static final String ANY = "any";

  /// Marks a passage that explains a term and is not news.
  static final String BACKGROUND = "background";

  /// Marks a passage that has no vector yet.
  static final String BARE = "bare";

  // Lucene refuses terms of 32,766 bytes; no word is near that long.
  private static final int LONGEST_TERM = 500;

  private static final FieldType COUNTED = inverted(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType SEEN = inverted(IndexOptions.DOCS, true);

  private Fields() {}

  /// The vectors of each dimension have a field of their own, so that models can be exchanged.
  static String meaning(Vector vector) {
    return "meaning" + vector.dimensions();
  }

  static Term story(StoryId story) {
    return new Term(STORY, story.value());
  }

  static String term(String text) {
    return text.length() <= LONGEST_TERM ? text : text.substring(0, LONGEST_TERM);
  }

  static Document document(IndexedPassage indexed) {
    var passage = indexed.passage();
    var document = new Document();
    var story = passage.story().value();
    document.add(new StringField(STORY, story, Field.Store.NO));
    document.add(new SortedDocValuesField(STORY, new BytesRef(story)));
    var revision = HexFormat.of().parseHex(passage.revision().value());
    document.add(new BinaryDocValuesField(REVISION, new BytesRef(revision)));
    document.add(new NumericDocValuesField(FIRST, passage.first()));
    document.add(new NumericDocValuesField(LAST, passage.last()));
    if (indexed.background()) {
      document.add(new StringField(BACKGROUND, "yes", Field.Store.NO));
    }
    addTerms(document, indexed);
    addMeaning(document, indexed);
    return document;
  }

  private static void addTerms(Document document, IndexedPassage indexed) {
    add(document, HEADLINE, indexed.headlineTerms(), COUNTED);
    add(document, BODY, indexed.bodyTerms(), COUNTED);
    add(document, NAMES, indexed.names(), COUNTED);
    Set<String> any =
        Stream.concat(indexed.headlineTerms().stream(), indexed.bodyTerms().stream())
            .map(Fields::term)
            .collect(Collectors.toSet());
    add(document, ANY, any.stream().sorted().toList(), SEEN);
  }

  private static void addMeaning(Document document, IndexedPassage indexed) {
    indexed
        .vector()
        .ifPresentOrElse(
            vector ->
                document.add(
                    new KnnFloatVectorField(
                        meaning(vector), vector.values(), VectorSimilarityFunction.DOT_PRODUCT)),
            () -> document.add(new StringField(BARE, "yes", Field.Store.NO)));
  }

  private static void add(Document document, String field, List<String> terms, FieldType type) {
    if (!terms.isEmpty()) {
      document.add(new Field(field, new GivenTerms(terms), type));
    }
  }

  private static FieldType inverted(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
