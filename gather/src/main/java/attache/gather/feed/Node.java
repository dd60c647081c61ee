package attache.gather.feed;

import attache.gather.date.Spaces;
import attache.gather.page.Blocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.w3c.dom.Element;

/// An element of a feed, read by the names its writers use: the prefixes are those everybody uses,
/// whatever they are bound to, since many feeds bind them wrongly or not at all.
record Node(Element element) {
  /// Children with a name, such as `title` or `dc:date`; a name without prefix is one of the feed's
  /// own format.
  List<Node> children(String name) {
    var children = new ArrayList<Node>();
    for (var at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element child && isNamed(child, name)) {
        children.add(new Node(child));
      }
    }
    return children;
  }

  Optional<Node> child(String name) {
    return children(name).stream().findFirst();
  }

  /// The text of the first of some children that has any, on one line, markup taken off.
  Optional<String> line(String... names) {
    return List.of(names).stream()
        .flatMap(name -> children(name).stream())
        .map(node -> Spaces.oneLine(node.text()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /// The characters of the first of some children that has any, as they are.
  Optional<String> raw(String... names) {
    return List.of(names).stream()
        .flatMap(name -> children(name).stream())
        .map(node -> Spaces.trim(node.element.getTextContent()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  String attribute(String name) {
    return element.getAttribute(name);
  }

  /// The text, block by block; characters that are HTML are read as such.
  String text() {
    var type = attribute("type");
    if (type.equals("text") || type.equals("text/plain")) {
      return Spaces.trim(element.getTextContent());
    }
    var plain = element.getTextContent();
    if (!hasMarkup() && plain.indexOf('<') < 0 && plain.indexOf('&') < 0) {
      return Spaces.trim(plain);
    }
    var markup = hasMarkup() ? inner(element, new StringBuilder()).toString() : plain;
    return Blocks.text(Jsoup.parseBodyFragment(markup).body());
  }

  private boolean hasMarkup() {
    for (var at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element) {
        return true;
      }
    }
    return false;
  }

  /// Writes what is inside an element as HTML; elements are at most 200 deep.
  private static StringBuilder inner(Element element, StringBuilder html) {
    for (var at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element child) {
        var tag = child.getNodeName().replaceFirst("^\\w+:", "");
        html.append('<').append(tag).append('>');
        inner(child, html).append("</").append(tag).append('>');
      } else {
        html.append(Entities.escape(at.getTextContent()));
      }
    }
    return html;
  }

  private boolean isNamed(Element child, String name) {
    if (child.getNodeName().equalsIgnoreCase(name)) {
      return true;
    }
    var prefix = child.getPrefix();
    return prefix != null
        && prefix.equals(element.getPrefix())
        && name.equalsIgnoreCase(child.getLocalName());
  }
}
