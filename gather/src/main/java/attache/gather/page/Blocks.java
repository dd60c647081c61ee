package attache.gather.page;

import attache.gather.date.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of an element, block by block in the order it is read: paragraphs, list items,
/// sub-headings, quotations, rows of tables.
public final class Blocks {
  private static final Set<String> BREAKING =
      Set.of(
          "address",
          "article",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "thead",
          "tr",
          "ul",
          "br");

  private Blocks() {}

  /// The blocks of a piece of HTML that stands in no page, such as a description in a feed.
  public static String text(Element element) {
    return String.join("\n\n", of(element).stream().map(Block::text).toList());
  }

  /// The same, with `## ` before headings.
  public static String outlined(Element element) {
    return String.join(
        "\n\n",
        of(element).stream()
            .map(block -> block.heading() ? "## " + block.text() : block.text())
            .toList());
  }

  /// The blocks of an element, those that are only links left out, and sub-headings that nothing
  /// follows.
  static List<Block> of(Element element) {
    var walk = new Walk();
    element.traverse(walk);
    walk.flush();
    var kept = new ArrayList<Block>();
    for (var block : walk.blocks.reversed()) {
      var idle = block.heading() && (kept.isEmpty() || kept.getLast().heading());
      if (!block.isLinks() && !idle) {
        kept.add(block);
      }
    }
    return kept.reversed();
  }

  /// One block.
  ///
  /// @param text on one line, with `- ` before a list item
  /// @param linked how many characters of it are links
  record Block(String text, int linked, boolean heading, boolean item) {
    /// Whether it is nothing but a link or a row of links.
    boolean isLinks() {
      return linked > 0 && linked >= text.length() * (item ? 0.7 : 0.85) && !endsSentence();
    }

    private boolean endsSentence() {
      return text.length() > 80
          && (text.endsWith(".") || text.endsWith("”") || text.endsWith("\""));
    }
  }

  /// Collects text until a breaking element begins or ends.
  private static final class Walk implements NodeVisitor {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int links;
    private int linked;
    private boolean heading;
    private boolean item;
    private boolean breakSeen;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
        linked += links > 0 ? words.text().length() : 0;
      } else if (node instanceof Element element) {
        begin(element.normalName());
      }
    }

    private void begin(String tag) {
      if (tag.equals("a")) {
        links++;
      } else if (tag.equals("br")) {
        breakLine();
      } else if (tag.equals("td") || tag.equals("th")) {
        text.append(Spaces.oneLine(text.toString()).isEmpty() ? "" : " | ");
      } else if (BREAKING.contains(tag)) {
        flush();
        heading = isHeading(tag);
        item = tag.equals("li") || item && tag.equals("p");
      }
    }

    /// One line break is a blank, two are a new block.
    private void breakLine() {
      if (breakSeen && Spaces.oneLine(text.substring(text.lastIndexOf("\n") + 1)).isEmpty()) {
        flush();
      } else {
        text.append('\n');
        breakSeen = true;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        var tag = element.normalName();
        if (tag.equals("a")) {
          links--;
        } else if (BREAKING.contains(tag) && !tag.equals("br")) {
          flush();
          heading = false;
          item = false;
        }
      }
    }

    void flush() {
      var line = Spaces.oneLine(text.toString());
      if (line.codePoints().anyMatch(Character::isLetterOrDigit)) {
        blocks.add(new Block(item ? "- " + line : line, linked, heading, item));
      }
      text.setLength(0);
      linked = 0;
      breakSeen = false;
    }

    private static boolean isHeading(String tag) {
      return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }
  }

  /// A text in lower case without anything but letters and figures, to compare blocks by.
  static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
