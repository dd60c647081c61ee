package attache.gather.feed;

import attache.source.Extract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;

/// What can be saved of a feed that is not well-formed: each item is cut out and read by itself.
///
/// @param head the feed without its items
/// @param items the items that are well-formed
/// @param lost the others
record Salvage(Optional<Node> head, List<Node> items, List<Extract.Bad> lost) {
  private static final Pattern MARK =
      Pattern.compile(
          "<!\\[CDATA\\[|<!--|<(/?)((?:\\w{1,20}:)?(?:item|entry))(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROOT = Pattern.compile("<(?:\\w{1,20}:)?(?:rss|feed|RDF)\\b[^<>]{0,5000}>");
  private static final Pattern BINDING = Pattern.compile("\\s(xmlns(?::[\\w.-]{1,40})?|xml:base|xml:lang)\\s*=\\s*(\"[^\"<]*\"|'[^'<]*')");
  private static final String[] PREFIXES = {
    "atom", "content", "dc", "dcterms", "media", "itunes", "feedburner", "rdf", "sy", "slash",
    "wfw", "georss", "geo", "thr", "creativeCommons", "cc", "googleplay", "podcast", "xhtml", "admin"
  };

  /// Cuts a feed into its items.
  ///
  /// @param text cleaned
  /// @param lineOf line of an offset in the cleaned text
  static Salvage of(String text) {
    var wrapping = wrapping(text);
    var items = new ArrayList<Node>();
    var lost = new ArrayList<Extract.Bad>();
    var first = text.length();
    var start = -1;
    var match = MARK.matcher(text);
    for (var at = 0; at < text.length() && match.find(at); ) {
      at = match.end();
      if (match.group(2) == null) {
        at = skip(text, match.group(), at);
      } else if (match.group(1).isEmpty()) {
        if (start >= 0) {
          lost.add(lost(text, start, "its end is missing"));
        }
        start = match.start();
        first = Math.min(first, start);
      } else if (start >= 0) {
        var end = text.indexOf('>', at) + 1;
        read(text, start, end == 0 ? text.length() : end, wrapping, items, lost);
        start = -1;
      }
    }
    if (start >= 0) {
      lost.add(lost(text, start, "the feed ends within it"));
    }
    return new Salvage(head(text.substring(0, first), wrapping), items, lost);
  }

  private static void read(
      String text, int start, int end, String wrapping, List<Node> items, List<Extract.Bad> lost) {
    try {
      var root = Xml.root("<feed" + wrapping + ">" + text.substring(start, end) + "</feed>");
      for (var at = root.getFirstChild(); at != null; at = at.getNextSibling()) {
        if (at instanceof org.w3c.dom.Element item) {
          items.add(new Node(item));
        }
      }
    } catch (SAXException e) {
      lost.add(lost(text, start, String.valueOf(e.getMessage())));
    }
  }

  /// Title, links and language of the feed, those that can be read.
  private static Optional<Node> head(String text, String wrapping) {
    var parts = new StringBuilder();
    for (var part : text.split("(?<=>)\\s*(?=<(?:title|link|language|atom:link|dc:language)[\\s>])")) {
      var simple = part.replaceFirst("(?s)^(<([\\w:]+)(?:\\s[^<>]*)?(?:/>|>[^<]*</\\2>)).*", "$1");
      if (!simple.equals(part) || part.matches("(?s)<([\\w:]+)(?:\\s[^<>]*)?(?:/>|>[^<]*</\\1>)\\s*")) {
        parts.append(simple);
      }
    }
    try {
      return Optional.of(new Node(Xml.root("<feed" + wrapping + ">" + parts + "</feed>")));
    } catch (SAXException e) {
      return Optional.empty();
    }
  }

  /// The names the feed binds, and those that feeds use without binding them.
  private static String wrapping(String text) {
    var root = ROOT.matcher(text);
    var bindings = new StringBuilder();
    if (root.find()) {
      BINDING.matcher(root.group()).results().map(java.util.regex.MatchResult::group).distinct().forEach(bindings::append);
    }
    for (var prefix : PREFIXES) {
      if (!bindings.toString().matches("(?s).*\\sxmlns:" + prefix + "\\s*=.*")) {
        bindings.append(" xmlns:").append(prefix).append("=\"urn:").append(prefix).append('"');
      }
    }
    return bindings.toString();
  }

  private static int skip(String text, String opening, int at) {
    var end = text.indexOf(opening.startsWith("<!-") ? "-->" : "]]>", at);
    return end < 0 ? at : end + 3;
  }

  private static Extract.Bad lost(String text, int start, String reason) {
    var line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    return new Extract.Bad(line, "an item in well-formed XML was wanted: " + reason);
  }
}
