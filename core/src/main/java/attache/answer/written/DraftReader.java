package attache.answer.written;

import attache.passage.SentenceSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cuts a draft into its sentences while it is being written. Not safe for use by many threads.
final class DraftReader {
  /*
   * Markers may stand before or after the stop: "… $5bn [1]." and "… $5bn. [1][2]". So a sentence is
   * only handed on once what follows it has begun: a letter or digit after its stop and its markers,
   * or a line break. Models that think aloud wrap it in <think>; that part is passed over. Markup
   * (asterisks, headings, list signs) is taken off, for statements are plain text.
   */
  private static final Pattern MARKER =
      Pattern.compile(
          "\\s*[\\[【(]\\s*(?:#|S|s|evidence |source )?(\\d{1,3}(?:\\s*[,;–-]\\s*\\d{1,3})*)\\s*[\\]】)]");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\s*[\\[【]\\s*(?:#|S|s|evidence |source )?\\d{1,3}(?:\\s*[,;–-]\\s*\\d{1,3})*\\s*[\\]】]");
  private static final Pattern OPEN_MARKER = Pattern.compile("[\\[【][^\\]】\n]{0,20}$");
  private static final Pattern LEAD = Pattern.compile("^\\s*(?:[-*•#>]+\\s+|\\d{1,2}[.)]\\s+)+");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*\\*|__|`|(?<=\\s|^)\\*(?=\\S)|(?<=\\S)\\*(?=\\s|$|\\p{Punct})");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s*[–-]\\s*(\\d{1,3})");
  private static final String THOUGHT = "<think>";
  private static final String THOUGHT_END = "</think>";
  private static final int LONGEST = 20_000;

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final StringBuilder waiting = new StringBuilder();
  private final boolean inPairs;
  private boolean thinking;

  /// @param inPairs whether each line holds a sentence and, after two strokes, its translation
  DraftReader(boolean inPairs) {
    this.inPairs = inPairs;
  }

  /// Takes a piece of the draft; the sentences that are complete with it.
  ///
  /// @throws IllegalStateException if the draft is far longer than any answer
  List<DraftSentence> take(String piece) {
    waiting.append(piece);
    if (waiting.length() > LONGEST) {
      throw new IllegalStateException(
          "a draft of at most %d characters was wanted, got more".formatted(LONGEST));
    }
    if (thoughtStands()) {
      return List.of();
    }
    var end = complete();
    if (end == 0) {
      return List.of();
    }
    var text = waiting.substring(0, end);
    waiting.delete(0, end);
    return sentences(text);
  }

  /// What is left at the end of the draft, as sentences. A draft that broke off in the middle of a
  /// sentence leaves a part, which is not handed on.
  ///
  /// @param whole whether the draft came to its end
  List<DraftSentence> rest(boolean whole) {
    if (thoughtStands()) {
      return List.of();
    }
    var text = waiting.toString();
    waiting.setLength(0);
    if (!whole
        && !text.strip().matches("(?s).*[.!?。！？।؟][\"”’»)]*(?:\\s*[\\[【][^\\]】]*[\\]】])*$")) {
      return List.of();
    }
    return sentences(text);
  }

  /// Whether a thought is still being thought; thoughts that ended are taken out.
  private boolean thoughtStands() {
    while (true) {
      if (!thinking) {
        var open = waiting.indexOf(THOUGHT);
        if (open < 0) {
          return false;
        }
        waiting.delete(open, open + THOUGHT.length());
        thinking = true;
      }
      var close = waiting.indexOf(THOUGHT_END);
      if (close < 0) {
        return true;
      }
      waiting.delete(0, close + THOUGHT_END.length());
      thinking = false;
    }
  }

  /// Where the last sentence that is certainly complete ends; 0 when there is none.
  private int complete() {
    var text = OPEN_MARKER.matcher(waiting).replaceFirst("");
    var line = text.lastIndexOf('\n');
    var end = line + 1;
    if (inPairs) {
      return end;
    }
    var tail = text.substring(end);
    var spans =
        splitter.split("-", PLACE.matcher(tail).replaceAll(m -> blanks(m.group()))).stream()
            .skip(1)
            .toList();
    for (var i = 0; i + 1 < spans.size(); i++) {
      var next = spans.get(i + 1).start() - "-".length() - 2;
      if (next < tail.length()) {
        end = Math.max(end, line + 1 + next);
      }
    }
    return end;
  }

  private static String blanks(String marker) {
    return " ".repeat(marker.length());
  }

  private List<DraftSentence> sentences(String text) {
    var found = new ArrayList<DraftSentence>();
    for (var line : text.split("\n")) {
      var plain = EMPHASIS.matcher(LEAD.matcher(line).replaceFirst("")).replaceAll("");
      if (inPairs) {
        pair(plain, found);
      } else if (!plain.isBlank()) {
        cut(plain.strip(), found);
      }
    }
    return found;
  }

  /// A translation belongs to one sentence; of several it cannot be told to which.
  private void pair(String line, List<DraftSentence> into) {
    var sides = line.split("\\|\\|", 2);
    var sentences = new ArrayList<DraftSentence>();
    if (!sides[0].isBlank()) {
      cut(sides[0].strip(), sentences);
    }
    if (sentences.size() == 1 && sides.length == 2) {
      var other = PLACE.matcher(sides[1]).replaceAll("").replaceAll("\\s+([.,;:!?])", "$1").strip();
      var one = sentences.getFirst();
      into.add(
          new DraftSentence(
              one.text(), one.numbers(), Optional.of(other).filter(text -> !text.isBlank())));
    } else {
      into.addAll(sentences);
    }
  }

  private void cut(String line, List<DraftSentence> into) {
    var hidden = PLACE.matcher(line).replaceAll(m -> blanks(m.group()));
    var spans = splitter.split("-", hidden).stream().skip(1).toList();
    for (var i = 0; i < spans.size(); i++) {
      var start = spans.get(i).start() - "-".length() - 2;
      var end = i + 1 < spans.size() ? spans.get(i + 1).start() - "-".length() - 2 : line.length();
      var part = line.substring(start, end);
      var numbers = new ArrayList<Integer>();
      PLACE.matcher(part).results().forEach(m -> numbers.addAll(numbers(m.group())));
      var words = PLACE.matcher(part).replaceAll("").replaceAll("\\s+([.,;:!?])", "$1").strip();
      if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
        into.add(new DraftSentence(words, numbers));
      }
    }
  }

  private static List<Integer> numbers(String marker) {
    var numbers = new ArrayList<Integer>();
    var inside = MARKER.matcher(marker).results().findFirst().map(m -> m.group(1)).orElse("");
    for (var part : inside.split("[,;]")) {
      var range = RANGE.matcher(part.strip());
      if (range.matches()) {
        var last = Integer.parseInt(range.group(2));
        for (var n = Integer.parseInt(range.group(1)); n <= last && numbers.size() < 100; n++) {
          numbers.add(n);
        }
      } else if (!part.isBlank()) {
        numbers.add(Integer.parseInt(part.strip()));
      }
    }
    return numbers;
  }
}
