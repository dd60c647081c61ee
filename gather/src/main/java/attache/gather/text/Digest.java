package attache.gather.text;

import attache.gather.web.Address;
import attache.source.Extract;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Origin;
import attache.story.StoryKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Many stories in one text.
public final class Digest {
  private static final int TOLD = 400;

  private final Document document;
  private final Outline outline;
  private final List<Head> heads;

  private Digest(Document document, Outline outline, List<Head> heads) {
    this.document = document;
    this.outline = outline;
    this.heads = heads;
  }

  /// A text as a digest.
  ///
  /// @param certain whether the reader said it is one, so that weaker marks of headlines will do
  /// @return empty if it does not look like one
  public static Optional<Digest> of(Document document, boolean certain) {
    var outline = new Outline(Line.of(document.text()));
    var heads = new Headlines(outline, certain).find();
    var enough = certain ? 1 : 2;
    return heads.size() < enough
        ? Optional.empty()
        : Optional.of(new Digest(document, outline, heads));
  }

  /// Hands on every story, in order.
  public void read(Consumer<Extract> each) {
    preface().ifPresent(each);
    var seen = new HashMap<String, Integer>();
    for (var i = 0; i < heads.size(); i++) {
      var head = heads.get(i);
      var end = i + 1 < heads.size() ? heads.get(i + 1).line() : outline.size();
      var headline = Marks.plain(head.headline());
      if (headline.isBlank()) {
        each.accept(
            new Extract.Bad(
                outline.line(head.line()).number(), "a headline was wanted, found only signs"));
        continue;
      }
      each.accept(
          new Extract.Item(draft(head, end, headline, seen.merge(headline, 1, Integer::sum))));
    }
  }

  private Draft draft(Head head, int end, String headline, int nth) {
    var bylines = outline.bylines(head.next());
    var from = Math.min(outline.story(head.next()), end);
    var address = address(head, bylines, from, end);
    var keys = new ArrayList<StoryKey>();
    address.ifPresent(at -> keys.add(new StoryKey(StoryKey.Kind.ADDRESS, Address.normalised(at))));
    keys.add(document.key(headline, nth));
    var line = outline.line(head.line());
    return new Draft(
        document.sourceOr(
            bylines.stream().flatMap(by -> by.source().stream()).findFirst().orElse("")),
        headline,
        body(from, end),
        bylines.stream()
            .flatMap(by -> by.published().stream())
            .<Dated>map(date -> date)
            .findFirst(),
        address,
        Optional.empty(),
        keys,
        Optional.of(new Origin(document.name(), line.start(), line.number())),
        Draft.Nature.NEWS,
        false);
  }

  /// The lines from one to another as they stand in the text, without what parts them from the
  /// next.
  private String body(int from, int end) {
    var last = end - 1;
    while (last >= from && (outline.line(last).isBlank() || outline.line(last).isRule())) {
      last--;
    }
    return last < from
        ? ""
        : document.text().substring(outline.line(from).start(), outline.line(last).end());
  }

  private Optional<URI> address(Head head, List<Byline> bylines, int from, int end) {
    return bylines.stream()
        .flatMap(by -> by.address().stream())
        .findFirst()
        .or(() -> Marks.link(outline.line(head.line()).words()))
        .or(() -> lastAddress(from, end));
  }

  /// An address that stands alone in one of the last two lines of a story.
  private Optional<URI> lastAddress(int from, int end) {
    return IntStream.iterate(end - 1, i -> i >= from, i -> i - 1)
        .filter(i -> !outline.line(i).isBlank() && !outline.line(i).isRule())
        .limit(2)
        .boxed()
        .flatMap(i -> outline.byline(i).flatMap(Byline::address).stream())
        .findFirst();
  }

  /// Says so when much text stands before the first headline, which belongs to no story.
  private Optional<Extract> preface() {
    var first = outline.text(0);
    var length = outline.told(heads.getFirst().line());
    return length < TOLD
        ? Optional.empty()
        : Optional.of(
            new Extract.Bad(
                outline.line(first).number(),
                "%d characters before the first headline belong to no story and were left out"
                    .formatted(length)));
  }
}
