package attache.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One turn of a reader, cut into what leads up to the question and the question itself.
///
/// A sentence that tells the program how to behave asks nothing of the sources: it is passed over,
/// whatever it says.
///
/// @param leading sentences before the asking one; may be empty
/// @param asking the sentence that asks
record Turn(String leading, String asking) {
  private static final Pattern BORDER =
      Pattern.compile(
          "(?<=[.!?。！？؟।])(?<!\\b(?:Mr|Mrs|Ms|Dr|Prof|Profs|Sen|Rep|Gov|Gen|Col|Capt|St|vs)\\.)"
              + "(?<!\\b\\p{Lu}\\.)[\\s\u00a0]+|(?<=[。！？])");
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "^\\W*(?:please |now |first |just |and |but |you (?:must|should|will) )*"
              + "(?:ignore|disregard|forget|override|bypass|pretend|imagine|assume|act as|role-?play"
              + "|respond only|reply|answer (?:only|with|yes|no)|say (?:that|only|exactly|yes|no)"
              + "|output|print|repeat|from now on|do not (?:cite|use|check)|don't (?:cite|use|check)"
              + "|you are (?:now|a|an)|system(?: \\w+)? ?:|ignorier|vergiss|ignore[zs]?|oublie[zs]?|ignora"
              + "|olvida)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LED_IN =
      Pattern.compile(
          "^(?:ignore|disregard|forget|ignorez|ignora)\\b[^,;:]*[,;:]\\s*"
              + "|^(?:state|write|say|claim|confirm|declare) that [^,;]*[,;] (?:and )?then\\s+",
          Pattern.CASE_INSENSITIVE);

  static Turn of(String text) {
    var sentences = new ArrayList<String>();
    for (var sentence : BORDER.split(text.strip())) {
      if (!sentence.isBlank() && (asks(sentence) || !INSTRUCTION.matcher(sentence).matches())) {
        sentences.add(LED_IN.matcher(sentence.strip()).replaceFirst(""));
      }
    }
    if (sentences.isEmpty()) {
      return new Turn("", text.strip());
    }
    var asking = lastAsking(sentences);
    var leading = new ArrayList<>(sentences);
    leading.remove(asking);
    return new Turn(String.join(" ", leading), sentences.get(asking));
  }

  private static int lastAsking(List<String> sentences) {
    for (var i = sentences.size() - 1; i >= 0; i--) {
      if (asks(sentences.get(i))) {
        return i;
      }
    }
    return sentences.size() - 1;
  }

  private static boolean asks(String sentence) {
    return sentence.strip().matches("(?s).*[?？؟]\\W*");
  }
}
