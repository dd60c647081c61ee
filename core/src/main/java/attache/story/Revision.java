package attache.story;

import java.time.Instant;
import java.util.List;

/// One text of a story, as fetched; it never changes. Only a revision makes a [Citation].
///
/// @param story the story it is a text of
/// @param fetched when it was fetched
/// @param headline one line, not blank
/// @param body what follows the headline; may be empty
/// @param sentences where each sentence stands in [#text()], in order and apart; number 0 is the
///   headline, and what none of them covers is white space or boilerplate (kept in the text, never
///   cited)
public record Revision(
    StoryId story, Instant fetched, String headline, String body, List<Span> sentences) {
  private static final String BLANK_LINE = "\n\n";

  public Revision {
    if (headline.isBlank() || headline.contains("\n")) {
      throw new IllegalArgumentException(
          "headline must be one line, not blank, got \"" + headline + "\"");
    }
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty() || !sentences.getFirst().equals(new Span(0, headline.length()))) {
      throw new IllegalArgumentException(
          "sentence 0 must be the headline, 0..%d, got %s".formatted(headline.length(), sentences));
    }
    var start = headline.length() + BLANK_LINE.length();
    requireApart(sentences.subList(1, sentences.size()), start, start + body.length());
  }

  /// Names this text.
  public RevisionId id() {
    return RevisionId.of(text());
  }

  /// The headline, a blank line, the body: what every span counts in, in UTF-16 units.
  public String text() {
    return headline + BLANK_LINE + body;
  }

  /// Quotes words of one sentence.
  ///
  /// @param sentence its number; 0 is the headline
  /// @param span the words, all of them in that sentence
  /// @throws IllegalArgumentException if there is no such sentence or the span leaves it
  public Citation cite(int sentence, Span span) {
    if (sentence < 0 || sentence >= sentences.size()) {
      throw new IllegalArgumentException(
          "sentence must be 0..%d, got %d, in %s".formatted(sentences.size() - 1, sentence, story));
    }
    if (!sentences.get(sentence).contains(span)) {
      throw new IllegalArgumentException(
          "span must lie in sentence %d, %s, got %s, in %s"
              .formatted(sentence, sentences.get(sentence), span, story));
    }
    return new Quotation(story, id(), sentence, span, span.in(text()));
  }

  private static void requireApart(List<Span> sentences, int start, int end) {
    var free = start;
    for (var sentence : sentences) {
      if (sentence.start() < free || sentence.end() > end) {
        throw new IllegalArgumentException(
            "sentence must lie in %d..%d, got %s".formatted(free, end, sentence));
      }
      free = sentence.end();
    }
  }
}
