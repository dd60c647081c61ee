package attache.ledger.reading;

import attache.actor.ActorType;
import attache.actor.Names;
import attache.ledger.quantity.Amount;
import attache.ledger.quantity.Quantities;
import attache.ledger.time.Times;
import attache.story.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads what stands in a sentence: words and what they do, verb groups, names, amounts, times.
/// Safe for use by many threads.
public final class SentenceReader {
  private final Names names;
  private final Times times = new Times();
  private final Tagger tagger = new Tagger(new Parts());

  /// @param names finds the names
  public SentenceReader(Names names) {
    this.names = names;
  }

  /// Reads one sentence by itself.
  ///
  /// @param language ISO 639-1 code; words are told apart in English alone
  /// @param published the day from which "next year" is counted
  public Parsed read(String sentence, String language, Optional<LocalDate> published) {
    return read(0, new Span(0, sentence.length()), sentence, language, published);
  }

  /// Reads a sentence of a text.
  ///
  /// @param number 0 is the headline
  /// @param span where it stands in the text
  Parsed read(int number, Span span, String text, String language, Optional<LocalDate> published) {
    var sentence = span.in(text);
    var amounts = Quantities.in(sentence, language);
    var named =
        names.in(sentence, false).stream()
            .filter(name -> name.type() != ActorType.UNKNOWN || apart(name.span(), amounts))
            .toList();
    var english = language.equals("en") || language.equals("und");
    var tokens =
        english
            ? tagger.tag(sentence, named, amounts.stream().map(Amount::span).toList())
            : List.<Token>of();
    var found = times.in(sentence, language, published);
    return new Parsed(number, span, sentence, tokens, Clauses.of(tokens), named, amounts, found);
  }

  /// "Rs 14,200" and "410M" are amounts, no names.
  private static boolean apart(Span name, List<Amount> amounts) {
    return amounts.stream()
        .noneMatch(a -> a.span().start() < name.end() && name.start() < a.span().end());
  }
}
