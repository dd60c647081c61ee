package attache.store.embedded;

import attache.story.Span;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Sentences of a revision as bytes: for each after the headline, the units since the one before
/// and its length, both as varints; two or three bytes a sentence.
final class SentenceBytes {
  private SentenceBytes() {}

  static byte[] write(List<Span> sentences) {
    var bytes = new ByteArrayOutputStream(sentences.size() * 3);
    var end = sentences.getFirst().end();
    for (var sentence : sentences.subList(1, sentences.size())) {
      writeVarint(bytes, sentence.start() - end);
      writeVarint(bytes, sentence.end() - sentence.start());
      end = sentence.end();
    }
    return bytes.toByteArray();
  }

  static List<Span> read(String headline, byte[] bytes) {
    var sentences = new ArrayList<Span>();
    sentences.add(new Span(0, headline.length()));
    var numbers = new Varints(bytes);
    var end = headline.length();
    while (numbers.more()) {
      var start = end + numbers.next();
      end = start + numbers.next();
      sentences.add(new Span(start, end));
    }
    return sentences;
  }

  private static void writeVarint(ByteArrayOutputStream bytes, int number) {
    var rest = number;
    while (rest > 0x7f) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  private static final class Varints {
    private final byte[] bytes;
    private int at;

    Varints(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean more() {
      return at < bytes.length;
    }

    int next() {
      var number = 0;
      for (var shift = 0; ; shift += 7) {
        var b = bytes[at++];
        number |= (b & 0x7f) << shift;
        if (b >= 0) {
          return number;
        }
      }
    }
  }
}
