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
/// whatever they are bound to, since many feeds bind them wrongly or not at all; an unusual prefix
/// counts as the usual one when it is bound to the same namespace.
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

  /// The text, block by block. What its type says is HTML is read as such, and so is what has no
  /// type and looks like HTML; what stands elsewhere or is no text is empty.
  String text() {
    return switch (Typed.of(this)) {
      case PLAIN -> Spaces.trim(element.getTextContent());
      case ENCODED -> Typed.decoded(element.getTextContent()).map(Node::html).orElse("");
      case MARKUP -> html(inner(element, new StringBuilder()).toString());
      case ESCAPED -> html(element.getTextContent());
      case NONE -> "";
    };
  }

  private static String html(String markup) {
    return Blocks.text(Jsoup.parseBodyFragment(markup).body());
  }

  /// Whether elements stand inside.
  boolean hasMarkup() {
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
    var usual = Namespaces.prefix(child.getNamespaceURI());
    if (!usual.isEmpty() && name.equalsIgnoreCase(usual + ":" + child.getLocalName())) {
      return true;
    }
    var prefix = child.getPrefix();
    return prefix != null
        && prefix.equals(element.getPrefix())
        && name.equalsIgnoreCase(child.getLocalName());
  }
}
