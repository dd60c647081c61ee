package attache.language;

import attache.index.Embedder;
import attache.index.Meaning;
import attache.index.Vector;
import attache.story.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// bge-small-en-v1.5 (Xiao et al. 2023), int8, on the processor. Constructing it costs nothing; the
/// first text loads the model. Texts longer than 512 pieces are read up to there, which is counted
/// and logged.
public final class BgeEmbedder implements Embedder {
  // Batches: on two cores the model is fastest on one long text at a time, and on eight short ones
  // of
  // like length, because padding is paid in full. So texts are sorted by length and batched while
  // short. Runs are taken in turn, so that a question waits for one batch, not for a queue of them.
  // The vector is the mean over the pieces, and a question gets no prefix: both found more than
  // what
  // the model card advises (docs/decisions/0004-reading-language.md).

  private static final String MODEL = "bge-small-en-v1.5-q";
  private static final int DIMENSIONS = 384;
  private static final int MOST_PIECES = 512;
  private static final int SHORT = 80;
  private static final int BATCH = 8;

  private record Loaded(OnnxModel model, WordPieces pieces) {}

  private final AtomicLong truncated = new AtomicLong();
  private final Object loading = new Object();
  private @Nullable Loaded loaded;
  private boolean closed;

  @Override
  public String model() {
    return MODEL + "-mean";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  /// Texts of which the end was not read, since this was made.
  public long truncated() {
    return truncated.get();
  }

  @Override
  public List<Vector> passages(List<String> texts) {
    var vectors = new Vector[texts.size()];
    run(texts, (text, row, states, pieces) -> vectors[text] = pooled(states, row, pieces.size()));
    return List.of(vectors);
  }

  @Override
  public Vector question(String text) {
    return passages(List.of(text)).getFirst();
  }

  @Override
  public List<Meaning> meanings(List<String> texts) {
    var meanings = new Meaning[texts.size()];
    run(texts, (text, row, states, pieces) -> meanings[text] = meaning(states, row, pieces));
    return List.of(meanings);
  }

  private interface Reader {
    void read(int text, int row, OnnxModel.States states, List<WordPieces.Piece> pieces);
  }

  private void run(List<String> texts, Reader reader) {
    if (texts.isEmpty()) {
      return;
    }
    var all = texts.stream().map(this::pieces).toList();
    var order =
        IntStream.range(0, all.size())
            .boxed()
            .sorted(Comparator.comparingInt(text -> all.get(text).size()))
            .toList();
    for (var first = 0; first < order.size(); ) {
      var size = all.get(order.get(first)).size() < SHORT ? BATCH : 1;
      var batch = order.subList(first, Math.min(order.size(), first + size));
      var states = run(batch.stream().map(text -> ids(all.get(text))).toList());
      for (var row = 0; row < batch.size(); row++) {
        reader.read(batch.get(row), row, states, all.get(batch.get(row)));
      }
      first += batch.size();
    }
  }

  private List<WordPieces.Piece> pieces(String text) {
    var pieces = loaded().pieces().of(text);
    if (pieces.size() <= MOST_PIECES - 2) {
      return pieces;
    }
    truncated.incrementAndGet();
    System.getLogger(BgeEmbedder.class.getName())
        .log(
            System.Logger.Level.WARNING,
            "event=embedding-truncated pieces={0} read={1}",
            Integer.toString(pieces.size()),
            Integer.toString(MOST_PIECES - 2));
    return pieces.subList(0, MOST_PIECES - 2);
  }

  private static long[] ids(List<WordPieces.Piece> pieces) {
    var ids = new long[pieces.size() + 2];
    ids[0] = WordPieces.START;
    for (var at = 0; at < pieces.size(); at++) {
      ids[at + 1] = pieces.get(at).id();
    }
    ids[ids.length - 1] = WordPieces.END;
    return ids;
  }

  private static Vector pooled(OnnxModel.States states, int row, int pieces) {
    var sum = states.at(row, 0);
    for (var piece = 1; piece < pieces + 2; piece++) {
      var state = states.at(row, piece);
      for (var at = 0; at < sum.length; at++) {
        sum[at] += state[at];
      }
    }
    return unit(sum);
  }

  private static Meaning meaning(OnnxModel.States states, int row, List<WordPieces.Piece> pieces) {
    var spans = new ArrayList<Span>(pieces.size());
    var vectors = new ArrayList<Vector>(pieces.size());
    for (var at = 0; at < pieces.size(); at++) {
      spans.add(new Span(pieces.get(at).start(), pieces.get(at).end()));
      vectors.add(unit(states.at(row, at + 1)));
    }
    return new Meaning(pooled(states, row, pieces.size()), spans, vectors);
  }

  private static Vector unit(float[] values) {
    var square = 0.0;
    for (var value : values) {
      square += value * value;
    }
    var length = (float) Math.max(Math.sqrt(square), 1e-12);
    var scaled = Arrays.copyOf(values, values.length);
    for (var at = 0; at < scaled.length; at++) {
      scaled[at] /= length;
    }
    return new Vector(scaled);
  }

  private Loaded loaded() {
    synchronized (loading) {
      if (closed) {
        throw new IllegalStateException("the embedding model was closed; make a new one");
      }
      var ready = loaded;
      if (ready == null) {
        var pieces = CompletableFuture.supplyAsync(() -> new WordPieces(MODEL + "-tokenizer.json"));
        ready = new Loaded(new OnnxModel(MODEL + ".onnx"), pieces.join());
        loaded = ready;
      }
      return ready;
    }
  }

  private OnnxModel.States run(List<long[]> batch) {
    synchronized (loading) {
      return loaded().model().run(batch);
    }
  }

  @Override
  public void close() {
    synchronized (loading) {
      closed = true;
      var ready = loaded;
      loaded = null;
      if (ready != null) {
        ready.model().close();
      }
    }
  }
}
