package attache.language;

import attache.index.Term;
import attache.story.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that are more than letters: product codes, initials, amounts.
///
/// @param terms what they are indexed by
/// @param words places of words that an analyser would read otherwise, and must not
record Codes(List<Term> terms, Set<Span> words) {
  // A reader types "klab", "K-LAB" or "k lab": the whole is written together, the parts follow, so
  // any two spellings share a term. Words with a hyphen are no codes unless a part is a number, all
  // capitals or at most two letters long; "state-of-the-art" is four words. "Z80" stays one word,
  // for "80" finds other things. Amounts lose their unit to a term of its own, written out.

  private static final Pattern JOINED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]+(?:[-‐‑–&+/.][\\p{L}\\p{N}]+)+\\.?(?![\\p{L}\\p{N}])");
  private static final Pattern INITIALS = Pattern.compile("\\p{L}(?:\\.\\p{L})+\\.?");
  private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(\\p{Nd}+(?:[.,]\\p{Nd}+)*)(\\p{L}{1,12})(?![\\p{L}\\p{N}])");
  private static final Pattern VERSIONED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(\\p{L}{2,12})(\\p{Nd}+(?:\\.\\p{Nd}+)*)(?![\\p{L}\\p{N}])");
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:IT|WHO|US|NO|AS|AT|BE|CAN|OR|WILL)(?![\\p{L}\\p{N}'’])");
  private static final Map<String, String> UNITS =
      Map.of(
          "bn",
          "billion",
          "b",
          "billion",
          "mn",
          "million",
          "m",
          "million",
          "tn",
          "trillion",
          "trn",
          "trillion");
  private static final Pattern PLURAL =
      Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu}+\\p{Nd}+)s(?![\\p{L}\\p{N}])");
  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\p{N}.,])\\p{Nd}{1,3}(?:,\\p{Nd}{3})+(?!\\p{N})");
  private static final int LONGEST = 24;

  static Codes in(String text) {
    var codes = new Codes(new ArrayList<>(), new HashSet<>());
    if (hasCode(text)) {
      codes.joined(JOINED.matcher(text));
      if (text.chars().anyMatch(Character::isDigit)) {
        codes.amounts(AMOUNT.matcher(text));
        codes.versions(VERSIONED.matcher(text));
        codes.plurals(PLURAL.matcher(text));
        codes.grouped(GROUPED.matcher(text));
      }
      codes.capitals(text);
    }
    return codes;
  }

  private static boolean hasCode(String text) {
    var before = ' ';
    for (var at = 0; at < text.length(); at++) {
      var sign = text.charAt(at);
      if (Character.isDigit(sign)
          || sign == '-'
          || sign == '&'
          || sign > 0x200f && sign < 0x2014
          || Character.isUpperCase(sign) && Character.isUpperCase(before)
          || sign == '.'
              && Character.isLetter(before)
              && at + 1 < text.length()
              && Character.isLetter(text.charAt(at + 1))) {
        return true;
      }
      before = sign;
    }
    return false;
  }

  /// Whether a term is taken from a word that has been read as a code.
  boolean replaces(Span word) {
    return !words.isEmpty() && words.contains(word);
  }

  private void joined(Matcher found) {
    while (found.find()) {
      var code = found.group();
      if (INITIALS.matcher(code).matches()) {
        initials(code, found.start());
      } else if (isCode(code)) {
        var end = found.end() - (code.endsWith(".") ? 1 : 0);
        add(code.replaceAll("[^\\p{L}\\p{N}]", ""), found.start(), end);
      }
    }
  }

  private void initials(String code, int start) {
    var end = start + code.length();
    words.add(new Span(start, end));
    words.add(new Span(start, code.endsWith(".") ? end - 1 : end));
    add(code.replace(".", ""), start, end);
  }

  private static boolean isCode(String code) {
    var parts = code.split("[^\\p{L}\\p{N}]+");
    if (code.length() > LONGEST
        || parts.length > 4
        || NUMBER.matcher(code.replaceAll("\\.$", "")).matches()) {
      return false;
    }
    if (code.contains(".") && !code.matches(".*\\d.*")) {
      return false;
    }
    var letters = Arrays.stream(parts).anyMatch(part -> Character.isLetter(part.charAt(0)));
    var counted = Character.isDigit(parts[parts.length - 1].charAt(0));
    return letters
        && (counted || parts[0].length() == 1 || Arrays.stream(parts).allMatch(Codes::isCodeLike));
  }

  private static boolean isCodeLike(String part) {
    return part.length() <= 2 || part.chars().noneMatch(Character::isLowerCase);
  }

  private void amounts(Matcher found) {
    while (found.find()) {
      var unit = LuceneAnalysis.lower(found.group(2));
      if (UNITS.containsKey(unit) || unit.length() > 1) {
        words.add(new Span(found.start(), found.end()));
        add(found.group(1), found.start(1), found.end(1));
        add(unit, found.start(2), found.end(2));
      }
      add(found.group(), found.start(), found.end());
      words.add(new Span(found.start(), found.end()));
      if (UNITS.containsKey(unit)) {
        add(UNITS.get(unit), found.start(2), found.end(2));
      }
    }
  }

  private void versions(Matcher found) {
    while (found.find()) {
      words.add(new Span(found.start(), found.end()));
      add(found.group().replace(".", ""), found.start(), found.end());
      add(found.group(1), found.start(1), found.end(1));
      add(found.group(2), found.start(2), found.end(2));
    }
  }

  private void plurals(Matcher found) {
    while (found.find()) {
      words.add(new Span(found.start(), found.end()));
      add(found.group(1), found.start(), found.end(1));
    }
  }

  // "1,250" is found by "1250" too.
  private void grouped(Matcher found) {
    while (found.find()) {
      add(found.group().replace(",", ""), found.start(), found.end());
    }
  }

  // "IT" and "WHO" are names where other words are not written in capitals.
  private void capitals(String text) {
    if (text.chars().anyMatch(Character::isLowerCase)) {
      var found = CAPITALS.matcher(text);
      while (found.find()) {
        words.add(new Span(found.start(), found.end()));
        add(found.group(), found.start(), found.end());
      }
    }
  }

  private void add(String word, int start, int end) {
    var term = new Term(LuceneAnalysis.lower(word), new Span(start, end));
    if (!terms.contains(term)) {
      terms.add(term);
    }
  }
}
