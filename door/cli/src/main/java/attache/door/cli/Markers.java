package attache.door.cli;

import attache.door.json.AnswerContract;
import attache.door.json.AnswerContract.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The numbers that stand for the cited sentences of an answer: [1] is the sentence cited first.
/// Those of statements and disagreements come before those that came near.
public final class Markers {
  /// A sentence and its number.
  ///
  /// @param number 1 or more
  /// @param citations what was quoted of it, in the order of the answer; one or more
  /// @param why what it lacks, when it only came near
  public record Marked(int number, List<Citation> citations, Optional<String> why) {
    /// The first quotation, for what all have in common.
    public Citation citation() {
      return citations.getFirst();
    }
  }

  private record Place(String story, String revision, int sentence) {}

  private final Map<Place, List<Citation>> cited = new LinkedHashMap<>();
  private final Map<Place, String> near = new LinkedHashMap<>();

  /// The markers of an answer.
  public Markers(AnswerContract answer) {
    answer.statements().forEach(statement -> statement.citations().forEach(this::note));
    for (var disagreement : answer.disagreements()) {
      disagreement.sides().forEach(side -> side.citations().forEach(this::note));
    }
    for (var nearest : answer.nearest()) {
      if (!cited.containsKey(place(nearest.citation()))) {
        near.put(place(nearest.citation()), nearest.why());
        note(nearest.citation());
      }
    }
  }

  private void note(Citation citation) {
    var quotes = cited.computeIfAbsent(place(citation), _ -> new ArrayList<>());
    if (!quotes.contains(citation)) {
      quotes.add(citation);
    }
  }

  /// Every marked sentence, by number.
  public List<Marked> all() {
    var marked = new ArrayList<Marked>();
    cited.forEach((place, citations) ->
        marked.add(
            new Marked(
                marked.size() + 1, List.copyOf(citations), Optional.ofNullable(near.get(place)))));
    return List.copyOf(marked);
  }

  /// The sentences that the answer rests on.
  public List<Marked> evidence() {
    return all().stream().filter(marked -> marked.why().isEmpty()).toList();
  }

  /// The markers of some citations: `[1][3]`, each once, in their order.
  public String of(List<Citation> citations) {
    var places = List.copyOf(cited.keySet());
    var shown = new StringBuilder();
    citations.stream()
        .map(citation -> places.indexOf(place(citation)) + 1)
        .distinct()
        .forEach(number -> shown.append('[').append(number).append(']'));
    return shown.toString();
  }

  private static Place place(Citation citation) {
    return new Place(citation.story(), citation.revision(), citation.sentence());
  }
}
