package attache.briefing;

import attache.answer.Statement;
import attache.story.Dated;
import java.util.List;
import java.util.Optional;

/// One matter of a briefing: a headline and a short paragraph, in the words of the sources.
///
/// @param heading the headline of the story that tells it best, quoted
/// @param statements what the sources say, in reading order; none where the headline is all
/// @param development id of the development it is
/// @param first the earliest date a source states for its story; empty when none does
/// @param last the latest one
/// @param sources names of the sources that report it, in order of the statements
/// @param weight what its place rests on, in a reader's words
public record Section(
    Statement heading,
    List<Statement> statements,
    Optional<String> development,
    Optional<Dated> first,
    Optional<Dated> last,
    List<String> sources,
    String weight) {
  public Section {
    statements = List.copyOf(statements);
    sources = List.copyOf(sources);
  }

  /// The same in other sentences.
  public Section saying(List<Statement> others) {
    return new Section(heading, others, development, first, last, sources, weight);
  }
}
