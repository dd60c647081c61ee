package attache.door.paper;

import attache.door.paper.Piece.Look;
import java.util.List;
import java.util.stream.Collectors;

/// A paper as Markdown with footnotes and tables (CommonMark, with the extensions GitHub and Pandoc
/// share).
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  private Markdown() {}

  static String of(Paper paper) {
    return new Markdown().written(paper);
  }

  private String written(Paper paper) {
    text.append("# ").append(escaped(paper.title())).append("\n\n");
    paper.about().forEach(line -> text.append('*').append(escaped(line)).append("*\n\n"));
    paper.blocks().forEach(this::block);
    text.append("## Sources\n\n");
    paper.works().forEach(this::work);
    text.append('\n');
    paper.notes().forEach(this::note);
    return text.toString().stripTrailing() + "\n";
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(var level, var words) ->
          text.append("#".repeat(level)).append(' ').append(line(words)).append("\n\n");
      case Block.Paragraph(var words) -> text.append(line(words)).append("\n\n");
      case Block.Bullets(var items) -> {
        items.forEach(item -> text.append("- ").append(line(item)).append('\n'));
        text.append('\n');
      }
      case Block.Table table -> table(table);
    }
  }

  private void table(Block.Table table) {
    row(table.head().stream().map(Markdown::escaped).toList());
    row(table.head().stream().map(_ -> "---").toList());
    table.rows().forEach(cells -> row(cells.stream().map(Markdown::line).toList()));
    text.append('\n');
  }

  private void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String line(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> !piece.words().isBlank())
        .map(Markdown::piece)
        .collect(Collectors.joining(" "));
  }

  private static String piece(Piece piece) {
    var words = escaped(piece.words());
    var marks = piece.notes().stream().map("[^%d]"::formatted).collect(Collectors.joining());
    var shown =
        switch (piece.look()) {
          case PLAIN -> words;
          case STRONG -> "**" + words + "**";
          case QUIET -> "*" + words + "*";
        };
    return piece.look() == Look.PLAIN ? words + marks : shown + marks;
  }

  private void work(Work work) {
    text.append(work.number()).append(". ").append(escaped(work.source())).append(": *");
    text.append(escaped(work.title())).append("*, ").append(Days.of(work.published()));
    if (work.url() != null) {
      text.append(", ").append(address(work.url(), work.url()));
    }
    if (!work.remarks().isEmpty()) {
      text.append(" (").append(escaped(work.remarks())).append(')');
    }
    text.append('\n');
  }

  private void note(Note note) {
    var work = note.work();
    text.append("[^").append(note.number()).append("]: “").append(escaped(note.sentence()));
    text.append("” ").append(escaped(work.source())).append(": *").append(escaped(work.title()));
    text.append("*, ").append(Days.of(work.published())).append(", ").append(note.place());
    note.link().ifPresent(link -> text.append(", ").append(address("at the sentence", link)));
    text.append(". Source ").append(work.number()).append(".\n\n");
  }

  private static String address(String words, String url) {
    return Clean.linkable(url) ? "[%s](<%s>)".formatted(escaped(words), url) : escaped(url);
  }

  /// Words that mean nothing to Markdown.
  static String escaped(String words) {
    var clean = Clean.line(words);
    var escaped = new StringBuilder(clean.length());
    for (var i = 0; i < clean.length(); i++) {
      var unit = clean.charAt(i);
      if ("\\`*_[]<>#|~!&$".indexOf(unit) >= 0) {
        escaped.append('\\');
      }
      escaped.append(unit);
    }
    return escaped
        .toString()
        .replaceFirst("^(\\d+)([.)])", "$1\\\\$2")
        .replaceFirst("^([-+])", "\\\\$1");
  }
}
