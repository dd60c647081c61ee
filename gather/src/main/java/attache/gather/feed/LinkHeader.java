package attache.gather.feed;

import attache.gather.web.Address;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Values of `Link` in the head of an answer (RFC 8288): a WebSub hub, the feed's own address,
/// feeds beside a page.
public final class LinkHeader {
  private static final Pattern LINK =
      Pattern.compile("<([^<>]{0,4000})>((?:\\s*;\\s*[^,;\"<>]{1,200}(?:\"[^\"]{0,1000}\")?)*)");
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([\\w*-]{1,100})\\s*(?:=\\s*(?:\"([^\"]*)\"|([^;,\\s\"]*)))?");

  private LinkHeader() {}

  /// The addresses a value names for a relation, in its order.
  ///
  /// @param value one or more values, joined with commas
  /// @param relation `hub`, `self`, `alternate`, …
  /// @param base what relative addresses are relative to
  public static List<URI> links(String value, String relation, URI base) {
    var links = new ArrayList<URI>();
    var link = LINK.matcher(value);
    while (link.find()) {
      if (relations(link.group(2)).contains(relation.toLowerCase(Locale.ROOT))) {
        Address.resolve(base, link.group(1)).ifPresent(links::add);
      }
    }
    return links;
  }

  /// The relations among the parameters of a link, in lower case.
  private static List<String> relations(String parameters) {
    var parameter = PARAMETER.matcher(parameters);
    while (parameter.find()) {
      var value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
      if (parameter.group(1).equalsIgnoreCase("rel") && value != null) {
        return List.of(value.strip().toLowerCase(Locale.ROOT).split("\\s+"));
      }
    }
    return List.of();
  }
}
