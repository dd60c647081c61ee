package attache.gather.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.parser.Parser;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// XML from strangers: no document types, no entities but characters, nothing loaded from anywhere,
/// elements at most 200 deep.
final class Xml {
  private static final Pattern AMPERSAND =
      Pattern.compile(
          "<!\\[CDATA\\[|]]>|&(?:#\\d{1,7};|#[xX][0-9a-fA-F]{1,6};|([A-Za-z][A-Za-z0-9]{1,31});)?");

  private Xml() {}

  /// The root element of a text.
  ///
  /// @param text as [#clean] gave it
  /// @throws SAXException if it is not well-formed
  static Element root(String text) throws SAXException {
    try {
      return builder().parse(new InputSource(new StringReader(text))).getDocumentElement();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
  }

  /// A text made fit to be parsed, line by line the same: without what stands before its root
  /// (declaration, document type), without characters that XML forbids, HTML's named characters as
  /// characters, a lone `&` escaped.
  static String clean(String text) {
    var start = start(text);
    var above = text.substring(0, start).chars().filter(c -> c == '\n').count();
    return "\n".repeat((int) above) + escaped(withoutControls(text.substring(start)));
  }

  /// Where the root element begins, after declaration, comments and document type.
  private static int start(String text) {
    var at = text.indexOf('<');
    while (at >= 0 && at + 1 < text.length() && "?!".indexOf(text.charAt(at + 1)) >= 0) {
      var end = text.indexOf(closing(text, at), at);
      at = end < 0 ? -1 : text.indexOf('<', end + 1);
    }
    return at < 0 ? text.length() : at;
  }

  /// What ends the declaration, comment or document type that begins at a place.
  private static String closing(String text, int at) {
    if (text.startsWith("<!--", at)) {
      return "-->";
    }
    if (text.startsWith("<?", at)) {
      return "?>";
    }
    var end = text.indexOf('>', at);
    return end > 0 && text.indexOf('[', at, end) > 0 ? "]" : ">";
  }

  private static String escaped(String text) {
    var cleaned = new StringBuilder(text.length());
    var match = AMPERSAND.matcher(text);
    var raw = false;
    var from = 0;
    while (match.find()) {
      cleaned.append(text, from, match.start());
      var found = match.group();
      raw = found.startsWith("<!") || raw && !found.equals("]]>");
      cleaned.append(raw || !found.startsWith("&") ? found : reference(found, match.group(1)));
      from = match.end();
    }
    return cleaned.append(text, from, text.length()).toString();
  }

  private static String reference(String found, @org.jspecify.annotations.Nullable String name) {
    if (name == null) {
      return found.length() == 1 || !isAllowed(found) ? "&amp;" + found.substring(1) : found;
    }
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> found;
      default -> {
        var character = Parser.unescapeEntities(found, true);
        yield character.equals(found) ? "&amp;" + found.substring(1) : character;
      }
    };
  }

  /// Whether a numbered character is one that XML allows.
  private static boolean isAllowed(String reference) {
    var hex = Character.toLowerCase(reference.charAt(2)) == 'x';
    var digits = reference.substring(hex ? 3 : 2, reference.length() - 1);
    return isAllowed(Integer.parseInt(digits, hex ? 16 : 10));
  }

  static boolean isAllowed(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000 && c <= 0x10FFFF;
  }

  private static String withoutControls(String text) {
    if (text.codePoints().allMatch(Xml::isAllowed)) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(Xml::isAllowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static DocumentBuilder builder() {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute("jdk.xml.maxElementDepth", "200");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setCoalescing(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser of the JDK lacks a safety feature", e);
    }
  }

  /// Passes errors on and prints nothing.
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
