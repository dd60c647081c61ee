package attache.ledger.reading;

import attache.actor.Mention;
import attache.ledger.quantity.Amount;
import attache.ledger.reading.VerbGroup.Range;
import attache.ledger.time.Time;
import attache.story.Span;
import java.util.List;
import java.util.Optional;

/// A sentence with what stands in it; spans count within the sentence.
///
/// @param number 0 is the headline
/// @param span where it stands in the revision
record Parsed(
    int number,
    Span span,
    String text,
    List<Token> tokens,
    List<VerbGroup> groups,
    List<Mention> names,
    List<Amount> amounts,
    List<Time> times) {
  /// The words of some tokens.
  String words(Range range) {
    return range.empty() ? "" : span(range).in(text);
  }

  /// Where some tokens stand.
  Span span(Range range) {
    return new Span(
        tokens.get(range.from()).span().start(), tokens.get(range.to() - 1).span().end());
  }

  /// The tokens that lie in a span.
  Range tokensIn(Span span) {
    var from = 0;
    while (from < tokens.size() && tokens.get(from).span().end() <= span.start()) {
      from++;
    }
    var to = from;
    while (to < tokens.size() && tokens.get(to).span().start() < span.end()) {
      to++;
    }
    return new Range(from, to);
  }

  /// The names that lie in some tokens.
  List<Mention> namesIn(Range range) {
    if (range.empty()) {
      return List.of();
    }
    var span = span(range);
    return names.stream().filter(name -> span.contains(name.span())).toList();
  }

  /// The verb group whose complements, verbs or subject hold a token: the innermost.
  Optional<VerbGroup> around(int token) {
    return groups.reversed().stream()
        .filter(g -> g.first() <= token && token < g.end())
        .findFirst()
        .or(() ->
            groups.stream()
                .filter(g -> g.subject().from() <= token && token < g.subject().to())
                .findFirst())
        .or(() -> including(token));
  }

  /// "…, including a deal worth": what an enumeration after a comma belongs to.
  private Optional<VerbGroup> including(int token) {
    return groups.stream()
        .filter(g -> g.finite() && g.end() <= token && enumerated(g.end(), token))
        .reduce((_, last) -> last);
  }

  private boolean enumerated(int from, int to) {
    return from + 1 < to
        && tokens.get(from).is(Tag.COMMA)
        && (tokens.get(from + 1).is("including")
            || tokens.get(from + 1).is("such")
            || tokens.get(from + 1).is("among")
            || tokens.get(from + 1).is("notably"));
  }

  /// What stands from a verb group to the end of its complements, within the sentence.
  Span clause(VerbGroup group) {
    return span(new Range(group.first(), group.end()));
  }

  Range complements(VerbGroup group) {
    return new Range(group.last() + 1, group.end());
  }
}
