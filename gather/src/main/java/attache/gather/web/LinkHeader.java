package attache.gather.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Values of `Link` in the head of an answer (RFC 8288): a WebSub hub, the feed's own address,
/// feeds beside a page.
public final class LinkHeader {
  // Read sign by sign: a comma or a semicolon may stand in an address and between quotes.

  private static final int MOST_LINKS = 100;

  private final String value;
  private int at;

  private LinkHeader(String value) {
    this.value = value;
  }

  /// The addresses a value names for a relation of the answer itself, in its order; a hundred at
  /// most.
  ///
  /// @param value one or more values, joined with commas
  /// @param relation `hub`, `self`, `alternate`, …
  /// @param base what relative addresses are relative to
  public static List<URI> links(String value, String relation, URI base) {
    var header = new LinkHeader(value);
    var links = new ArrayList<URI>();
    for (var link = header.next(); link.isPresent(); link = header.next()) {
      if (links.size() < MOST_LINKS
          && List.of(link.get().relations().strip().toLowerCase(Locale.ROOT).split("\\s+"))
              .contains(relation.toLowerCase(Locale.ROOT))) {
        Address.resolve(base, link.get().target()).ifPresent(links::add);
      }
    }
    return links;
  }

  /// A link.
  ///
  /// @param relations what stands in `rel`; nothing where the link is one of another document
  ///   (`anchor`)
  private record Link(String target, String relations) {}

  private Optional<Link> next() {
    var open = value.indexOf('<', at);
    var close = value.indexOf('>', open + 1);
    if (open < 0 || close < 0) {
      return Optional.empty();
    }
    at = close + 1;
    return Optional.of(new Link(value.substring(open + 1, close), relations()));
  }

  /// Reads the parameters; the first `rel` counts.
  private String relations() {
    Optional<String> relations = Optional.empty();
    var elsewhere = false;
    for (skipBlanks(); sees(';'); skipBlanks()) {
      at++;
      skipBlanks();
      var name = token("=;,\"<");
      skipBlanks();
      var given = "";
      if (sees('=')) {
        at++;
        skipBlanks();
        given = sees('"') ? quoted() : token(";,\"<");
      }
      elsewhere |= name.equalsIgnoreCase("anchor");
      if (name.equalsIgnoreCase("rel") && relations.isEmpty()) {
        relations = Optional.of(given);
      }
    }
    return elsewhere ? "" : relations.orElse("");
  }

  private boolean sees(char sign) {
    return at < value.length() && value.charAt(at) == sign;
  }

  private void skipBlanks() {
    while (at < value.length() && Character.isWhitespace(value.charAt(at))) {
      at++;
    }
  }

  /// Everything up to a blank or one of some signs.
  private String token(String ends) {
    var from = at;
    while (at < value.length()
        && !Character.isWhitespace(value.charAt(at))
        && ends.indexOf(value.charAt(at)) < 0) {
      at++;
    }
    return value.substring(from, at);
  }

  /// What stands between quotes; one that is not closed goes to the end.
  private String quoted() {
    var text = new StringBuilder();
    for (at++; at < value.length() && !sees('"'); at++) {
      if (sees('\\') && at + 1 < value.length()) {
        at++;
      }
      text.append(value.charAt(at));
    }
    at = Math.min(at + 1, value.length());
    return text.toString();
  }
}
