package attache.gather.text;

import attache.gather.date.Dates;
import attache.gather.web.Address;
import attache.source.Extract;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Origin;
import attache.story.StoryKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// One story in plain text or Markdown: fields or lines about it, a headline, paragraphs.
public final class LoneStory {
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(\\S.*?)[\\s#]*");

  private final Document document;
  private final Outline outline;
  private final FrontMatter matter;

  private LoneStory(Document document) {
    var lines = Line.of(document.text());
    this.document = document;
    this.outline = new Outline(lines);
    this.matter = FrontMatter.of(lines);
  }

  /// Hands on the story a text tells, or says that it tells none.
  public static void read(Document document, Consumer<Extract> each) {
    var story = new LoneStory(document);
    if (story.outline.text(story.matter.lines()) == story.outline.size()) {
      each.accept(
          new Extract.Bad(
              1, "a headline and a text were wanted, found no text in " + document.name()));
    } else {
      each.accept(new Extract.Item(story.draft(story.head())));
    }
  }

  /// The headline: the title of the fields, else the first line that does not tell about the story.
  /// A text that begins with a paragraph is given the name of its file.
  private Head head() {
    var start = outline.text(matter.lines());
    var at = outline.story(start);
    var first = at < outline.size() ? at : start;
    var line = outline.line(first);
    var heading = HEADING.matcher(line.words());
    if (heading.matches()) {
      return titled(first, first + 1, heading.group(1));
    }
    if (first + 1 < outline.size() && outline.line(first + 1).isUnderline()) {
      return titled(first, first + 2, line.words());
    }
    if (matter.value("title", "headline").isPresent()) {
      return new Head(first, first, matter.value("title", "headline").orElseThrow());
    }
    var shaped = outline.headAt(first);
    return shaped.orElseGet(() ->
        line.words().length() <= Outline.LONGEST_HEADLINE
            ? new Head(first, first + 1, line.words())
            : new Head(first, first, document.title()));
  }

  /// A headline in the text; the title of the fields goes before it, and then other words stay
  /// text.
  private Head titled(int line, int next, String words) {
    var title = matter.value("title", "headline");
    if (title.isEmpty()) {
      return new Head(line, next, words);
    }
    var same = Marks.plain(words).equalsIgnoreCase(Marks.plain(title.get()));
    return new Head(line, same ? next : line, title.get());
  }

  private Draft draft(Head head) {
    var above = outline.bylines(outline.text(matter.lines()));
    var below = outline.bylines(head.next());
    var bylines = new ArrayList<>(above);
    bylines.addAll(below);
    var plain = Marks.plain(head.headline());
    var headline = plain.isBlank() ? document.title() : plain;
    var address = address(bylines);
    var line = outline.line(head.line());
    return new Draft(
        document.sourceOr(source(bylines)),
        headline,
        body(outline.story(head.next())),
        published(bylines),
        address,
        matter.value("lang", "language").flatMap(Stated::language),
        keys(address, headline),
        Optional.of(new Origin(document.name(), line.start(), line.number())),
        Draft.Nature.NEWS,
        false);
  }

  private List<StoryKey> keys(Optional<URI> address, String headline) {
    var keys = new ArrayList<StoryKey>();
    address
        .or(document::address)
        .ifPresent(at -> keys.add(new StoryKey(StoryKey.Kind.ADDRESS, Address.normalised(at))));
    keys.add(document.key(headline, 1));
    return keys;
  }

  private Optional<Dated> published(List<Byline> bylines) {
    return matter
        .value("date", "published", "pubdate", "published_at")
        .flatMap(Dates::parse)
        .or(() -> bylines.stream().flatMap(by -> by.published().stream()).findFirst());
  }

  private Optional<URI> address(List<Byline> bylines) {
    return matter
        .value("url", "link", "canonical", "address")
        .flatMap(Address::parse)
        .or(() -> bylines.stream().flatMap(by -> by.address().stream()).findFirst())
        .or(document::address);
  }

  private String source(List<Byline> bylines) {
    return matter
        .value("source", "publisher", "site", "outlet")
        .or(() -> bylines.stream().flatMap(by -> by.source().stream()).findFirst())
        .orElse("");
  }

  private String body(int from) {
    if (from >= outline.size()) {
      return "";
    }
    var end = outline.size() - 1;
    while (end > from && outline.line(end).isBlank()) {
      end--;
    }
    return document.text().substring(outline.line(from).start(), outline.line(end).end());
  }
}
