package attache.door.paper;

import attache.door.json.AnswerContract.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Numbers sentences and stories in the order they are first quoted.
final class Notes {
  private final Function<Citation, Work> known;
  private final Map<List<Object>, List<Citation>> sentences = new LinkedHashMap<>();
  private final Map<String, Work> works = new LinkedHashMap<>();

  /// @param known what is known of the story of a citation; its number is not looked at
  Notes(Function<Citation, Work> known) {
    this.known = known;
  }

  /// The numbers of the notes for some citations, each once, ascending.
  List<Integer> of(List<Citation> citations) {
    return citations.stream().map(this::of).distinct().sorted().toList();
  }

  private int of(Citation citation) {
    works.computeIfAbsent(citation.story(), _ -> numbered(known.apply(citation), works.size() + 1));
    var key = List.<Object>of(citation.story(), citation.revision(), citation.sentence());
    var quotations = sentences.computeIfAbsent(key, _ -> new ArrayList<>());
    if (!quotations.contains(citation)) {
      quotations.add(citation);
    }
    var number = 0;
    for (var sentence : sentences.keySet()) {
      number++;
      if (sentence.equals(key)) {
        break;
      }
    }
    return number;
  }

  private static Work numbered(Work work, int number) {
    return new Work(
        number,
        work.story(),
        work.title(),
        work.source(),
        work.url(),
        work.published(),
        work.seen(),
        work.language(),
        work.nature(),
        work.partial(),
        work.licence(),
        work.authors(),
        true);
  }

  /// Every note, by number.
  List<Note> all() {
    var notes = new ArrayList<Note>();
    for (var quotations : sentences.values()) {
      var work = works.get(quotations.getFirst().story());
      if (work == null) {
        throw new IllegalStateException("no work of " + quotations.getFirst());
      }
      notes.add(new Note(notes.size() + 1, work, quotations));
    }
    return notes;
  }

  /// Every story quoted, by number.
  List<Work> works() {
    return List.copyOf(works.values());
  }
}
