package attache.gather.feed;

import attache.source.Outline;
import attache.source.SourceList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Writes lists of sources.
final class OpmlText {
  private static final Pattern NAME = Pattern.compile("(?:([A-Za-z_][\\w.-]*):)?[A-Za-z_][\\w.-]*");

  private final StringBuilder text = new StringBuilder();

  private OpmlText() {}

  static String of(SourceList list) {
    var opml = new OpmlText();
    opml.write(list);
    return opml.text.toString();
  }

  private void write(SourceList list) {
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml");
    attributes(root(list));
    text.append(">\n  <head>\n");
    list.head()
        .forEach((name, value) -> {
          if (isName(name)) {
            text.append("    <").append(name).append('>');
            text.append(escaped(value)).append("</").append(name).append(">\n");
          }
        });
    text.append("  </head>\n  <body>\n");
    list.outlines().forEach(outline -> line(outline, "    "));
    text.append("  </body>\n</opml>\n");
  }

  /// The attributes of the list, its version and a binding of every prefix among them.
  private static Map<String, String> root(SourceList list) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("version", "2.0");
    attributes.putAll(list.attributes());
    attributes.put("version", "2.0");
    var used = new TreeSet<String>();
    list.head().keySet().forEach(name -> prefix(name, used));
    list.attributes().keySet().forEach(name -> prefix(name, used));
    list.outlines().forEach(outline -> prefixes(outline, used));
    used.forEach(prefix -> attributes.putIfAbsent("xmlns:" + prefix, "urn:" + prefix));
    return attributes;
  }

  private static void prefixes(Outline outline, Set<String> used) {
    outline.attributes().keySet().forEach(name -> prefix(name, used));
    outline.below().forEach(below -> prefixes(below, used));
  }

  private static void prefix(String name, Set<String> used) {
    var match = NAME.matcher(name);
    if (match.matches()
        && match.group(1) != null
        && !match.group(1).equals("xmlns")
        && !match.group(1).equals("xml")) {
      used.add(match.group(1));
    }
  }

  private void line(Outline outline, String margin) {
    text.append(margin).append("<outline");
    attributes(outline.attributes());
    if (outline.below().isEmpty()) {
      text.append("/>\n");
      return;
    }
    text.append(">\n");
    outline.below().forEach(below -> line(below, margin + "  "));
    text.append(margin).append("</outline>\n");
  }

  private void attributes(Map<String, String> attributes) {
    attributes.forEach((name, value) -> {
      if (isName(name)) {
        text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
      }
    });
  }

  private static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /// Characters as XML has them; those it forbids are left out.
  private static String escaped(String value) {
    var escaped = new StringBuilder(value.length());
    value
        .codePoints()
        .filter(Xml::isAllowed)
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\n', '\r', '\t' -> escaped.append("&#").append(c).append(';');
            default -> escaped.appendCodePoint(c);
          }
        });
    return escaped.toString();
  }
}
