package attache.passage;

import attache.story.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The parts of a body that no sentence crosses: paragraphs, list items and sub-headings.
final class Blocks {
  // Text is often hard-wrapped, so a line break inside a paragraph says nothing, with two
  // exceptions: a
  // list marker, and a short line that left room for the next word although wider lines exist in
  // the paragraph; whoever wrapped the text would have filled it, so it is a sub-heading.

  /// @param span the text without its marker
  /// @param item true for an item of a list
  record Block(Span span, boolean item) {}

  private record Line(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r\\u2028\\u2029\\u0085]");
  private static final Pattern BULLET =
      Pattern.compile("[\\s\\u00a0]*(?:[•‣▪■●○◦·►▶✓✔→*]|[-+–—])[\\s\\u00a0]+");
  private static final Pattern NUMBER =
      Pattern.compile("[\\s\\u00a0]*(?:\\(?(\\d{1,3})[.)]|\\([a-z]\\)|[a-z]\\))[\\s\\u00a0]+");
  private static final Pattern HEADING = Pattern.compile("\\s*(?:#{1,6}|>+)\\s+");
  private static final Pattern HANGING =
      Pattern.compile(
          "(?iU)(?:.*\\s)?(?:a|an|the|of|on|in|at|to|by|for|from|with|and|or|but|that|said|as|is|was"
              + "|de|la|le|les|des|du|et|en|der|die|das|und|von|el|los|las|del|y)");
  private static final int ROOM = 12;
  private static final int WIDE_ENOUGH = 40;

  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> open = new ArrayList<>();
  private boolean item;

  Blocks(String text) {
    this.text = text;
  }

  List<Block> all() {
    var ends = LINE_END.matcher(text);
    var start = 0;
    while (ends.find()) {
      line(new Line(start, ends.start()));
      start = ends.end();
    }
    line(new Line(start, text.length()));
    close();
    return List.copyOf(blocks);
  }

  private void line(Line line) {
    if (Signs.trimmed(text, line.start(), line.end()).isEmpty()) {
      close();
      return;
    }
    var marker = marker(line);
    if (marker > line.start()) {
      close();
      item = !heading(line);
      open.add(new Line(marker, line.end()));
      if (!item) {
        close();
      }
    } else {
      open.add(line);
    }
  }

  private boolean heading(Line line) {
    return HEADING.matcher(text).region(line.start(), line.end()).lookingAt();
  }

  private int marker(Line line) {
    for (var pattern : List.of(BULLET, NUMBER, HEADING)) {
      var marker = pattern.matcher(text).region(line.start(), line.end());
      if (marker.lookingAt() && marker.end() < line.end() && startsItem(marker.end(), pattern)) {
        return marker.end();
      }
    }
    return line.start();
  }

  /// A marker inside a paragraph may be a number or a dash that the wrapping put there.
  private boolean startsItem(int end, Pattern pattern) {
    if (pattern == NUMBER && Words.isMonth(Words.after(text, end, text.length()))) {
      return false;
    }
    if (open.isEmpty() || item || pattern == HEADING) {
      return true;
    }
    var last = Signs.trimmed(text, open.getLast().start(), open.getLast().end()).orElseThrow();
    var sign = text.charAt(last.end() - 1);
    var lead = open.size() == 1 && last.end() - last.start() < WIDE_ENOUGH;
    return lead || Signs.isStop(sign) || sign == ':' || sign == ';' || sign == '：';
  }

  private void close() {
    if (!open.isEmpty()) {
      var width = open.stream().mapToInt(Line::length).max().orElse(0);
      var start = 0;
      if (!item && open.size() > 1 && isHeading(open.get(0), open.get(1), width)) {
        add(open.subList(0, 1));
        start = 1;
      }
      add(open.subList(start, open.size()));
      open.clear();
    }
    item = false;
  }

  private void add(List<Line> lines) {
    Signs.trimmed(text, lines.getFirst().start(), lines.getLast().end())
        .ifPresent(span -> blocks.add(new Block(span, item)));
  }

  private boolean isHeading(Line line, Line next, int width) {
    var words = Signs.trimmed(text, line.start(), line.end()).orElseThrow().in(text);
    var follows = Words.after(text, next.start(), next.end());
    return width >= WIDE_ENOUGH
        && words.length() + 1 + follows.length() + ROOM <= width
        && Character.isLetterOrDigit(words.charAt(words.length() - 1))
        && !Character.isLowerCase(words.charAt(0))
        && !follows.isEmpty()
        && !Character.isLowerCase(follows.charAt(0))
        && !HANGING.matcher(words).matches();
  }
}
