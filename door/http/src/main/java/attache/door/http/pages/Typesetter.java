package attache.door.http.pages;

import attache.desk.Desk;
import attache.door.json.AnswerContract;
import attache.door.json.AnswerContract.Citation;
import attache.door.json.AnswerContract.Window;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sets an answer for reading: numbers its citations, finds what stands around them, says in words
/// how it came about. Makes one page; for one thread.
public final class Typesetter {
  private final Bookshelf shelf;
  private final Tongue tongue;
  private final ZoneId zone;
  private final Map<String, List<Citation>> sentences = new LinkedHashMap<>();

  public Typesetter(Desk desk, Tongue tongue, ZoneId zone) {
    this.shelf = new Bookshelf(desk, tongue);
    this.tongue = tongue;
    this.zone = zone;
  }

  /// @param conversation what was asked before, to go on from
  /// @param kept whether the answer can be opened again
  AnswerView set(AnswerContract answer, Conversation conversation, boolean kept)
      throws IOException {
    var statements = new ArrayList<AnswerView.Said>();
    for (var statement : answer.statements()) {
      statements.add(said(statement, answer.writer()));
    }
    var disagreements = disagreements(answer.disagreements());
    var sources = sources();
    var next = conversation.after(answer.question(), answer.id());
    return new AnswerView(
        answer.id(),
        answer.question(),
        answer.outcome(),
        answer.language(),
        answer.statements().isEmpty()
            ? answer.text().lines().map(tongue::said).toList()
            : List.of(),
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

  /// Where sources differ.
  public List<AnswerView.Differing> disagreements(List<AnswerContract.Disagreement> disagreements)
      throws IOException {
    var all = new ArrayList<AnswerView.Differing>();
    for (var differing : disagreements) {
      var sides = new ArrayList<AnswerView.Said>();
      for (var side : differing.sides()) {
        sides.add(
            new AnswerView.Said(
                side.text(), "side", "", views(side.citations()), List.of(), Optional.empty()));
      }
      all.add(new AnswerView.Differing(differing.about(), sides));
    }
    return all;
  }

  private List<AnswerView.Near> nearest(AnswerContract answer) throws IOException {
    var all = new ArrayList<AnswerView.Near>();
    for (var near : answer.nearest()) {
      all.add(
          new AnswerView.Near(
              tongue.said(near.why()), shelf.view(near.citation(), all.size() + 1)));
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
      all.add(new AnswerView.Left(left.text(), tongue.said(left.reason()), citations));
    }
    return all;
  }

  /// Every sentence cited so far, by number.
  public List<CitedView> sources() throws IOException {
    var sources = new ArrayList<CitedView>();
    for (var cited : sentences.values()) {
      sources.add(shelf.view(cited, sources.size() + 1));
    }
    return sources;
  }

  /// Citations with their numbers: a sentence has one, however often and whatever of it is quoted.
  public List<CitedView> views(List<Citation> citations) throws IOException {
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

  /// A statement.
  ///
  /// @param writer who wrote it, where a model did
  public AnswerView.Said said(AnswerContract.Statement statement, String writer)
      throws IOException {
    return new AnswerView.Said(
        statement.text(),
        statement.kind(),
        label(statement.kind(), writer),
        views(statement.citations()),
        statement.claims(),
        Optional.ofNullable(statement.working()).map(tongue::said));
  }

  private String label(String kind, String writer) {
    return switch (kind) {
      case "background", "computed" -> tongue.say("kind." + kind);
      case "written" -> tongue.say("kind.written", writer);
      default -> "";
    };
  }

  private List<String> notes(AnswerContract answer) {
    var notes = new ArrayList<String>();
    if (!answer.outcome().equals("guidance")) {
      notes.add(
          tongue.say(
              "answer.searched",
              tongue.count("story", answer.searched().stories()),
              tongue.count("source", answer.searched().sources())));
    }
    time(answer.window()).ifPresent(notes::add);
    Optional.ofNullable(answer.unread())
        .map(code -> tongue.say("answer.unread", tongue.language(code)))
        .ifPresent(notes::add);
    notes.add(tongue.say("answer.at", tongue.moment(Instant.parse(answer.asOf()), zone)));
    notes.add(tongue.say("answer.took", answer.tookMillis()));
    return notes;
  }

  private Optional<String> time(Window window) {
    var from = Optional.ofNullable(window.from()).map(LocalDate::parse).map(tongue::day);
    var to = Optional.ofNullable(window.to()).map(LocalDate::parse).map(tongue::day);
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        tongue.say("answer.window", from.orElse("…"), to.orElse("…"), tongue.said(window.basis())));
  }
}
