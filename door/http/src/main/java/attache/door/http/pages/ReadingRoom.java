package attache.door.http.pages;

import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Stored;
import attache.story.Dated;
import attache.story.Revision;
import attache.story.Span;
import attache.story.Story;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The pages *Stories* and *Story*.
final class ReadingRoom {
  private static final int ON_A_PAGE = 50;
  private static final Pattern QUOTE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final Desk desk;
  private final Pages pages;
  private final ZoneId zone;

  ReadingRoom(Desk desk, Pages pages, ZoneId zone) {
    this.desk = desk;
    this.pages = pages;
    this.zone = zone;
  }

  /// `GET /stories`: newest first, fifty on a page.
  Response list(Call call, List<String> parts) throws IOException {
    var skip = call.query().number("skip", 0, 0, Integer.MAX_VALUE - 1000);
    var list = StoryList.from(desk, skip, ON_A_PAGE);
    var older = list.next();
    return pages.stories(
        new StoriesPage(
            desk.holdings(),
            list.lines(),
            skip > 0 ? Optional.of("/stories") : Optional.empty(),
            older.isPresent()
                ? Optional.of("/stories?skip=" + older.getAsInt())
                : Optional.empty()));
  }

  /// `GET /stories/*`: a version of a story, with `quote=START-END` highlighted.
  Response story(Call call, List<String> parts) throws IOException {
    var story = Stored.story(desk, parts.getFirst());
    var revisions = desk.revisions(story.id());
    var shown = shown(story, revisions, call.query().first("version"));
    var quote = call.query().first("quote").map(words -> quote(words, shown));
    var layout = new Layout(shown, quote);
    return pages.story(
        new StoryPage(
            story.id().value(),
            shown.headline(),
            layout.headline(),
            layout.paragraphs(),
            story.source(),
            story.published().map(Dated::asWritten).orElse("undated"),
            story.address().filter(ReadingRoom::onTheWeb).map(Object::toString),
            moment(story.firstSeen()),
            story.language(),
            Bookshelf.label(story.nature()),
            story.partial(),
            story.withdrawn(),
            quote.isPresent(),
            !shown.id().equals(story.latest().id()),
            versions(story, revisions, shown)));
  }

  private static Revision shown(Story story, List<Revision> revisions, Optional<String> version) {
    if (version.isEmpty()) {
      return story.latest();
    }
    return revisions.stream()
        .filter(text -> text.id().value().startsWith(version.get()))
        .findFirst()
        .orElseThrow(() ->
            Refusal.of(404, "this story has no such version")
                .field("version")
                .fix("open /stories/" + story.id().value()));
  }

  private static Span quote(String words, Revision shown) {
    var matcher = QUOTE.matcher(words);
    if (matcher.matches()) {
      var start = Integer.parseInt(matcher.group(1));
      var end = Integer.parseInt(matcher.group(2));
      if (start < end && end <= shown.text().length()) {
        return new Span(start, end);
      }
    }
    throw Refusal.of(400, "quote must be START-END, within the text of the version")
        .field("quote")
        .fix("leave it out to read the story");
  }

  private List<StoryPage.Version> versions(Story story, List<Revision> revisions, Revision shown) {
    var versions = new ArrayList<StoryPage.Version>();
    for (var revision : revisions.reversed()) {
      var latest = revision.id().equals(story.latest().id()) ? " (latest)" : "";
      versions.add(
          new StoryPage.Version(
              "/stories/%s?version=%s"
                  .formatted(story.id().value(), revision.id().value().substring(0, 12)),
              "Fetched " + moment(revision.fetched()) + latest,
              revision.id().equals(shown.id())));
    }
    return versions;
  }

  private String moment(Instant instant) {
    return MOMENT.format(instant.atZone(zone));
  }

  private static boolean onTheWeb(java.net.URI address) {
    return "http".equalsIgnoreCase(address.getScheme())
        || "https".equalsIgnoreCase(address.getScheme());
  }
}
