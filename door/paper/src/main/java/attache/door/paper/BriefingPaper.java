package attache.door.paper;

import attache.door.json.AnswerContract;
import attache.door.json.AnswerContract.Citation;
import attache.door.json.BriefingContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Lays a briefing out: a headline and a short paragraph for each matter, then figures,
/// disagreements, what is undated and what was left out.
final class BriefingPaper {
  private static final List<Integer> WIDTHS = List.of(18, 24, 28, 14, 16);

  private final BriefingContract briefing;
  private final Notes notes;
  private final List<Block> blocks = new ArrayList<>();

  BriefingPaper(BriefingContract briefing) {
    this.briefing = briefing;
    this.notes = new Notes(this::work);
  }

  private Work work(Citation citation) {
    return briefing.sources().stream()
        .filter(source -> source.story().equals(citation.story()))
        .findFirst()
        .map(BriefingPaper::work)
        .orElseGet(() -> Bibliography.work(citation, null));
  }

  private static Work work(BriefingContract.Quoted source) {
    return new Work(
        0,
        source.story(),
        source.title(),
        source.source(),
        source.url(),
        source.published(),
        source.seen(),
        source.language(),
        source.nature(),
        source.partial(),
        source.licence(),
        named(source),
        true);
  }

  private static List<String> named(BriefingContract.Quoted source) {
    var authors = source.authors();
    return authors == null ? List.of() : authors;
  }

  Paper paper() {
    briefing.sections().forEach(this::section);
    figures();
    totals();
    disagreements();
    undated();
    leftOut();
    return new Paper(
        briefing.id(),
        briefing.title(),
        about(),
        blocks,
        notes.all(),
        notes.works(),
        Instant.parse(briefing.asOf()),
        "en",
        briefing.toPrettyJson());
  }

  private List<String> about() {
    var about = new ArrayList<String>();
    if (!briefing.title().equalsIgnoreCase(briefing.about())) {
      about.add("On: " + briefing.about());
    }
    about.add(
        "Time: %s (%s)"
            .formatted(
                Days.span(briefing.window().from(), briefing.window().to()),
                briefing.window().basis()));
    about.add(
        "Made %s from %s of %s searched. %s"
            .formatted(
                Days.minute(Instant.parse(briefing.asOf())),
                Days.count(briefing.searched().stories(), "story", "stories"),
                Days.count(briefing.searched().sources(), "source", "sources"),
                isWritten()
                    ? "Sentences are a language model's words, each checked against the sentence quoted in its note, or quoted from the source in it."
                    : "Every sentence is quoted from the source in its note."));
    return about;
  }

  private boolean isWritten() {
    return briefing.sections().stream()
        .flatMap(section -> section.statements().stream())
        .anyMatch(statement -> statement.kind().equals("written"));
  }

  private void section(BriefingContract.Section section) {
    blocks.add(new Block.Heading(3, List.of(said(section.heading()))));
    var where =
        Days.span(section.from(), section.to()) + " · " + String.join(", ", section.sources());
    blocks.add(Block.quiet(where));
    if (!section.statements().isEmpty()) {
      var words = new ArrayList<Piece>();
      for (var statement : section.statements()) {
        words.add(said(statement));
      }
      blocks.add(new Block.Paragraph(words));
    }
  }

  private Piece said(AnswerContract.Statement statement) {
    return Piece.plain(statement.text(), notes.of(statement.citations()));
  }

  private void figures() {
    if (briefing.figures().isEmpty()) {
      return;
    }
    blocks.add(Block.part("Figures"));
    var rows = new ArrayList<List<List<Piece>>>();
    for (var figure : briefing.figures()) {
      var stage = figure.said().isEmpty() ? figure.stage() : figure.stage() + ", " + figure.said();
      rows.add(
          List.of(
              List.of(Piece.plain(figure.amount(), notes.of(figure.citations()))),
              List.of(Piece.plain(figure.parties())),
              List.of(Piece.plain(figure.matter())),
              List.of(Piece.plain(figure.period())),
              List.of(Piece.plain(stage))));
    }
    var head = List.of("How much", "Who", "What for", "When", "How far it has got");
    blocks.add(new Block.Table(head, WIDTHS, rows));
  }

  private void totals() {
    if (briefing.totals().isEmpty()) {
      return;
    }
    blocks.add(Block.part("Totals"));
    blocks.add(Block.quiet("Never added across currency, stage or what the amounts are for."));
    var items = new ArrayList<List<Piece>>();
    for (var total : briefing.totals()) {
      var working = total.working() == null ? "" : " = " + total.working();
      items.add(
          List.of(
              said(total), Piece.quiet(working.isEmpty() ? "" : "Working: " + total.working())));
    }
    blocks.add(new Block.Bullets(items));
  }

  private void disagreements() {
    if (briefing.disagreements().isEmpty()) {
      return;
    }
    blocks.add(Block.part("Where the sources differ"));
    blocks.addAll(Differences.of(briefing.disagreements(), notes));
  }

  private void undated() {
    if (briefing.undated().isEmpty()) {
      return;
    }
    blocks.add(Block.part("Undated"));
    var timed = briefing.wish().since() != null || briefing.wish().until() != null;
    blocks.add(
        Block.quiet(
            timed
                ? "These are on the matter and state no date; they may belong to the time or not, and are not used above."
                : "These state no date of publication."));
    var items = new ArrayList<List<Piece>>();
    for (var citation : briefing.undated()) {
      items.add(
          List.of(
              Piece.plain(citation.quote(), notes.of(List.of(citation))),
              Piece.quiet(citation.source())));
    }
    blocks.add(new Block.Bullets(items));
  }

  private void leftOut() {
    if (!briefing.leftOut().isEmpty()) {
      blocks.add(Block.part("Left out, and why"));
      blocks.add(Differences.leftOut(briefing.leftOut(), notes));
    }
  }
}
