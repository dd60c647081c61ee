package attache.door.http.pages;

import attache.door.http.pages.StoryPage.Piece;
import attache.door.http.pages.StoryPage.Run;
import attache.ledger.Claim;
import attache.story.Revision;
import attache.story.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Lays the text of a revision out in paragraphs of pieces: the words quoted and the words of
/// claims apart.
final class Layout {
  private final Revision revision;
  private final String text;
  private final Optional<Span> quote;
  private final List<Claim> claims;
  private final List<List<Piece>> paragraphs = new ArrayList<>();
  private List<Piece> current = new ArrayList<>();

  /// @param quote the words to highlight
  /// @param claims those read from this text; of two that overlap the first is marked
  Layout(Revision revision, Optional<Span> quote, List<Claim> claims) {
    this.revision = revision;
    this.text = revision.text();
    this.quote = quote;
    this.claims = claims;
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
    var cuts = new TreeSet<>(List.of(span.start(), span.end()));
    quote.ifPresent(words -> cut(cuts, span, words));
    var marked = new ArrayList<Claim>();
    for (var claim : claims) {
      var words = claim.place().span();
      if (span.contains(words) && marked.stream().noneMatch(one -> overlap(one, words))) {
        marked.add(claim);
        cut(cuts, span, words);
      }
    }
    var runs = new ArrayList<Run>();
    var from = span.start();
    for (var to : cuts.tailSet(span.start() + 1)) {
      runs.add(run(from, to, marked));
      from = to;
    }
    return new Piece.Sentence(number, List.copyOf(runs));
  }

  private Run run(int from, int to, List<Claim> marked) {
    var claim =
        marked.stream()
            .filter(one -> one.place().span().start() <= from && to <= one.place().span().end())
            .map(one -> one.id().value())
            .findFirst();
    var quoted = quote.filter(words -> words.start() <= from && to <= words.end()).isPresent();
    return new Run(text.substring(from, to), quoted, claim);
  }

  private static void cut(Set<Integer> cuts, Span sentence, Span words) {
    for (var at : List.of(words.start(), words.end())) {
      if (at > sentence.start() && at < sentence.end()) {
        cuts.add(at);
      }
    }
  }

  private static boolean overlap(Claim claim, Span words) {
    var other = claim.place().span();
    return other.start() < words.end() && words.start() < other.end();
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
