package attache.door.cli;

import attache.door.json.AnswerContract;
import attache.door.json.AnswerContract.Citation;
import attache.door.json.AnswerContract.Disagreement;
import attache.door.json.AnswerContract.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Shows an answer on a terminal: the answer first and short, then the sentences it rests on.
public final class AnswerPrinter {
  private static final String INDENT = "    ";

  private final Paint paint;
  private final Wrap wrap;
  private final Quotes quotes;
  private final Natures natures;

  /// @param width cells of a line
  public AnswerPrinter(Paint paint, int width, Natures natures) {
    this.paint = paint;
    this.wrap = new Wrap(width);
    this.quotes = new Quotes(paint);
    this.natures = natures;
  }

  /// The answer with everything around it; ends with a line break.
  public String print(AnswerContract answer) {
    var markers = new Markers(answer);
    var parts = new ArrayList<String>();
    parts.add(said(answer, markers));
    markers.evidence().forEach(marked -> parts.add(evidence(marked)));
    answer.disagreements().forEach(differing -> parts.add(disagreement(differing, markers)));
    parts.add(workings(answer));
    parts.add(leftOut(answer));
    parts.add(nearest(answer, markers));
    parts.add(followUps(answer));
    parts.add(footer(answer));
    parts.removeIf(String::isEmpty);
    return String.join("\n", parts);
  }

  private String said(AnswerContract answer, Markers markers) {
    var said = new StringBuilder();
    if (answer.unread() != null) {
      var unread = "Attaché cannot read " + named(answer.unread()) + " yet.";
      said.append(wrap.fill("", paint.note(unread)));
    }
    if (answer.readAs() != null) {
      said.append(wrap.fill("", paint.quiet("Read as: " + Shown.line(answer.readAs()))));
    }
    if (answer.statements().isEmpty()) {
      return said.append(wrap.fill("", Shown.blocks(answer.text()))).toString();
    }
    var statements = answer.statements().stream().map(one -> statement(one, markers)).toList();
    return said.append(wrap.fill("", String.join(" ", statements))).toString();
  }

  private String statement(Statement statement, Markers markers) {
    var label = statement.kind().equals("background") ? " (background, not news)" : "";
    return paint.strong(Shown.blocks(statement.text()))
        + paint.quiet(label)
        + " "
        + paint.handle(markers.of(statement.citations()));
  }

  /// A marked sentence: headline, where it is from, and the sentence with the quote standing out.
  String evidence(Markers.Marked marked) {
    var number = "[" + marked.number() + "] ";
    var indent = " ".repeat(number.length());
    var citation = marked.citation();
    return wrap.fill(paint.handle(number), indent, Shown.line(citation.title()))
        + wrap.fill(indent, paint.quiet(origin(citation)))
        + wrap.fill(indent, quotes.sentence(marked.citations()));
  }

  /// Source, date, story and what it is there for.
  String origin(Citation citation) {
    var origin = new ArrayList<String>();
    origin.add(Shown.line(citation.source()));
    origin.add(ShownDate.published(citation.published()));
    origin.add("story " + ShortId.of(citation.story()));
    natures.of(citation.story()).flatMap(Natures::label).ifPresent(origin::add);
    return String.join(" · ", origin);
  }

  private String disagreement(Disagreement differing, Markers markers) {
    var shown = new StringBuilder(heading("The sources differ: " + Shown.line(differing.about())));
    for (var side : differing.sides()) {
      var text = Shown.line(side.text()) + " " + paint.handle(markers.of(side.citations()));
      shown.append(item(text));
      var origins = side.citations().stream().map(this::dated).distinct().toList();
      shown.append(wrap.fill(INDENT, paint.quiet(String.join("; ", origins))));
    }
    return shown.toString();
  }

  private String dated(Citation citation) {
    return Shown.line(citation.source()) + ", " + ShownDate.published(citation.published());
  }

  private String workings(AnswerContract answer) {
    var shown = new StringBuilder();
    for (var statement : answer.statements()) {
      if (statement.working() != null) {
        var working = Shown.line(statement.working());
        shown.append(wrap.fill(paint.quiet("Working: "), "         ", working));
      }
    }
    return shown.toString();
  }

  private String leftOut(AnswerContract answer) {
    if (answer.leftOut().isEmpty()) {
      return "";
    }
    var shown = new StringBuilder(heading("Left out, and why:"));
    for (var left : answer.leftOut()) {
      shown.append(
          item(Shown.line(left.text()) + " " + paint.quiet("– " + Shown.line(left.reason()))));
    }
    return shown.toString();
  }

  private String nearest(AnswerContract answer, Markers markers) {
    if (answer.nearest().isEmpty()) {
      return "";
    }
    var shown = new ArrayList<String>();
    for (var near : answer.nearest()) {
      var number = markers.of(List.of(near.citation())) + " ";
      var indent = " ".repeat(number.length());
      var again =
          markers.evidence().stream().anyMatch(one -> one.citations().contains(near.citation()));
      shown.add(
          wrap.fill(paint.handle(number), indent, Shown.line(near.why()))
              + (again
                  ? ""
                  : wrap.fill(indent, quotes.sentence(List.of(near.citation())))
                      + wrap.fill(indent, Shown.line(near.citation().title()))
                      + wrap.fill(indent, paint.quiet(origin(near.citation())))));
    }
    var opening =
        answer.outcome().equals("partly")
            ? wrap.fill("", "The sources do not say the rest.") + heading("Nearest:")
            : heading("Nearest:");
    return opening + String.join("\n", shown);
  }

  private String followUps(AnswerContract answer) {
    if (answer.followUps().isEmpty()) {
      return "";
    }
    var shown = new StringBuilder(heading("You could ask next:"));
    answer.followUps().forEach(question -> shown.append(item(Shown.line(question))));
    return shown.toString();
  }

  private String footer(AnswerContract answer) {
    if (answer.outcome().equals("guidance")) {
      return "";
    }
    var footer = new ArrayList<String>();
    time(answer.window()).ifPresent(footer::add);
    footer.add(
        "%s of %s searched"
            .formatted(
                Count.of(answer.searched().stories(), "story", "stories"),
                Count.of(answer.searched().sources(), "source", "sources")));
    if (!answer.writer().equals("extractive")) {
      footer.add("written by " + Shown.line(answer.writer()) + ", checked");
    }
    footer.add(String.format(Locale.ROOT, "%.2f s", answer.tookMillis() / 1000.0));
    return wrap.fill("", paint.quiet(String.join(" · ", footer)));
  }

  /// The time an answer speaks about and how it was found; empty when it is not limited.
  static Optional<String> time(AnswerContract.Window window) {
    if (window.from() == null && window.to() == null) {
      return Optional.empty();
    }
    var from = window.from() == null ? "" : "from " + ShownDate.published(window.from());
    var to = window.to() == null ? "" : "to " + ShownDate.published(window.to());
    return Optional.of((from + " " + to).strip() + " (" + Shown.line(window.basis()) + ")");
  }

  private String heading(String words) {
    return wrap.fill("", paint.strong(words));
  }

  private String item(String words) {
    return wrap.fill("  · ", INDENT, words);
  }

  /// The English name of a language.
  static String named(String language) {
    var name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? "this language" : Shown.line(name);
  }
}
