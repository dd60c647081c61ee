package attache.door.paper;

import attache.door.json.AnswerContract;
import attache.door.json.AnswerContract.Citation;
import attache.door.json.StoryContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Lays a kept answer out: the question, what was answered, where the sources differ.
final class AnswerPaper {
  private final AnswerContract answer;
  private final Notes notes;
  private final List<Block> blocks = new ArrayList<>();

  AnswerPaper(AnswerContract answer, Map<String, StoryContract> stories) {
    this.answer = answer;
    this.notes = new Notes(citation -> Bibliography.work(citation, stories.get(citation.story())));
  }

  /// Every citation of an answer.
  static List<Citation> citations(AnswerContract answer) {
    return Stream.of(
            answer.statements().stream().flatMap(one -> one.citations().stream()),
            answer.disagreements().stream()
                .flatMap(one -> one.sides().stream())
                .flatMap(side -> side.citations().stream()),
            answer.leftOut().stream().flatMap(one -> one.citations().stream()),
            answer.nearest().stream().map(AnswerContract.Nearest::citation))
        .flatMap(each -> each)
        .toList();
  }

  Paper paper() {
    said();
    if (!answer.disagreements().isEmpty()) {
      blocks.add(Block.part("Where the sources differ"));
      blocks.addAll(Differences.of(answer.disagreements(), notes));
    }
    nearest();
    if (!answer.leftOut().isEmpty()) {
      blocks.add(Block.part("Left out, and why"));
      blocks.add(Differences.leftOut(answer.leftOut(), notes));
    }
    return new Paper(
        answer.id(),
        answer.question(),
        about(),
        blocks,
        notes.all(),
        notes.works(),
        Instant.parse(answer.asOf()),
        answer.language(),
        answer.toPrettyJson());
  }

  private List<String> about() {
    var about = new ArrayList<String>();
    about.add(
        "Answered %s; %s of %s searched."
            .formatted(
                Days.minute(Instant.parse(answer.asOf())),
                Days.count(answer.searched().stories(), "story", "stories"),
                Days.count(answer.searched().sources(), "source", "sources")));
    if (answer.window().from() != null || answer.window().to() != null) {
      about.add(
          "Time: %s (%s)"
              .formatted(
                  Days.span(answer.window().from(), answer.window().to()),
                  answer.window().basis()));
    }
    if (!answer.writer().equals("extractive")) {
      about.add("Written by %s; every sentence checked.".formatted(answer.writer()));
    }
    return about;
  }

  private void said() {
    if (answer.statements().isEmpty()) {
      blocks.add(new Block.Paragraph(List.of(Piece.plain(answer.text()))));
      return;
    }
    var words = new ArrayList<Piece>();
    for (var statement : answer.statements()) {
      words.add(Piece.plain(statement.text(), notes.of(statement.citations())));
      if (statement.kind().equals("background")) {
        words.add(Piece.quiet("(background, not news)"));
      }
    }
    blocks.add(new Block.Paragraph(words));
    for (var statement : answer.statements()) {
      if (statement.working() != null) {
        blocks.add(Block.quiet("Working: " + statement.working()));
      }
    }
  }

  private void nearest() {
    if (answer.nearest().isEmpty()) {
      return;
    }
    blocks.add(Block.part("Nearest"));
    var items = new ArrayList<List<Piece>>();
    for (var near : answer.nearest()) {
      items.add(
          List.of(
              Piece.plain(near.citation().quote(), notes.of(List.of(near.citation()))),
              Piece.quiet(near.why())));
    }
    blocks.add(new Block.Bullets(items));
  }
}
