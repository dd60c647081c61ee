package attache.passage;

import attache.story.Span;
import java.util.regex.Pattern;

/// Decides where sentences end inside one block.
final class Stops {
  private static final Pattern NOTE = Pattern.compile("\\[\\d{1,3}]");
  private static final Pattern BRAND = Pattern.compile("[a-z]{1,3}\\p{Lu}.*");
  private static final Pattern DOTTED = Pattern.compile("(?U)(?:\\p{L}{1,3}\\.)+\\p{L}{1,3}");
  private static final Pattern SPOKEN =
      Pattern.compile("(?:と|って|など|他说|她说|说|表示|指出).*", Pattern.DOTALL);

  private final String text;
  private final Span block;

  Stops(String text, Span block) {
    this.text = text;
    this.block = block;
  }

  /// One past the sentence that began at `start`, if the sign at `at` ends it; else `at` or less.
  int end(int start, int at) {
    if (!Signs.isStop(text.charAt(at))) {
      return at;
    }
    var run = at + 1;
    while (run < block.end() && Signs.isStop(text.charAt(run))) {
      run++;
    }
    var end = closed(run);
    return end == block.end() || ends(start, at, run, end) ? end : at;
  }

  /// Takes in the quotes, brackets and note numbers that close after a stop.
  private int closed(int from) {
    var end = from;
    while (end < block.end()) {
      var note = NOTE.matcher(text).region(end, block.end());
      if (note.lookingAt()) {
        end = note.end();
      } else if (Signs.closes(text.charAt(end)) && !opensNext(end)) {
        end++;
      } else if (end + 1 < block.end() && isSpacedClose(end)) {
        end += 2;
      } else {
        return end;
      }
    }
    return end;
  }

  // German closes with the sign that opens in English and Chinese: it opens if a word follows at
  // once.
  private boolean opensNext(int at) {
    return "“‘".indexOf(text.charAt(at)) >= 0
        && at + 1 < block.end()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  // French sets a space before », German opens with the same sign and no space after it.
  private boolean isSpacedClose(int at) {
    return Signs.isSpace(text.charAt(at))
        && text.charAt(at + 1) == '»'
        && (at + 2 == block.end() || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private boolean ends(int start, int at, int run, int end) {
    if (Signs.isWideStop(text.charAt(run - 1))) {
      var rest = text.substring(end, Math.min(block.end(), end + 4));
      return end == run || !SPOKEN.matcher(rest).matches();
    }
    var next = Words.after(text, end, block.end());
    if (!Signs.isSpace(text.charAt(end))) {
      return run == end && run == at + 1 && isGlued(start, at, next);
    }
    if (next.isEmpty()) {
      return true;
    }
    return text.charAt(at) == '.' && run == at + 1
        ? endsAtStop(start, at, end, next)
        : endsAtMark(start, at, end, next);
  }

  // A full stop whose white space was lost: "was done.The firm".
  private boolean isGlued(int start, int at, String next) {
    var word = Words.before(text, start, at);
    return word.length() > 2
        && word.chars().allMatch(Character::isLowerCase)
        && next.length() > 1
        && Words.begins(next)
        && (next.length() > 2 || Character.isUpperCase(next.charAt(0)))
        && next.chars().skip(1).allMatch(Character::isLowerCase);
  }

  private boolean endsAtMark(int start, int at, int end, String next) {
    if (Character.isLowerCase(next.charAt(0)) && !BRAND.matcher(next).matches()) {
      return false;
    }
    if (text.charAt(at) == '!' && Words.carriesMark(Words.before(text, start, at))) {
      return Words.begins(next);
    }
    return !Signs.isQuote(text.charAt(end - 1)) || !isSpoken(end);
  }

  // “Who pays?” Marín asked.
  private boolean isSpoken(int end) {
    var name = Words.after(text, end, block.end());
    var after = text.indexOf(name, end) + name.length();
    return Words.reportsSpeech(Words.after(text, after, block.end()));
  }

  private boolean endsAtStop(int start, int at, int end, String next) {
    var word = stripped(Words.before(text, start, at));
    if (Character.isLowerCase(next.charAt(0)) && !BRAND.matcher(next).matches()) {
      return end == at + 1 && isPlain(word);
    }
    if (Signs.isQuote(text.charAt(end - 1)) && end > at + 1) {
      return true;
    }
    return !isNumbering(start, at, word, next) && endsAfter(word, next);
  }

  private static boolean endsAfter(String word, String next) {
    var number = Character.isDigit(next.charAt(0));
    if (Words.goesOn(word) || number && Words.goesOnBeforeNumber(word)) {
      return false;
    }
    if (word.equals("a.m") || word.equals("p.m") || word.equalsIgnoreCase("etc")) {
      return !Words.tellsTime(next);
    }
    var initial = word.length() == 1 && Character.isLetter(word.charAt(0));
    if (initial && Character.isLowerCase(word.charAt(0))) {
      return false;
    }
    if (initial || Words.mayGoOn(word) && !isOrdinary(word) || DOTTED.matcher(word).matches()) {
      return Words.begins(next);
    }
    return true;
  }

  // "co", "mass", "ill", "miss", "max": the words, not the abbreviations, when written small.
  private static boolean isOrdinary(String word) {
    return word.length() > 1
        && word.chars().allMatch(Character::isLowerCase)
        && !word.contains(".")
        && !word.equals("etc")
        && !word.equals("al")
        && !word.equals("usw")
        && !word.equals("bn");
  }

  // "am 3. Mai"; and a number that opens a sentence is its numbering, not a sentence.
  private boolean isNumbering(int start, int at, String word, String next) {
    if (word.isEmpty() || word.length() > 3 || !word.chars().allMatch(Character::isDigit)) {
      return false;
    }
    var before = at - word.length();
    while (before > start && Signs.isSpace(text.charAt(before - 1))) {
      before--;
    }
    var previous = Words.before(text, start, before);
    var german = Words.takesOrdinal(previous) && !(Words.begins(next) && previous.equals("am"));
    return previous.isEmpty() && before <= start
        || german
        || Words.isMonth(next) && word.length() < 3;
  }

  private static boolean isPlain(String word) {
    return word.length() > 3
        && word.chars().allMatch(Character::isLowerCase)
        && !Words.goesOn(word)
        && !Words.goesOnBeforeNumber(word)
        && !Words.mayGoOn(word);
  }

  private static String stripped(String word) {
    var first = 0;
    while (first < word.length() && "'’-/&,.".indexOf(word.charAt(first)) >= 0) {
      first++;
    }
    return word.substring(first);
  }
}
