package attache.gather.feed;

import attache.source.Extract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// What can be saved of a feed that is not well-formed: each item is cut out and read by itself.
final class Salvage {
  private static final int LONGEST_HEAD = 20_000;

  /// Items of feeds.
  static final Pattern ITEMS = marks("item|entry");

  /// Entries of sitemaps.
  static final Pattern ADDRESSES = marks("url|sitemap");

  private static final Pattern ROOT =
      Pattern.compile("<(?:\\w{1,20}:)?(?:rss|feed|RDF|urlset|sitemapindex)\\b[^<>]{0,5000}>");
  private static final Pattern BINDING =
      Pattern.compile(
          "\\s(xmlns(?::[\\w.-]{1,40})?|xml:base|xml:lang)\\s*=\\s*(\"[^\"<]*\"|'[^'<]*')");
  private static final Pattern ABOUT =
      Pattern.compile(
          "<(title|link|language|atom:link|atom10:link|dc:language|ttl|sy:updatePeriod|sy:updateFrequency|copyright|rights|dc:rights)(?:\\s[^<>]{0,1000})?(?:/>|>[^<]{0,1000}</\\1>)");
  private static final List<String> PREFIXES =
      List.of(
          "atom",
          "atom10",
          "content",
          "dc",
          "dcterms",
          "media",
          "news",
          "image",
          "itunes",
          "feedburner",
          "rdf",
          "sy",
          "slash",
          "wfw",
          "georss",
          "geo",
          "thr",
          "creativeCommons",
          "cc",
          "googleplay",
          "podcast",
          "xhtml");

  private final String text;
  private final Pattern mark;
  private final String wrapping;
  private final List<Node> items = new ArrayList<>();
  private final List<Extract.Bad> lost = new ArrayList<>();
  private int first;
  private int counted;
  private int line = 1;

  private Salvage(String text, Pattern mark) {
    this.text = text;
    this.mark = mark;
    this.first = text.length();
    this.wrapping = wrapping(text.substring(0, Math.min(text.length(), LONGEST_HEAD)));
  }

  /// Cuts a feed into its items.
  ///
  /// @param text cleaned
  static Salvage of(String text) {
    return of(text, ITEMS);
  }

  /// Cuts a document into its parts.
  ///
  /// @param mark where parts begin and end: [#ITEMS] or [#ADDRESSES]
  static Salvage of(String text, Pattern mark) {
    var salvage = new Salvage(text, mark);
    salvage.cut();
    return salvage;
  }

  private static Pattern marks(String names) {
    return Pattern.compile(
        "<!\\[CDATA\\[|<!--|<(/?)((?:\\w{1,20}:)?(?:" + names + "))(?=[\\s>/])",
        Pattern.CASE_INSENSITIVE);
  }

  /// The items that are well-formed.
  List<Node> items() {
    return items;
  }

  /// The others.
  List<Extract.Bad> lost() {
    return lost;
  }

  /// The feed without its items: title, links and language, those that can be read.
  Optional<Node> head() {
    var head = text.substring(0, Math.min(first, LONGEST_HEAD));
    var parts = ABOUT.matcher(head).results().map(MatchResult::group).collect(Collectors.joining());
    return parse(parts).map(Node::new);
  }

  private void cut() {
    var start = -1;
    var match = mark.matcher(text);
    for (var at = 0; at < text.length() && match.find(at); ) {
      at = match.end();
      if (match.group(2) == null) {
        at = skip(match.group(), at);
      } else if (match.group(1).isEmpty()) {
        lose(start, "its end is missing");
        start = match.start();
        first = Math.min(first, start);
      } else if (start >= 0) {
        var end = text.indexOf('>', at) + 1;
        read(start, end == 0 ? text.length() : end);
        start = -1;
      }
    }
    lose(start, "the feed ends within it");
  }

  private void read(int start, int end) {
    var root = parse(text.substring(start, end));
    if (root.isEmpty()) {
      lose(start, "its elements do not fit together");
      return;
    }
    for (var at = root.get().getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element item) {
        items.add(new Node(item));
      }
    }
  }

  private Optional<Element> parse(String parts) {
    try {
      return Optional.of(Xml.root("<feed" + wrapping + ">" + parts + "</feed>"));
    } catch (SAXException e) {
      return Optional.empty();
    }
  }

  /// The names the feed binds, and those that feeds use without binding them.
  private static String wrapping(String head) {
    var root = ROOT.matcher(head);
    var bound =
        root.find()
            ? BINDING
                .matcher(root.group())
                .results()
                .collect(Collectors.toMap(m -> m.group(1), MatchResult::group, (one, _) -> one))
            : Map.<String, String>of();
    var unbound =
        PREFIXES.stream()
            .filter(prefix -> !bound.containsKey("xmlns:" + prefix))
            .map(prefix -> " xmlns:" + prefix + "=\"urn:" + prefix + "\"");
    return String.join("", bound.values()) + unbound.collect(Collectors.joining());
  }

  private int skip(String opening, int at) {
    var end = text.indexOf(opening.startsWith("<!-") ? "-->" : "]]>", at);
    return end < 0 ? text.length() : end + 3;
  }

  /// Notes an item that cannot be read, if one begins there.
  private void lose(int start, String reason) {
    if (start < 0) {
      return;
    }
    for (; counted < start; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    lost.add(new Extract.Bad(line, "an item in well-formed XML was wanted, but " + reason));
  }
}
