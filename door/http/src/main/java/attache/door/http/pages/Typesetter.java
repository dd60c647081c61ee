package attache.door.http.pages;

import attache.desk.Desk;
import attache.door.json.AnswerContract;
import attache.door.json.AnswerContract.Citation;
import attache.door.json.AnswerContract.Window;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Sets an answer for reading: numbers its citations, finds what stands around them, says in words
/// how it came about. Makes one page; for one thread.
final class Typesetter {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH);

  private final Bookshelf shelf;
  private final ZoneId zone;
  private final Map<String, List<Citation>> sentences = new LinkedHashMap<>();

  Typesetter(Desk desk, ZoneId zone) {
    this.shelf = new Bookshelf(desk);
    this.zone = zone;
  }

  /// @param conversation what was asked before, to go on from
  /// @param kept whether the answer can be opened again
  AnswerView set(AnswerContract answer, Conversation conversation, boolean kept)
      throws IOException {
    var statements = new ArrayList<AnswerView.Said>();
    for (var statement : answer.statements()) {
      statements.add(
          new AnswerView.Said(
              statement.text(),
              statement.kind(),
              label(statement.kind(), answer.writer()),
              views(statement.citations()),
              Optional.ofNullable(statement.working())));
    }
    var disagreements = disagreements(answer);
    var sources = sources();
    var next = conversation.after(answer.question(), answer.id());
    return new AnswerView(
        answer.id(),
        answer.question(),
        answer.outcome(),
        answer.statements().isEmpty() ? answer.text().lines().toList() : List.of(),
        statements,
        disagreements,
        sources,
        nearest(answer),
        leftOut(answer),
        answer.followUps().stream()
            .map(text -> new AnswerView.FollowUp(text, next.asking(text)))
            .toList(),
        notes(answer),
        kept);
  }

  private List<AnswerView.Differing> disagreements(AnswerContract answer) throws IOException {
    var all = new ArrayList<AnswerView.Differing>();
    for (var differing : answer.disagreements()) {
      var sides = new ArrayList<AnswerView.Said>();
      for (var side : differing.sides()) {
        sides.add(
            new AnswerView.Said(
                side.text(), "side", "", views(side.citations()), Optional.empty()));
      }
      all.add(new AnswerView.Differing(differing.about(), sides));
    }
    return all;
  }

  private List<AnswerView.Near> nearest(AnswerContract answer) throws IOException {
    var all = new ArrayList<AnswerView.Near>();
    for (var near : answer.nearest()) {
      all.add(new AnswerView.Near(near.why(), shelf.view(near.citation(), all.size() + 1)));
    }
    return all;
  }

  private List<AnswerView.Left> leftOut(AnswerContract answer) throws IOException {
    var all = new ArrayList<AnswerView.Left>();
    for (var left : answer.leftOut()) {
      var citations = new ArrayList<CitedView>();
      for (var citation : left.citations()) {
        citations.add(shelf.view(citation, citations.size() + 1));
      }
      all.add(new AnswerView.Left(left.text(), left.reason(), citations));
    }
    return all;
  }

  private List<CitedView> sources() throws IOException {
    var sources = new ArrayList<CitedView>();
    for (var cited : sentences.values()) {
      sources.add(shelf.view(cited, sources.size() + 1));
    }
    return sources;
  }

  // A sentence has one number, however often and whatever of it is quoted.
  private List<CitedView> views(List<Citation> citations) throws IOException {
    var views = new LinkedHashMap<Integer, CitedView>();
    for (var citation : citations) {
      var sentence = citation.story() + citation.revision() + citation.sentence();
      sentences.computeIfAbsent(sentence, _ -> new ArrayList<>()).add(citation);
      var number = List.copyOf(sentences.keySet()).indexOf(sentence) + 1;
      if (!views.containsKey(number)) {
        views.put(number, shelf.view(citation, number));
      }
    }
    return List.copyOf(views.values());
  }

  private static String label(String kind, String writer) {
    return switch (kind) {
      case "background" -> "Background, not news";
      case "computed" -> "Worked out from the sources";
      case "written" -> "Written by " + writer + " and checked against its sources";
      default -> "";
    };
  }

  private List<String> notes(AnswerContract answer) {
    var notes = new ArrayList<String>();
    if (!answer.outcome().equals("guidance")) {
      notes.add(
          "Searched "
              + counted(answer.searched().stories(), "story", "stories")
              + " from "
              + counted(answer.searched().sources(), "source", "sources"));
    }
    time(answer.window()).ifPresent(notes::add);
    Optional.ofNullable(answer.unread())
        .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH))
        .ifPresent(language -> notes.add("The question seems to be in " + language));
    notes.add("Answered " + MOMENT.format(Instant.parse(answer.asOf()).atZone(zone)));
    notes.add("%,d ms".formatted(answer.tookMillis()));
    return notes;
  }

  private static Optional<String> time(Window window) {
    var from = Optional.ofNullable(window.from());
    var to = Optional.ofNullable(window.to());
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    var words = from.map(day -> "from " + day).orElse("") + to.map(day -> " to " + day).orElse("");
    return Optional.of("About the time " + words.strip() + " (" + window.basis() + ")");
  }

  static String counted(long number, String one, String many) {
    return "%,d %s".formatted(number, number == 1 ? one : many);
  }
}
