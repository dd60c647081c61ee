package attache.gather.feed;

import attache.gather.date.Spaces;
import attache.gather.page.Blocks;
import attache.gather.text.Document;
import attache.gather.text.Stated;
import attache.story.Draft;
import attache.story.Origin;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/// One item of a JSON feed.
record JsonItem(JsonNode item, Channel channel, Document document) {
  /// The story an item tells; empty if it has neither a title nor a text.
  Optional<Draft> draft() {
    var full = html("content_html").or(() -> plain("content_text"));
    var text = full.or(() -> html("summary")).orElse("");
    var headline =
        JsonFeed.text(item, "title").map(JsonItem::title).orElseGet(() -> Item.opening(text));
    return headline.isBlank() ? Optional.empty() : Optional.of(draft(headline, text, full));
  }

  private Draft draft(String headline, String text, Optional<String> full) {
    var address = address("url").or(() -> address("external_url"));
    return new Draft(
        document.sourceOr(channel.title()),
        headline,
        text,
        JsonFeed.dated(item, "date_published", "date_modified"),
        address,
        JsonFeed.text(item, "language").flatMap(Stated::language).or(channel::language),
        new ItemKeys(channel)
            .of(
                JsonFeed.text(item, "id"),
                address,
                Spaces.oneLine(headline + " " + JsonFeed.text(item, "date_published").orElse(""))),
        document.address().isPresent()
            ? Optional.empty()
            : Optional.of(new Origin(document.name(), 0, 1)),
        Draft.Nature.NEWS,
        full.isEmpty() || Item.breaksOff(text),
        authors());
  }

  /// JSON Feed 1.1 has a list of authors, 1.0 had one.
  private List<String> authors() {
    var named = new ArrayList<String>();
    item.path("authors").forEach(one -> JsonFeed.text(one, "name").ifPresent(named::add));
    JsonFeed.text(item.path("author"), "name").ifPresent(named::add);
    return Bylines.plain(named.stream().map(Spaces::oneLine));
  }

  private static String title(String title) {
    return Spaces.oneLine(Typed.looksLikeHtml(title) ? Jsoup.parse(title).text() : title);
  }

  private Optional<String> html(String field) {
    return JsonFeed.text(item, field)
        .map(text ->
            Typed.looksLikeHtml(text) ? Blocks.text(Jsoup.parseBodyFragment(text).body()) : text)
        .filter(text -> !text.isBlank());
  }

  private Optional<String> plain(String field) {
    return JsonFeed.text(item, field).filter(text -> !text.isBlank());
  }

  private Optional<URI> address(String field) {
    return JsonFeed.text(item, field).flatMap(text -> Channel.absolute(channel.base(), text));
  }
}
