package attache.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// The analyser of each language, made when it is first asked for.
final class Analysers {
  private final Map<String, Analyzer> made = new ConcurrentHashMap<>();

  Analyzer of(String language) {
    return made.computeIfAbsent(known(language), Analysers::make);
  }

  private static String known(String language) {
    return switch (language) {
      case "en", "fr", "de", "es", "it", "pt", "nl", "ru", "hi", "ar" -> language;
      case "zh", "ja", "ko" -> "cjk";
      default -> "und";
    };
  }

  private static Analyzer make(String language) {
    return switch (language) {
      case "en" -> new English(true);
      case "fr" -> new Folded(new FrenchAnalyzer());
      case "de" -> new Folded(new GermanAnalyzer());
      case "es" -> new Folded(new SpanishAnalyzer());
      case "it" -> new Folded(new ItalianAnalyzer());
      case "pt" -> new Folded(new PortugueseAnalyzer());
      case "nl" -> new Folded(new DutchAnalyzer());
      case "ru" -> new Folded(new RussianAnalyzer());
      case "hi" -> new Folded(new HindiAnalyzer());
      case "ar" -> new Folded(new ArabicAnalyzer());
      case "cjk" -> new Folded(new CJKAnalyzer(CharArraySet.EMPTY_SET));
      default -> new English(false);
    };
  }

  /// English, or any language without its rules.
  private static final class English extends Analyzer {
    private final boolean rules;

    English(boolean rules) {
      this.rules = rules;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var words = new StandardTokenizer();
      var lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
      var folded = new ASCIIFoldingFilter(lower);
      if (!rules) {
        return new TokenStreamComponents(words, folded);
      }
      var content = new StopFilter(folded, EnglishWords.STOPS);
      return new TokenStreamComponents(words, new KStemFilter(content));
    }
  }

  /// Another analyser, its terms written with plain letters.
  private static final class Folded extends AnalyzerWrapper {
    private final Analyzer analyser;

    Folded(Analyzer analyser) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.analyser = analyser;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return analyser;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents parts) {
      return new TokenStreamComponents(
          parts.getSource(), new ASCIIFoldingFilter(parts.getTokenStream()));
    }
  }
}
