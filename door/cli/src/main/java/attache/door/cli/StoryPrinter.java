package attache.door.cli;

import attache.door.json.StoryContract;
import attache.source.SourceShelf;
import attache.story.Difference;
import attache.story.Revision;
import attache.story.Story;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Shows a story: where it is from, then its sentences numbered as citations number them.
final class StoryPrinter {
  private final Paint paint;
  private final Wrap wrap;

  StoryPrinter(Paint paint, int width) {
    this.paint = paint;
    this.wrap = new Wrap(width);
  }

  /// @param cited numbers of the sentences that shall stand out
  String print(Story story, Set<Integer> cited) {
    return wrap.fill("", paint.strong(Shown.line(story.latest().headline())))
        + wrap.fill("", paint.quiet(origin(story)))
        + wrap.fill("", paint.quiet("Story " + story.id().value()))
        + story.address().map(at -> paint.quiet(Shown.line(at.toString())) + "\n").orElse("")
        + "\n"
        + sentences(story.latest(), cited);
  }

  private static String origin(Story story) {
    var origin = new ArrayList<String>();
    origin.add(Shown.line(story.source()));
    origin.add(ShownDate.published(StoryContract.published(story)));
    Natures.label(story.nature()).ifPresent(origin::add);
    origin.add(Count.of(story.revisions(), "version", "versions"));
    origin.add("language " + story.language());
    story.origin().ifPresent(at -> origin.add(Shown.line(at.file()) + ", line " + at.line()));
    if (story.partial()) {
      origin.add("only part of the text");
    }
    if (story.withdrawn()) {
      origin.add("removed: neither searched nor cited");
    }
    return String.join(" · ", origin);
  }

  private String sentences(Revision revision, Set<Integer> cited) {
    var text = revision.text();
    var shown = new StringBuilder();
    for (var i = 0; i < revision.sentences().size(); i++) {
      var sentence = Shown.line(revision.sentences().get(i).in(text));
      var out = cited.contains(i);
      var number = (out ? ">" : " ") + "%3d  ".formatted(i);
      shown.append(
          wrap.fill(paint.handle(number), "      ", out ? paint.strong(sentence) : sentence));
    }
    return shown.toString();
  }

  /// The versions of a story, oldest first, each with the sentences that came and went.
  String versions(List<Revision> revisions) {
    var shown = new StringBuilder();
    List<String> before = List.of();
    for (var i = 0; i < revisions.size(); i++) {
      var revision = revisions.get(i);
      var now = sentences(revision);
      shown.append(
          wrap.fill(
              "",
              paint.strong("Version " + (i + 1))
                  + paint.quiet(
                      " · fetched %s · %s"
                          .formatted(
                              ShownDate.minute(revision.fetched()),
                              revision.id().value().substring(0, 12)))));
      shown.append(i == 0 ? all(now) : difference(before, now));
      before = now;
    }
    return shown.toString();
  }

  /// What changed between the versions of a story, oldest first, word by word.
  String differences(List<Revision> revisions) {
    if (revisions.size() == 1) {
      return "There is one version only.\n";
    }
    var shown = new StringBuilder();
    for (var i = 1; i < revisions.size(); i++) {
      var difference = Difference.between(revisions.get(i - 1), revisions.get(i));
      shown.append(
          wrap.fill(
              "",
              paint.strong("Version %d to %d".formatted(i, i + 1))
                  + paint.quiet(
                      " · fetched %s · %s changed"
                          .formatted(
                              ShownDate.minute(revisions.get(i).fetched()),
                              Count.of(difference.size(), "word", "words")))));
      shown.append(difference(difference)).append('\n');
    }
    return shown.toString();
  }

  private String difference(Difference difference) {
    var words = new StringBuilder();
    for (var piece : difference.pieces()) {
      var text = Shown.blocks(piece.text());
      switch (piece.kind()) {
        case KEPT -> words.append(text);
        case REMOVED -> words.append(marked(text, "[-", "-]", paint::wrong));
        case ADDED -> words.append(marked(text, "{+", "+}", paint::good));
      }
    }
    var shown = new StringBuilder();
    for (var paragraph : words.toString().split("\n+")) {
      shown.append(wrap.fill("  ", paragraph));
    }
    return shown.toString();
  }

  /// Marks every line by itself, so that paragraphs can be filled one by one.
  private static String marked(
      String text, String open, String close, java.util.function.UnaryOperator<String> paint) {
    return text.lines()
            .map(line -> line.isBlank() ? line : paint.apply(open + line + close))
            .collect(java.util.stream.Collectors.joining("\n"))
        + (text.endsWith("\n") ? "\n" : "");
  }

  /// Which sources a story was had from, and on what terms.
  String given(List<SourceShelf.Given> given) {
    var shown = new StringBuilder();
    for (var one : given) {
      var from = one.provenance();
      var words =
          "From source %s, %s · %s%s%s%s"
              .formatted(
                  one.source().id(),
                  one.source().title(),
                  SourcePrinter.access(from.access()),
                  from.why().map(why -> ": " + why).orElse(""),
                  from.licence().map(licence -> " · licence " + licence).orElse(""),
                  from.authors().isEmpty() ? "" : " · by " + String.join(", ", from.authors()));
      shown.append(wrap.fill("", "  ", paint.quiet(Shown.line(words))));
    }
    return shown.isEmpty() ? "" : "\n" + shown;
  }

  private String all(List<String> sentences) {
    return wrap.fill("  ", Count.of(sentences.size(), "sentence", "sentences"));
  }

  private String difference(List<String> before, List<String> now) {
    var shown = new StringBuilder();
    var had = new HashSet<>(before);
    var has = new HashSet<>(now);
    before.stream()
        .filter(sentence -> !has.contains(sentence))
        .forEach(gone -> shown.append(wrap.fill(paint.wrong("  - "), "    ", gone)));
    now.stream()
        .filter(sentence -> !had.contains(sentence))
        .forEach(fresh -> shown.append(wrap.fill(paint.good("  + "), "    ", fresh)));
    return shown.isEmpty()
        ? wrap.fill("  ", "the same sentences, set otherwise")
        : shown.toString();
  }

  private static List<String> sentences(Revision revision) {
    var text = revision.text();
    return revision.sentences().stream().map(span -> Shown.line(span.in(text))).toList();
  }
}
