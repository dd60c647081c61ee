package attache.language;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A BERT model that reads two texts together, from an ONNX file of the reader's: a cross-encoder.
/// Safe for use by many threads.
final class PairModel implements AutoCloseable {
  // A file that somebody names can be anything. Everything that could be wrong with it is looked at
  // when it is loaded, so that an answer never fails half-way.
  private static final int MOST_PIECES = 512;
  private static final int THREADS = 2;
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final Set<String> INPUTS = Set.of(IDS, MASK, TYPES);
  private static final String VOCABULARY = "bge-small-en-v1.5-q-tokenizer.json";

  private final Path file;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;
  private boolean closed;

  /// Loads a model; its vocabulary is the `tokenizer.json` beside it, or that of BERT in English.
  ///
  /// @throws IOException if the file or its vocabulary is not there or is none of these
  PairModel(Path file) throws IOException {
    this.file = file;
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw wrong("no such file, or it cannot be read");
    }
    var beside = file.toAbsolutePath().resolveSibling("tokenizer.json");
    pieces = Files.isRegularFile(beside) ? vocabulary(beside) : new WordPieces(VOCABULARY);
    environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(THREADS);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = environment.createSession(file.toAbsolutePath().toString(), options);
    } catch (OrtException e) {
      throw wrong("it is no ONNX model that can be loaded: " + e.getMessage());
    }
    try {
      examine();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private WordPieces vocabulary(Path tokenizer) throws IOException {
    var json = Files.readString(tokenizer);
    if (!json.contains("\"WordPiece\"") || !json.contains("\"vocab\"")) {
      throw wrong(
          "a vocabulary of kind WordPiece was wanted in %s, got another".formatted(tokenizer));
    }
    return WordPieces.ofVocabulary(json);
  }

  private void examine() throws IOException {
    try {
      var inputs = session.getInputInfo();
      if (!inputs.containsKey(IDS) || !INPUTS.containsAll(inputs.keySet())) {
        throw wrong(
            "inputs input_ids, attention_mask and token_type_ids were wanted, got "
                + String.join(", ", inputs.keySet().stream().sorted().toList()));
      }
      if (session.getOutputInfo().values().stream().noneMatch(PairModel::isFloats)) {
        throw wrong("an output of numbers was wanted, got none");
      }
    } catch (OrtException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    logits(List.of(new Pair("Who?", "Nobody.")));
  }

  private static boolean isFloats(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo info
        && info.type == ai.onnxruntime.OnnxJavaType.FLOAT;
  }

  private IOException wrong(String why) {
    return new IOException("%s: %s".formatted(file, why));
  }

  /// Two texts read together.
  record Pair(String first, String second) {}

  /// What the model gives for each pair: one number a label.
  ///
  /// @throws IOException if it cannot be run
  synchronized List<float[]> logits(List<Pair> pairs) throws IOException {
    if (closed) {
      throw wrong("it has changed; ask again");
    }
    var texts = pairs.stream().map(this::ids).toList();
    var width = texts.stream().mapToInt(text -> text.ids().length).max().orElseThrow();
    var shape = new long[] {texts.size(), width};
    var ids = LongBuffer.allocate(texts.size() * width);
    var mask = LongBuffer.allocate(texts.size() * width);
    var types = LongBuffer.allocate(texts.size() * width);
    for (var row = 0; row < texts.size(); row++) {
      var text = texts.get(row);
      for (var at = 0; at < text.ids().length; at++) {
        ids.put(row * width + at, text.ids()[at]);
        mask.put(row * width + at, 1);
        types.put(row * width + at, at < text.second() ? 0 : 1);
      }
    }
    var values = Map.of(IDS, ids, MASK, mask, TYPES, types);
    var tensors = new HashMap<String, OnnxTensor>();
    try {
      for (var value : values.entrySet()) {
        if (session.getInputNames().contains(value.getKey())) {
          tensors.put(
              value.getKey(), OnnxTensor.createTensor(environment, value.getValue(), shape));
        }
      }
      return run(tensors, texts.size());
    } catch (OrtException e) {
      throw wrong("the model could not be run: " + e.getMessage());
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private List<float[]> run(Map<String, OnnxTensor> tensors, int rows)
      throws OrtException, IOException {
    try (var result = session.run(tensors)) {
      if (!(result.get(0) instanceof OnnxTensor output) || !isFloats(output)) {
        throw wrong("an output of numbers was wanted, got another");
      }
      var all = output.getFloatBuffer();
      var labels = all.remaining() / rows;
      if (labels < 1 || all.remaining() != labels * rows || labels > 16) {
        throw wrong(
            "1 to 16 numbers a pair were wanted, got %d for %d pairs"
                .formatted(all.remaining(), rows));
      }
      var logits = new ArrayList<float[]>();
      for (var row = 0; row < rows; row++) {
        var of = new float[labels];
        all.get(row * labels, of);
        logits.add(of);
      }
      return logits;
    }
  }

  private static boolean isFloats(OnnxTensor tensor) {
    return tensor.getInfo().type == ai.onnxruntime.OnnxJavaType.FLOAT;
  }

  /// @param ids pieces of both texts with the marks between
  /// @param second where the second text begins
  private record Ids(long[] ids, int second) {}

  /// Where both are too long together, the longer one loses its end.
  private Ids ids(Pair pair) {
    var first = new ArrayList<>(pieces.of(pair.first()));
    var second = new ArrayList<>(pieces.of(pair.second()));
    while (first.size() + second.size() > MOST_PIECES - 3) {
      (first.size() > second.size() ? first : second).removeLast();
    }
    var ids = new long[first.size() + second.size() + 3];
    var at = 0;
    ids[at++] = pieces.start();
    for (var piece : first) {
      ids[at++] = piece.id();
    }
    ids[at++] = pieces.end();
    var begins = at;
    for (var piece : second) {
      ids[at++] = piece.id();
    }
    ids[at] = pieces.end();
    return new Ids(ids, begins);
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model could not be freed: " + e.getMessage(), e);
    }
  }
}
