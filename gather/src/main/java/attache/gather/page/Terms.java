package attache.gather.page;

import attache.gather.web.Address;
import attache.source.PageTerms;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/// Reads the terms a page states: meta elements for robots, for text and data mining (TDMRep), and
/// its licence.
///
/// @param received where the page was fetched; empty for a file
record Terms(Document page, JsonLd data, Optional<URI> received) {
  private static final List<String> ROBOTS = List.of("robots", "attache");

  /// @param paid whether a notice of payment or its data say that a part is not free
  PageTerms read(boolean paid) {
    var rules = rules();
    return new PageTerms(
        licence(),
        paid,
        rules.contains("noarchive") || rules.contains("none"),
        rules.contains("nosnippet") || rules.contains("max-snippet:0"),
        reserved(),
        meta("tdm-policy").flatMap(this::resolved));
  }

  private List<String> rules() {
    return ROBOTS.stream()
        .flatMap(this::metas)
        .flatMap(content -> Arrays.stream(content.toLowerCase(Locale.ROOT).split(",")))
        .map(rule -> rule.replaceAll("\\s+", ""))
        .toList();
  }

  private Optional<Boolean> reserved() {
    return meta("tdm-reservation")
        .map(String::strip)
        .filter(value -> value.equals("0") || value.equals("1"))
        .map(value -> value.equals("1"));
  }

  private Optional<String> licence() {
    var linked = page.select("link[rel~=(?i)\\blicense\\b][href], a[rel~=(?i)\\blicense\\b][href]");
    return data.address("license")
        .or(() ->
            Optional.of(linked.attr("href"))
                .filter(href -> !href.isBlank())
                .map(href -> resolved(href).map(URI::toString).orElse(href)))
        .or(() -> meta("dcterms.license"))
        .or(() -> meta("dc.rights"))
        .or(() -> meta("dcterms.rights"))
        .or(() -> meta("copyright"));
  }

  private Optional<String> meta(String name) {
    return metas(name).findFirst();
  }

  private Stream<String> metas(String name) {
    return page.select("meta[content]").stream()
        .filter(meta ->
            meta.attr("name").strip().equalsIgnoreCase(name)
                || meta.attr("property").strip().equalsIgnoreCase(name))
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty());
  }

  private Optional<URI> resolved(String text) {
    return received.isPresent() ? Address.resolve(received.get(), text) : Address.parse(text);
  }
}
