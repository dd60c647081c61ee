package attache.door.http.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Desk;
import attache.door.http.exchange.Call;
import attache.door.http.exchange.Refusal;
import attache.door.http.exchange.Response;
import attache.door.http.exchange.Stored;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.story.Difference;
import attache.story.Revision;
import attache.story.Span;
import attache.story.Story;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The page *Story*: a version of it, what changed, the text as it is stored.
final class ReadingRoom {
  private static final int SHORT = 12;
  private static final Pattern QUOTE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

  private final Desk desk;
  private final Pages pages;

  ReadingRoom(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// `GET /stories/*`: a version of a story, with `quote=START-END` highlighted.
  Response story(Call call, List<String> parts) throws IOException {
    var story = Stored.story(desk, parts.getFirst());
    var revisions = desk.revisions(story.id());
    var shown = shown(story, revisions, call.query().first("version"));
    var quote = call.query().first("quote").map(words -> quote(words, shown));
    var rows = claims(story, shown);
    var layout = new Layout(shown, quote, rows.stream().map(Row::claim).toList());
    var tongue = pages.tongue(call);
    var page =
        new StoryPage(
            shown.headline(),
            layout.headline(),
            layout.paragraphs(),
            story.source(),
            Link.to("/stories").with("source", story.source()).toString(),
            story.published().map(tongue::dated).orElse(tongue.say("undated")),
            story.address().filter(ReadingRoom::onTheWeb).map(Object::toString),
            tongue.moment(story.firstSeen(), pages.zone()),
            story.language(),
            Bookshelf.label(story.nature(), tongue),
            story.partial(),
            story.withdrawn(),
            !shown.id().equals(story.latest().id()),
            place(story, "/text", shown),
            versions(story, revisions, shown, tongue),
            ClaimLine.of(rows, tongue),
            storyline(story),
            reprints(story, tongue));
    return pages.show(
        call, "stories", (out, nobody, leaf) -> JtestoryGenerated.render(out, nobody, leaf, page));
  }

  /// `GET /stories/*/changes`: what a version changed, word by word; the latest unless `version`
  /// names another.
  Response changes(Call call, List<String> parts) throws IOException {
    var story = Stored.story(desk, parts.getFirst());
    var revisions = desk.revisions(story.id());
    var after = shown(story, revisions, call.query().first("version"));
    var at = revisions.indexOf(after);
    if (at < 1) {
      throw Refusal.of(404, "this is the first version of the story: nothing changed yet")
          .fix("open /stories/" + story.id().value());
    }
    var before = revisions.get(at - 1);
    var tongue = pages.tongue(call);
    var page =
        new ChangesPage(
            "/stories/" + story.id().value(),
            after.headline(),
            tongue.moment(before.fetched(), pages.zone()),
            tongue.moment(after.fetched(), pages.zone()),
            ChangesPage.paragraphs(Difference.between(before, after).pieces()));
    return pages.show(
        call,
        "stories",
        (out, nobody, leaf) -> JtechangesGenerated.render(out, nobody, leaf, page));
  }

  /// `GET /stories/*/text`: a version as it is stored, in the units that citations count in.
  Response text(Call call, List<String> parts) throws IOException {
    var story = Stored.story(desk, parts.getFirst());
    var shown = shown(story, desk.revisions(story.id()), call.query().first("version"));
    return Response.of(200, "text/plain; charset=utf-8", shown.text().getBytes(UTF_8));
  }

  private Optional<StoryPage.Storyline> storyline(Story story) throws IOException {
    return desk.developments()
        .brief(story.id())
        .map(of ->
            new StoryPage.Storyline(
                "/storylines/" + of.id().value(), of.title(), of.stories().size()));
  }

  /// Stories that print the same text.
  private List<StoryLine> reprints(Story story, Tongue tongue) throws IOException {
    var lines = new ArrayList<StoryLine>();
    for (var id : desk.developments().reprints(story.id())) {
      desk.story(id).ifPresent(one -> lines.add(StoryLine.of(one, tongue)));
    }
    return lines;
  }

  private List<Row> claims(Story story, Revision shown) throws IOException {
    return desk.ledger().rows(Selection.ALL.ofStory(story.id())).stream()
        .filter(row -> row.claim().place().revision().equals(shown.id()))
        .sorted(Comparator.comparingInt(row -> row.claim().place().span().start()))
        .toList();
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

  private List<StoryPage.Version> versions(
      Story story, List<Revision> revisions, Revision shown, Tongue tongue) {
    var versions = new ArrayList<StoryPage.Version>();
    for (var i = revisions.size() - 1; i >= 0; i--) {
      var revision = revisions.get(i);
      var fetched = tongue.moment(revision.fetched(), pages.zone());
      var latest = revision.id().equals(story.latest().id());
      versions.add(
          new StoryPage.Version(
              place(story, "", revision),
              tongue.say(latest ? "story.latest" : "story.fetched", fetched),
              i > 0 ? Optional.of(place(story, "/changes", revision)) : Optional.empty(),
              revision.id().equals(shown.id())));
    }
    return versions;
  }

  private static String place(Story story, String what, Revision revision) {
    return "/stories/%s%s?version=%s"
        .formatted(story.id().value(), what, revision.id().value().substring(0, SHORT));
  }

  private static boolean onTheWeb(URI address) {
    return "http".equalsIgnoreCase(address.getScheme())
        || "https".equalsIgnoreCase(address.getScheme());
  }
}
