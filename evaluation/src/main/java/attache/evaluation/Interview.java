package attache.evaluation;

import attache.answer.Answer;
import attache.answer.Cited;
import attache.answer.Nearest;
import attache.answer.Statement;
import attache.desk.Desk;
import attache.question.Question;
import attache.story.Citation;
import attache.story.Revision;
import attache.story.StoryId;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks a desk the questions of a set and checks what it quotes against what is stored. For one
/// run, by one thread.
final class Interview {
  private final Desk desk;
  private final Map<StoryId, List<Revision>> revisions = new HashMap<>();

  Interview(Desk desk) {
    this.desk = desk;
  }

  /// Asks one question. That asking goes wrong is a response too, so that the rest is asked.
  Response ask(Item item) {
    var start = System.nanoTime();
    try {
      var reply = desk.ask(new Question(item.question(), item.history()), Optional.empty());
      return response(reply.answer(), since(start));
    } catch (IOException | RuntimeException e) {
      return new Response(Response.FAILED, String.valueOf(e), List.of(), 0, 0, since(start));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private Response response(Answer answer, Duration took) throws IOException {
    var cited =
        answer.statements().stream()
            .flatMap(statement -> statement.citations().stream())
            .map(each -> new SourceSentence(each.title(), each.sentenceText()))
            .distinct()
            .toList();
    var shown = shown(answer).map(Cited::citation).toList();
    var exact = 0;
    for (var citation : shown) {
      exact += isExact(citation) ? 1 : 0;
    }
    return new Response(answer.outcome(), answer.text(), cited, shown.size(), exact, took);
  }

  private static Stream<Cited> shown(Answer answer) {
    var sides = answer.disagreements().stream().flatMap(about -> about.sides().stream());
    var said = Stream.concat(answer.statements().stream(), sides).map(Statement::citations);
    return Stream.concat(
        said.flatMap(List::stream), answer.nearest().stream().map(Nearest::citation));
  }

  /// Whether the quote is what the revision, as it is stored, has at that place in that sentence.
  private boolean isExact(Citation citation) throws IOException {
    var known = revisions.get(citation.story());
    if (known == null) {
      known = desk.revisions(citation.story());
      revisions.put(citation.story(), known);
    }
    return known.stream()
        .filter(revision -> revision.id().equals(citation.revision()))
        .anyMatch(revision -> quotes(revision, citation));
  }

  private static boolean quotes(Revision revision, Citation citation) {
    return citation.span().end() <= revision.text().length()
        && citation.span().in(revision.text()).equals(citation.quote())
        && revision.sentences().get(citation.sentence()).contains(citation.span());
  }
}
