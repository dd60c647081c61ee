package attache.testkit.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Models of a handful of nodes, written as ONNX files: they read two texts, each a row of numbered
/// pieces, and count how often a piece of the one stands in the other. The marks that end both
/// texts count as one.
public final class TinyModels {
  /*
   * An ONNX file is a message of protocol buffers: fields of a number and a kind, here only numbers of
   * variable length (0) and bytes (2). The numbers of the fields are those of onnx.proto, version 11 of
   * the operators, where axes are attributes.
   */
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int KIND_INT = 2;
  private static final int KIND_INTS = 7;

  private TinyModels() {}

  /// Scores a pair by the pieces its texts share: one number.
  public static byte[] reranker() {
    return model(counting(), List.of("input_ids", "attention_mask", "token_type_ids"), "shared", 1);
  }

  /// Says contradiction, entailment and neutral; entailment where texts share more pieces than some
  /// number.
  public static byte[] entailment(float more) {
    var nodes = counting();
    nodes.node("Constant", List.of(), "more", constant(more));
    nodes.node("Sub", List.of("shared", "more"), "carried", new Message());
    nodes.node("Sub", List.of("carried", "carried"), "neither", new Message());
    nodes.node(
        "Concat", List.of("neither", "carried", "neither"), "logits", whole("axis", List.of(1L)));
    return model(nodes, List.of("input_ids", "attention_mask", "token_type_ids"), "logits", 3);
  }

  /// Wants what no text gives.
  public static byte[] ofPictures() {
    var nodes = new Nodes();
    nodes.node("Cast", List.of("pixels"), "logits", to(FLOAT));
    return model(nodes, List.of("pixels"), "logits", 1);
  }

  private static Nodes counting() {
    var nodes = new Nodes();
    nodes.node("Unsqueeze", List.of("input_ids"), "across", axes(1));
    nodes.node("Unsqueeze", List.of("input_ids"), "down", axes(2));
    nodes.node("Equal", List.of("across", "down"), "same", new Message());
    nodes.node("Cast", List.of("same"), "ones", to(FLOAT));
    nodes.node("Cast", List.of("token_type_ids"), "second", to(FLOAT));
    nodes.node("Cast", List.of("attention_mask"), "read", to(FLOAT));
    nodes.node("Sub", List.of("read", "second"), "first", new Message());
    nodes.node("Unsqueeze", List.of("first"), "ofFirst", axes(1));
    nodes.node("Unsqueeze", List.of("second"), "ofSecond", axes(2));
    nodes.node("Mul", List.of("ones", "ofFirst"), "inFirst", new Message());
    nodes.node("Mul", List.of("inFirst", "ofSecond"), "inBoth", new Message());
    nodes.node("ReduceSum", List.of("inBoth"), "rows", axes(2));
    nodes.node("Squeeze", List.of("rows"), "perPiece", axes(2));
    nodes.node("ReduceSum", List.of("perPiece"), "shared", axes(1));
    return nodes;
  }

  private static Message axes(long axis) {
    return whole("axes", List.of(axis), KIND_INTS);
  }

  private static Message to(int type) {
    return whole("to", List.of((long) type));
  }

  private static Message whole(String name, List<Long> values) {
    return whole(name, values, KIND_INT);
  }

  private static Message whole(String name, List<Long> values, int kind) {
    var attribute = new Message().bytes(1, name.getBytes(UTF_8)).number(20, kind);
    values.forEach(value -> attribute.number(kind == KIND_INTS ? 8 : 3, value));
    return new Message().bytes(5, attribute.bytes());
  }

  /// A tensor of one number.
  private static Message constant(float value) {
    var raw = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array();
    var tensor = new Message().number(1, 1).number(1, 1).number(2, FLOAT).bytes(9, raw);
    var attribute =
        new Message().bytes(1, "value".getBytes(UTF_8)).number(20, 4).bytes(5, tensor.bytes());
    return new Message().bytes(5, attribute.bytes());
  }

  private static byte[] model(Nodes nodes, List<String> inputs, String output, int labels) {
    var graph = new Message().append(nodes.graph).bytes(2, "tiny".getBytes(UTF_8));
    for (var input : inputs) {
      graph.bytes(11, value(input, INT64, List.of("texts", "pieces")));
    }
    graph.bytes(12, value(output, FLOAT, List.of("texts", String.valueOf(labels))));
    var operators = new Message().bytes(1, new byte[0]).number(2, 11);
    return new Message().number(1, 6).bytes(7, graph.bytes()).bytes(8, operators.bytes()).bytes();
  }

  private static byte[] value(String name, int type, List<String> shape) {
    var dimensions = new Message();
    for (var size : shape) {
      var dimension =
          Character.isDigit(size.charAt(0))
              ? new Message().number(1, Long.parseLong(size))
              : new Message().bytes(2, size.getBytes(UTF_8));
      dimensions.bytes(1, dimension.bytes());
    }
    var tensor = new Message().number(1, type).bytes(2, dimensions.bytes());
    return new Message()
        .bytes(1, name.getBytes(UTF_8))
        .bytes(2, new Message().bytes(1, tensor.bytes()).bytes())
        .bytes();
  }

  /// Nodes of a graph, in order.
  private static final class Nodes {
    private final Message graph = new Message();

    void node(String operator, List<String> inputs, String output, Message attributes) {
      var node = new Message();
      inputs.forEach(input -> node.bytes(1, input.getBytes(UTF_8)));
      node.bytes(2, output.getBytes(UTF_8)).bytes(4, operator.getBytes(UTF_8)).append(attributes);
      graph.bytes(1, node.bytes());
    }
  }

  /// A message of protocol buffers in the making.
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message bytes(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    Message append(Message other) {
      out.writeBytes(other.bytes());
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      var left = value;
      while (left > 0x7f) {
        out.write((int) (left & 0x7f | 0x80));
        left >>>= 7;
      }
      out.write((int) left);
    }
  }
}
