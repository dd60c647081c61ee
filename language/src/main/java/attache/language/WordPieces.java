package attache.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts text into the pieces a BERT model reads, each with its place in the text. Safe for use by
/// many threads.
final class WordPieces {
  // As in Devlin et al. 2019: white space and punctuation part words, accents and case are dropped,
  // then the longest piece in the vocabulary is taken from the left, again and again; a word that
  // cannot be covered is one unknown piece. Written here because a native tokenizer would bring 54
  // MB
  // and a library unpacked into the reader's home for 150 lines of work, and counts in code points
  // where we need UTF-16 units. Linear in the text but for the length of one word.

  /// One piece.
  ///
  /// @param id its number in the vocabulary
  /// @param start first UTF-16 unit
  /// @param end one past the last
  record Piece(int id, int start, int end) {}

  static final int START = 101;
  static final int END = 102;
  private static final int UNKNOWN = 100;
  private static final int LONGEST_WORD = 100;

  private static final Pattern ENTRY = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:\\s*(\\d+)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

  private final Map<String, Integer> whole = new HashMap<>(65_536);
  private final Map<String, Integer> inner = new HashMap<>(16_384);

  /// @param tokenizer a resource in the format of Hugging Face tokenizers
  WordPieces(String tokenizer) {
    this(new Vocabulary(vocabulary(tokenizer)));
  }

  /// @param json entries from the vocabulary on
  private record Vocabulary(String json) {}

  private WordPieces(Vocabulary vocabulary) {
    var entries = ENTRY.matcher(vocabulary.json());
    while (entries.find()) {
      var piece = unescaped(entries.group(1));
      var id = Integer.valueOf(entries.group(2));
      if (piece.startsWith("##")) {
        inner.put(piece.substring(2), id);
      } else {
        whole.put(piece, id);
      }
    }
  }

  /// Those of a vocabulary in the format of Hugging Face tokenizers.
  static WordPieces ofVocabulary(String json) {
    return new WordPieces(new Vocabulary(json.substring(json.indexOf("\"vocab\""))));
  }

  /// The number of the mark a text begins with.
  int start() {
    return whole.getOrDefault("[CLS]", START);
  }

  /// The number of the mark that parts and ends texts.
  int end() {
    return whole.getOrDefault("[SEP]", END);
  }

  private static String vocabulary(String tokenizer) {
    try (var stream = WordPieces.class.getResourceAsStream("/" + tokenizer)) {
      if (stream == null) {
        throw new IllegalStateException("no vocabulary " + tokenizer + " on the class path");
      }
      var json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return json.substring(json.indexOf("\"vocab\""));
    } catch (IOException e) {
      throw new UncheckedIOException("vocabulary " + tokenizer + " cannot be read", e);
    }
  }

  private static String unescaped(String json) {
    if (json.indexOf('\\') < 0) {
      return json;
    }
    return ESCAPE
        .matcher(json)
        .replaceAll(found -> {
          var code = found.group(1);
          var sign = code == null ? found.group(2) : Character.toString(Integer.parseInt(code, 16));
          return Matcher.quoteReplacement(sign);
        });
  }

  /// The pieces of a text, in reading order, without the marks of its start and end.
  List<Piece> of(String text) {
    var pieces = new ArrayList<Piece>();
    var word = new Word();
    for (var at = 0; at < text.length(); ) {
      var sign = text.codePointAt(at);
      var next = at + Character.charCount(sign);
      if (isSpace(sign)) {
        word.flush(pieces);
      } else if (!isControl(sign) && (isMark(sign) || isIdeograph(sign))) {
        word.flush(pieces);
        word.add(sign, at, next);
        word.flush(pieces);
      } else if (!isControl(sign)) {
        word.add(sign, at, next);
      }
      at = next;
    }
    word.flush(pieces);
    return pieces;
  }

  /// Letters of a word being read, with where each of them came from.
  private final class Word {
    private final StringBuilder letters = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    void add(int sign, int start, int end) {
      if (sign < 128) {
        letters.append((char) Character.toLowerCase(sign));
        starts.add(start);
        ends.add(end);
        return;
      }
      Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFD)
          .codePoints()
          .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
          .flatMap(letter -> Character.toString(letter).toLowerCase(Locale.ROOT).codePoints())
          .forEach(letter -> addUnits(letter, start, end));
    }

    private void addUnits(int letter, int start, int end) {
      letters.appendCodePoint(letter);
      for (var unit = 0; unit < Character.charCount(letter); unit++) {
        starts.add(start);
        ends.add(end);
      }
    }

    void flush(List<Piece> into) {
      if (!letters.isEmpty()) {
        var before = into.size();
        if (letters.codePoints().count() > LONGEST_WORD || !cut(into)) {
          into.subList(before, into.size()).clear();
          into.add(
              new Piece(whole.getOrDefault("[UNK]", UNKNOWN), starts.getFirst(), ends.getLast()));
        }
        letters.setLength(0);
        starts.clear();
        ends.clear();
      }
    }

    private boolean cut(List<Piece> into) {
      for (var start = 0; start < letters.length(); ) {
        var end = letters.length();
        var vocabulary = start == 0 ? whole : inner;
        var id = vocabulary.get(letters.substring(start, end));
        while (id == null && --end > start) {
          id = vocabulary.get(letters.substring(start, end));
        }
        if (id == null) {
          return false;
        }
        into.add(new Piece(id, starts.get(start), ends.get(end - 1)));
        start = end;
      }
      return true;
    }
  }

  private static boolean isSpace(int sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private static boolean isControl(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SURROGATE ->
          true;
      default -> sign == 0xfffd;
    };
  }

  private static boolean isMark(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> sign < 128 && !Character.isLetterOrDigit(sign);
    };
  }

  private static boolean isIdeograph(int sign) {
    return sign >= 0x4e00 && sign <= 0x9fff
        || sign >= 0x3400 && sign <= 0x4dbf
        || sign >= 0x20000 && sign <= 0x2ceaf
        || sign >= 0xf900 && sign <= 0xfaff
        || sign >= 0x2f800 && sign <= 0x2fa1f;
  }
}
