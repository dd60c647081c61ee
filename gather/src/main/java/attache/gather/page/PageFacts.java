package attache.gather.page;

import attache.gather.date.Dates;
import attache.gather.date.Spaces;
import attache.gather.text.Stated;
import attache.gather.web.Address;
import attache.story.Dated;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What a page says about its story: linked data first, then meta elements, then what is shown.
///
/// @param received where the page was fetched; empty for a file
record PageFacts(Document page, JsonLd data, Optional<URI> received) {
  private static final String[] DATES = {
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "dcterms.issued",
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "citation_publication_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "date"
  };

  /// One line; empty if the page has no words that could be one.
  String headline() {
    var shown =
        page.select("h1").stream().map(Element::text).filter(text -> !text.isBlank()).toList();
    var stated =
        data.text("headline")
            .or(() -> meta("og:title", "twitter:title", "dc.title"))
            .map(text -> unescaped(text))
            .map(this::withoutSite);
    var onPage =
        stated.flatMap(title -> shown.stream().filter(h1 -> isSame(h1, title)).findFirst());
    return Spaces.oneLine(
        onPage
            .or(() -> stated)
            .or(() -> shown.stream().findFirst())
            .orElseGet(() -> withoutSite(page.title())));
  }

  Optional<Dated> published() {
    return Stream.concat(
            data.text("datePublished").stream(),
            Stream.concat(Arrays.stream(DATES).flatMap(name -> meta(name).stream()), times()))
        .flatMap(text -> Dates.parse(text).stream())
        .findFirst();
  }

  Optional<String> source() {
    return data.text("publisher")
        .or(() -> meta("og:site_name", "application-name", "dc.publisher"))
        .map(Spaces::oneLine)
        .filter(name -> !name.isBlank());
  }

  Optional<String> language() {
    return data.text("inLanguage")
        .flatMap(Stated::language)
        .or(() -> Stated.language(page.select("html").attr("lang")))
        .or(() -> Stated.language(page.select("html").attr("xml:lang")))
        .or(() -> meta("og:locale", "dc.language", "content-language").flatMap(Stated::language));
  }

  /// The canonical address when it stays on the site and is not its home page, else the one
  /// received.
  Optional<URI> address() {
    var canonical =
        Stream.of(
                Optional.of(page.select("link[rel~=(?i)^canonical$]").attr("href")),
                meta("og:url"),
                data.address("mainEntityOfPage"),
                data.address("url"))
            .flatMap(Optional::stream)
            .filter(text -> !text.isBlank())
            .flatMap(text -> resolved(text).stream())
            .filter(at -> !isHome(at) && received.map(from -> isOwn(from, at)).orElse(true))
            .findFirst();
    return canonical.or(() -> received);
  }

  /// The content of the first of some meta elements, whatever attribute names it.
  private Optional<String> meta(String... names) {
    return Arrays.stream(names)
        .flatMap(name ->
            page.select("meta").stream()
                .filter(meta -> names(meta, name))
                .map(meta -> meta.attr("content"))
                .filter(content -> !content.isBlank()))
        .findFirst();
  }

  private static boolean names(Element meta, String name) {
    return Stream.of("property", "name", "itemprop", "http-equiv")
        .anyMatch(attribute -> meta.attr(attribute).strip().equalsIgnoreCase(name));
  }

  private Stream<String> times() {
    var marked =
        page.select(
            "[itemprop~=(?i)datePublished], time[pubdate], article time, header time, main time");
    return marked.stream()
        .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text()))
        .filter(text -> !text.isBlank());
  }

  private Optional<URI> resolved(String text) {
    return received.isPresent() ? Address.resolve(received.get(), text) : Address.parse(text);
  }

  private static boolean isHome(URI address) {
    var path = address.getRawPath();
    return (path == null || path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
  }

  /// Whether a page may name an address as its own: one on its site. A copy in an AMP cache may
  /// name the site it was copied from.
  private boolean isOwn(URI from, URI at) {
    var host = from.getHost().toLowerCase(Locale.ROOT);
    var cached =
        host.endsWith(".ampproject.org")
            || host.matches("(?:www\\.)?google\\.[a-z.]{2,6}")
                && from.getPath().startsWith("/amp/");
    return isSameSite(from, at) || cached;
  }

  private static boolean isSameSite(URI one, URI other) {
    var here = site(one);
    var there = site(other);
    return here.equals(there) || here.endsWith("." + there) || there.endsWith("." + here);
  }

  private static String site(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|amp|mobile)\\.", "");
  }

  /// A title without the name of the site at its end.
  private String withoutSite(String title) {
    var site = source().orElse("");
    var cut = title.replaceFirst("(?s)^(.{15,}?)\\s+[|\u00BB\u2013\u2014-]\\s+[^|]{1,40}$", "$1");
    var named = !site.isEmpty() && title.endsWith(site);
    return named || title.contains(" | ") ? cut : title;
  }

  private static boolean isSame(String shown, String stated) {
    var one = letters(shown);
    var other = letters(stated);
    return one.equals(other) || other.length() > 30 && one.startsWith(other);
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }

  private static String unescaped(String text) {
    return text.contains("&") ? Parser.unescapeEntities(text, false) : text;
  }
}
