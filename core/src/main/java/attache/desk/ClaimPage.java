package attache.desk;

import attache.ledger.Link;
import attache.ledger.Review;
import attache.ledger.Row;
import attache.story.Revision;
import attache.story.Span;
import attache.story.Story;
import java.util.List;
import java.util.Optional;

/// A claim where it stands: its sentence among its neighbours, what it is joined to, what people
/// made of it.
///
/// @param row the claim
/// @param story the story that makes it
/// @param revision the text it was read from
/// @param links what joins it to other claims
/// @param linked the claims at the other ends, in the order of the links
/// @param reviews what people made of it, oldest first, those taken back included
public record ClaimPage(
    Row row,
    Story story,
    Revision revision,
    List<Link> links,
    List<Row> linked,
    List<Review> reviews) {
  public ClaimPage {
    links = List.copyOf(links);
    linked = List.copyOf(linked);
    reviews = List.copyOf(reviews);
    if (links.size() != linked.size()) {
      throw new IllegalArgumentException(
          "every link has its other end, got %d and %d".formatted(links.size(), linked.size()));
    }
  }

  /// The sentence before; empty at the beginning.
  public Optional<String> before() {
    return sentence(row.claim().place().sentence() - 1);
  }

  /// The sentence that says it.
  public String sentence() {
    return sentence(row.claim().place().sentence()).orElseThrow();
  }

  /// The sentence after; empty at the end.
  public Optional<String> after() {
    return sentence(row.claim().place().sentence() + 1);
  }

  /// Where the claim's words stand in the sentence.
  public Span inSentence() {
    var start = revision.sentences().get(row.claim().place().sentence()).start();
    var span = row.claim().place().span();
    return new Span(span.start() - start, span.end() - start);
  }

  private Optional<String> sentence(int number) {
    return number < 0 || number >= revision.sentences().size()
        ? Optional.empty()
        : Optional.of(revision.sentences().get(number).in(revision.text()));
  }
}
