package attache.development;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What agencies and those who print them put around a text: datelines, credits, notes on where it
/// stood first.
final class Wire {
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’ -]{1,40}"
              + "(?:[,/] ?[\\p{L}\\d.'’ -]{1,30}){0,2}\\s*(?:\\([^)]{2,40}\\)\\s*)?(?:—|–|--| - )\\s*(?=[\\p{Lu}\"“‘])");
  private static final Pattern DASH = Pattern.compile("[—–]|--| - ");
  private static final Pattern CREDIT_ALONE =
      Pattern.compile(
          "\\W*(?:by|from|words|text|photo|image|source|via|credit)s?\\b:?\\s+(?:\\p{L}[\\p{L}.'’-]*+[\\s,&]*+){1,8}+\\W*$");
  // What each way of crediting cannot do without is looked for first: it is seldom there, and a
  // pattern of many branches is slow.
  private static final List<String> CREDITING =
      List.of(
          "ed by",
          "ing by",
          "contributed to this",
          "first ",
          "originally ",
          "article",
          "story",
          "report",
          "content",
          "all rights",
          "©",
          "(c)",
          "copyright",
          "reprinted",
          "republished",
          "reproduced",
          "wire ",
          "staff and ");
  private static final Pattern CREDIT =
      Pattern.compile(
          "\\b(?:reporting|writing|editing|compiled|translated) by\\b"
              + "|\\bcontributed to this (?:report|article|story)\\b"
              + "|\\b(?:first|originally) (?:appeared|published|ran)\\b"
              + "|\\b(?:this|the) (?:article|story|report|content) (?:was|is|has been) (?:\\p{L}+ )?(?:published|produced|provided|distributed|republished|syndicated|supplied|edited|generated)\\b"
              + "|\\ball rights reserved\\b|(?:©|\\(c\\)|copyright)\\s.*\\d{4}"
              + "|\\b(?:republished|reprinted|reproduced) (?:with|by|under|from)\\b"
              + "|\\bwire (?:services?|reports?)\\b|\\bstaff and (?:agencies|wire)\\b");
  private static final int LONGEST_CREDIT = 240;

  private Wire() {}

  /// A sentence without the dateline before it.
  static String bare(String sentence) {
    return DASH.matcher(sentence).find() ? DATELINE.matcher(sentence).replaceFirst("") : sentence;
  }

  /// Whether a sentence only says who made the text or where it stood.
  static boolean credits(String sentence) {
    if (sentence.length() > LONGEST_CREDIT) {
      return false;
    }
    var small = sentence.toLowerCase(Locale.ROOT);
    return CREDIT_ALONE.matcher(small).lookingAt()
        || (CREDITING.stream().anyMatch(small::contains) && CREDIT.matcher(small).find());
  }

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?=\\d)(?:(?<![\\p{L}\\d.,])\\d{1,3}(?:[,.' \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?)");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[,.' \\u00a0\\u202f]\\d{3})+");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final int SMALL = 12;

  /// The numbers of a text without marks of thousands, with a point before decimals; years and
  /// whole numbers up to 12 are left out, for every story has them.
  static List<String> numbers(String text) {
    var numbers = new ArrayList<String>();
    var found = NUMBER.matcher(text);
    while (found.find()) {
      var written = found.group();
      var plain =
          GROUPED.matcher(written).matches()
              ? NO_DIGIT.matcher(written).replaceAll("")
              : written.replace(',', '.');
      var small = plain.length() < 3 && Integer.parseInt(plain) <= SMALL;
      if (!small && !YEAR.matcher(written).matches()) {
        numbers.add(plain);
      }
    }
    return numbers;
  }

  private static final int STEM = 6;
  private static final int SHORT = 3;
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[,.]\\d{3})+");

  /// What a word has in common with its other forms and spellings: its first six letters without
  /// accents; a number without marks of thousands.
  static String stem(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return THOUSANDS.matcher(word).matches()
          ? word.replaceAll("[,.]", "")
          : word.replace(',', '.');
    }
    var plain =
        word.chars().allMatch(unit -> unit < 0x80)
            ? word
            : MARK.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return plain.substring(0, Math.min(STEM, plain.length()));
  }

  /// Whether a word says something by itself: a long one, a number, an ideograph.
  static boolean tells(String stem) {
    return stem.length() > SHORT
        || (!stem.isEmpty()
            && (Character.isDigit(stem.charAt(0)) || Character.isIdeographic(stem.charAt(0))));
  }

  /// The words and numbers of a text in small letters, without signs.
  static List<String> words(String text) {
    var words = new ArrayList<String>();
    var length = text.length();
    for (var start = 0; start < length; ) {
      var end = start;
      while (end < length && inWord(text, end)) {
        end++;
      }
      if (end > start) {
        words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
        start = end;
      } else {
        start++;
      }
      if (start < length && Character.isIdeographic(text.charAt(start))) {
        words.add(text.substring(start, ++start));
      }
    }
    return words;
  }

  private static boolean inWord(String text, int at) {
    var unit = text.charAt(at);
    if (Character.isIdeographic(unit)) {
      return false;
    }
    var point = (unit == '.' || unit == ',') && at > 0 && at + 1 < text.length();
    return Character.isLetterOrDigit(unit)
        || (point
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(at + 1)));
  }
}
