package attache.gather.page;

import attache.gather.date.Spaces;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Who wrote a story: linked data first, then meta elements, then what is shown.
record Authors(Document page, JsonLd data) {
  private static final int LONGEST = 100;
  private static final int MOST = 20;
  private static final List<String> META =
      List.of(
          "author",
          "article:author",
          "dc.creator",
          "dcterms.creator",
          "citation_author",
          "parsely-author",
          "sailthru.author",
          "byl");

  /// Each name once, in order; addresses are no names.
  List<String> names() {
    var stated = plain(data.texts("author").stream());
    if (!stated.isEmpty()) {
      return stated;
    }
    var meta =
        plain(
            META.stream()
                .flatMap(name ->
                    page.select("meta[content]").stream()
                        .filter(element ->
                            element.attr("name").equalsIgnoreCase(name)
                                || element.attr("property").equalsIgnoreCase(name)))
                .map(element -> element.attr("content")));
    return meta.isEmpty() ? plain(shown()) : meta;
  }

  private Stream<String> shown() {
    return page
        .select(
            "[itemprop~=(?i)^author$] [itemprop=name], [itemprop~=(?i)^author$], [rel~=(?i)\\bauthor\\b], .byline .author, .p-author")
        .stream()
        .filter(element -> element.select("[itemprop=name]").size() <= 1)
        .map(Element::text);
  }

  private static List<String> plain(Stream<String> names) {
    return names
        .map(Spaces::oneLine)
        .map(name -> name.replaceFirst("^(?i)(?:by|von|par|por|di)\\s+", ""))
        .filter(name -> !name.isBlank() && name.length() <= LONGEST && !name.contains("://"))
        .distinct()
        .limit(MOST)
        .toList();
  }
}
