package attache.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/// A BERT model in ONNX form, run on the processor. Safe for use by many threads.
final class OnnxModel implements AutoCloseable {
  /// What the model says of a batch: `values` holds for each text, for each of `width` pieces,
  /// `dimensions` values.
  record States(FloatBuffer values, int width, int dimensions) {
    /// The values of one piece, copied.
    float[] at(int text, int piece) {
      var state = new float[dimensions];
      values.get((text * width + piece) * dimensions, state);
      return state;
    }
  }

  private static final int THREADS = 2;

  private final OrtEnvironment environment;
  private final OrtSession session;

  /// @param resource the model on the class path
  OnnxModel(String resource) {
    environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions();
        var stream = OnnxModel.class.getResourceAsStream("/" + resource)) {
      if (stream == null) {
        throw new IllegalStateException("no model " + resource + " on the class path");
      }
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(THREADS);
      options.setInterOpNumThreads(1);
      // Waiting threads that spin take the processor from other processes; see decision 0004.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = environment.createSession(stream.readAllBytes(), options);
    } catch (IOException e) {
      throw new UncheckedIOException("model " + resource + " cannot be read", e);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "model " + resource + " cannot be loaded: " + e.getMessage(), e);
    }
  }

  /// Runs texts of numbered pieces together; shorter ones are padded.
  States run(List<long[]> texts) {
    var width = texts.stream().mapToInt(pieces -> pieces.length).max().orElseThrow();
    var ids = LongBuffer.allocate(texts.size() * width);
    var mask = LongBuffer.allocate(texts.size() * width);
    for (var row = 0; row < texts.size(); row++) {
      var pieces = texts.get(row);
      ids.put(row * width, pieces);
      for (var at = 0; at < pieces.length; at++) {
        mask.put(row * width + at, 1);
      }
    }
    return run(ids, mask, new long[] {texts.size(), width});
  }

  private States run(LongBuffer ids, LongBuffer mask, long[] shape) {
    try (var idTensor = OnnxTensor.createTensor(environment, ids, shape);
        var maskTensor = OnnxTensor.createTensor(environment, mask, shape);
        var types =
            OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.capacity()), shape);
        var result =
            session.run(
                Map.of(
                    "input_ids",
                    idTensor,
                    "attention_mask",
                    maskTensor,
                    "token_type_ids",
                    types))) {
      var states = (OnnxTensor) result.get(0);
      var form = states.getInfo().getShape();
      return new States(states.getFloatBuffer(), (int) form[1], (int) form[2]);
    } catch (OrtException e) {
      throw new IllegalStateException("the model could not be run: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model could not be freed: " + e.getMessage(), e);
    }
  }
}
