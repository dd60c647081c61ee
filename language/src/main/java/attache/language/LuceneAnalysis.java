package attache.language;

import attache.index.Analysis;
import attache.index.Term;
import attache.story.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Terms by Lucene's analysers, one for each language. Names with marks or digits in them ("K-LAB",
/// "R&D", "U.S.") give one term for the whole, written together, and the terms of their parts; both
/// stand at their own place. Safe for use by many threads; 200,000 words a second and more.
public final class LuceneAnalysis implements Analysis {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private final Analysers analysers = new Analysers();

  @Override
  public List<Term> terms(String text, String language) {
    var analyser = analysers.of(language);
    var codes = Codes.in(text);
    var terms = new ArrayList<Term>(codes.terms());
    for (var word : words(analyser, text)) {
      if (!codes.replaces(word.span())) {
        terms.add(word);
      }
    }
    if (!codes.terms().isEmpty()) {
      terms.sort(
          Comparator.<Term>comparingInt(term -> term.span().start())
              .thenComparingInt(term -> -term.span().end()));
    }
    return List.copyOf(terms);
  }

  private static List<Term> words(Analyzer analyser, String text) {
    var terms = new ArrayList<Term>();
    try (var stream = analyser.tokenStream("text", text)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        var plain = plain(word);
        if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
          terms.add(new Term(plain, bare(text, place.startOffset(), place.endOffset(), plain)));
        }
      }
      stream.end();
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory could not be read", e);
    }
  }

  private static String plain(CharTermAttribute word) {
    for (var at = 0; at < word.length(); at++) {
      if (word.charAt(at) >= 0x300 && word.charAt(at) < 0x370) {
        return MARKS.matcher(word).replaceAll("");
      }
    }
    return word.toString();
  }

  // The analysers drop "'s" and "l'" from the word and not from its place.
  private static Span bare(String text, int start, int end, String term) {
    var last = end;
    if (end - start > 2
        && isApostrophe(text.charAt(end - 2))
        && "sS".indexOf(text.charAt(end - 1)) >= 0) {
      last = end - 2;
    }
    for (var at = start + 1; at < Math.min(start + 7, last - 1); at++) {
      if (isApostrophe(text.charAt(at)) && term.indexOf('\'') < 0 && term.indexOf('’') < 0) {
        return new Span(at + 1, last);
      }
    }
    return new Span(start, last);
  }

  private static boolean isApostrophe(char sign) {
    return sign == '\'' || sign == '’' || sign == '＇' || sign == '‘';
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
