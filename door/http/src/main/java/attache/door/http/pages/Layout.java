package attache.door.http.pages;

import attache.door.http.pages.StoryPage.Piece;
import attache.story.Revision;
import attache.story.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays the text of a revision out in paragraphs of pieces, the words quoted apart.
final class Layout {
  private final Revision revision;
  private final String text;
  private final Optional<Span> quote;
  private final List<List<Piece>> paragraphs = new ArrayList<>();
  private List<Piece> current = new ArrayList<>();

  /// @param quote the words to highlight
  Layout(Revision revision, Optional<Span> quote) {
    this.revision = revision;
    this.text = revision.text();
    this.quote = quote;
  }

  List<Piece> headline() {
    return List.of(sentence(0));
  }

  /// The body; what lies between two sentences is boilerplate if anything can be read there.
  List<List<Piece>> paragraphs() {
    var at = revision.headline().length();
    for (var number = 1; number < revision.sentences().size(); number++) {
      var span = revision.sentences().get(number);
      between(text.substring(at, span.start()));
      current.add(sentence(number));
      at = span.end();
    }
    between(text.substring(at));
    endParagraph();
    return List.copyOf(paragraphs);
  }

  private Piece sentence(int number) {
    var span = revision.sentences().get(number);
    var from = Math.max(span.start(), quote.map(Span::start).orElse(span.end()));
    var to = Math.min(span.end(), quote.map(Span::end).orElse(span.end()));
    if (from >= to) {
      return new Piece.Sentence(number, span.in(text), "", "");
    }
    return new Piece.Sentence(
        number,
        text.substring(span.start(), from),
        text.substring(from, to),
        text.substring(to, span.end()));
  }

  private void between(String gap) {
    var lines = gap.split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      if (i > 0) {
        endParagraph();
      }
      if (!lines[i].isEmpty()) {
        current.add(
            lines[i].codePoints().anyMatch(Character::isLetterOrDigit)
                ? new Piece.Boilerplate(lines[i])
                : new Piece.Between(lines[i]));
      }
    }
  }

  private void endParagraph() {
    var readable =
        current.stream()
            .anyMatch(piece -> !(piece instanceof Piece.Between(var words)) || !words.isBlank());
    if (readable) {
      paragraphs.add(List.copyOf(current));
    }
    current = new ArrayList<>();
  }
}
