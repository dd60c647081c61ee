package attache.door.paper;

import java.util.List;

/// A part of a paper.
sealed interface Block {
  /// A heading.
  ///
  /// @param level 2 for a part, 3 for a section of it
  record Heading(int level, List<Piece> words) implements Block {
    public Heading {
      words = List.copyOf(words);
    }
  }

  /// A paragraph.
  record Paragraph(List<Piece> words) implements Block {
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  /// A list with points.
  record Bullets(List<List<Piece>> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /// A table.
  ///
  /// @param widths of the columns, in hundredths of the whole
  record Table(List<String> head, List<Integer> widths, List<List<List<Piece>>> rows)
      implements Block {
    public Table {
      head = List.copyOf(head);
      widths = List.copyOf(widths);
      rows = List.copyOf(rows);
    }
  }

  static Heading part(String words) {
    return new Heading(2, List.of(Piece.plain(words)));
  }

  static Paragraph quiet(String words) {
    return new Paragraph(List.of(Piece.quiet(words)));
  }
}
