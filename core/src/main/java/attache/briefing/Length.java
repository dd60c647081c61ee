package attache.briefing;

/// How long a briefing is.
///
/// Each value has the most sections, sentences of a section, and lines of figures it gives.
public enum Length {
  /// One page.
  SHORT(5, 1, 8),
  /// Two or three pages.
  STANDARD(10, 3, 20),
  /// All that is worth a line.
  LONG(40, 7, 120);

  private final int sections;
  private final int sentences;
  private final int figures;

  Length(int sections, int sentences, int figures) {
    this.sections = sections;
    this.sentences = sentences;
    this.figures = figures;
  }

  /// Most sections.
  public int sections() {
    return sections;
  }

  /// Most sentences of a section.
  public int sentences() {
    return sentences;
  }

  /// Most lines of the table of figures.
  public int figures() {
    return figures;
  }
}
