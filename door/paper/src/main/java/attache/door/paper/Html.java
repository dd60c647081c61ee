package attache.door.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A paper as one page that is HTML and XML at once: no script, nothing fetched, light and dark, to
/// be printed as it is.
final class Html {
  private final StringBuilder text = new StringBuilder();
  private final java.util.Set<Integer> marked = new java.util.HashSet<>();
  private final String style;
  private final boolean live;

  private Html(String style, boolean live) {
    this.style = style;
    this.live = live;
  }

  /// A page for browsers.
  static String of(Paper paper) {
    return new Html("page.css", true).written(paper);
  }

  /// The same to be set on paper.
  static String printed(Paper paper) {
    return new Html("print.css", false).written(paper);
  }

  private String written(Paper paper) {
    text.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"");
    text.append(Clean.markup(paper.language())).append("\">\n<head>\n<meta charset=\"utf-8\" />\n");
    if (live) {
      text.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
      text.append("<meta name=\"color-scheme\" content=\"light dark\" />\n");
      text.append(
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n");
      text.append("<meta name=\"referrer\" content=\"no-referrer\" />\n");
    }
    text.append("<meta name=\"generator\" content=\"Attaché\" />\n");
    text.append("<title>").append(Clean.markup(paper.title())).append("</title>\n<style>\n");
    text.append(resource(style)).append("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>");
    text.append(Clean.markup(paper.title())).append("</h1>\n");
    paper.about().forEach(line -> element("p", "about", Clean.markup(line)));
    text.append("</header>\n");
    paper.blocks().forEach(this::block);
    sources(paper.works());
    notes(paper.notes());
    return text.append("</main>\n</body>\n</html>\n").toString();
  }

  private void element(String name, String kind, String content) {
    text.append('<').append(name);
    if (!kind.isEmpty()) {
      text.append(" class=\"").append(kind).append('"');
    }
    text.append(live ? " dir=\"auto\">" : ">")
        .append(content)
        .append("</")
        .append(name)
        .append(">\n");
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(var level, var words) -> element("h" + level, "", line(words));
      case Block.Paragraph(var words) -> {
        var quiet = words.stream().allMatch(piece -> piece.look() == Piece.Look.QUIET);
        element("p", quiet ? "quiet" : "", line(words));
      }
      case Block.Bullets(var items) -> {
        text.append("<ul>\n");
        items.forEach(item -> element("li", "", line(item)));
        text.append("</ul>\n");
      }
      case Block.Table table -> table(table);
    }
  }

  private void table(Block.Table table) {
    text.append("<table>\n<colgroup>");
    table.widths().forEach(width -> text.append("<col style=\"width: %d%%\" />".formatted(width)));
    text.append("</colgroup>\n<thead><tr>");
    table.head().forEach(cell -> text.append("<th>").append(Clean.markup(cell)).append("</th>"));
    text.append("</tr></thead>\n<tbody>\n");
    for (var row : table.rows()) {
      text.append("<tr>");
      row.forEach(cell -> text.append("<td>").append(line(cell)).append("</td>"));
      text.append("</tr>\n");
    }
    text.append("</tbody>\n</table>\n");
  }

  private String line(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> !piece.words().isBlank())
        .map(this::piece)
        .collect(Collectors.joining(" "));
  }

  private String piece(Piece piece) {
    var words = "<span dir=\"auto\">" + Clean.markup(piece.words()) + "</span>";
    var shown =
        switch (piece.look()) {
          case PLAIN -> words;
          case STRONG -> "<strong>" + Clean.markup(piece.words()) + "</strong>";
          case QUIET -> "<span class=\"quiet\">" + Clean.markup(piece.words()) + "</span>";
        };
    return piece.notes().isEmpty()
        ? shown
        : shown
            + piece.notes().stream()
                .map(this::mark)
                .collect(Collectors.joining(", ", "<sup>", "</sup>"));
  }

  private String mark(int number) {
    var anchor = marked.add(number) ? " id=\"mark-%d\"".formatted(number) : "";
    return "<a%s href=\"#note-%d\">%d</a>".formatted(anchor, number, number);
  }

  private void sources(List<Work> works) {
    text.append("<h2>Sources</h2>\n<ol class=\"sources\">\n");
    for (var work : works) {
      text.append("<li id=\"source-").append(work.number()).append("\">");
      text.append(Clean.markup(work.source())).append(": <cite>");
      text.append(Clean.markup(work.title())).append("</cite>, ").append(Days.of(work.published()));
      if (work.url() != null) {
        text.append(". ").append(link(work.url(), work.url(), ""));
        archived(work.url());
      }
      if (!work.remarks().isEmpty()) {
        text.append(" <span class=\"quiet\">(")
            .append(Clean.markup(work.remarks()))
            .append(")</span>");
      }
      text.append("</li>\n");
    }
    text.append("</ol>\n");
  }

  /// Copies that web archives may have; nothing is asked until somebody follows it.
  private void archived(String url) {
    if (Clean.linkable(url)) {
      var copies = "https://web.archive.org/web/*/" + url;
      text.append(" · ").append(link("archived copies", copies, "quiet"));
    }
  }

  private void notes(List<Note> notes) {
    text.append("<h2>Notes</h2>\n<ol class=\"notes\">\n");
    for (var note : notes) {
      var work = note.work();
      text.append("<li id=\"note-").append(note.number()).append("\"><q dir=\"auto\">");
      text.append(Clean.markup(note.sentence())).append("</q> ");
      text.append(Clean.markup(work.source())).append(", ").append(Days.of(work.published()));
      text.append(", ").append(note.place()).append(" (");
      text.append("<a href=\"#source-%d\">source %d</a>".formatted(work.number(), work.number()));
      note.link().ifPresent(at -> text.append(", ").append(link("at the sentence", at, "")));
      text.append(')');
      if (marked.contains(note.number())) {
        text.append(" <a class=\"back\" href=\"#mark-%d\">↑</a>".formatted(note.number()));
      }
      text.append("</li>\n");
    }
    text.append("</ol>\n");
  }

  private static String link(String words, String url, String kind) {
    var shown = Clean.markup(words);
    return Clean.linkable(url)
        ? "<a%s href=\"%s\" rel=\"noopener noreferrer\">%s</a>"
            .formatted(kind.isEmpty() ? "" : " class=\"" + kind + "\"", Clean.markup(url), shown)
        : shown;
  }

  static String resource(String name) {
    try (var stream = Html.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name + " is missing from the program").readAllBytes(),
          UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
