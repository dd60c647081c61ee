package attache.testkit;

import attache.story.Arrival;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Origin;
import attache.story.Span;
import attache.story.StoryKey;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stories for tests, about nothing real.
public final class Stories {
  /// When stories of tests arrive.
  public static final Instant ARRIVED = Instant.parse("2026-03-01T08:00:00.123456789Z");

  private static final String SOURCE = "Harbour Gazette";

  private Stories() {}

  /// A plain story with nothing known of it but its words.
  public static Draft draft(String headline, String body, StoryKey... keys) {
    return from(SOURCE, headline, body, keys);
  }

  /// A plain story of some source.
  public static Draft from(String source, String headline, String body, StoryKey... keys) {
    return new Draft(
        source,
        headline,
        body,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(keys),
        Optional.empty(),
        Draft.Nature.NEWS,
        false);
  }

  /// A plain story of some nature.
  public static Draft of(Draft.Nature nature, String headline, String body) {
    return new Draft(
        SOURCE,
        headline,
        body,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        nature,
        false);
  }

  /// A story of which everything is known.
  public static Draft full(String headline, String body, StoryKey... keys) {
    return new Draft(
        SOURCE,
        headline,
        body,
        Optional.of(
            new Dated("1 March 2026", Instant.parse("2026-03-01T00:00:00Z"), Dated.Precision.DAY)),
        Optional.of(URI.create("https://example.org/harbour/1?x=%C3%BC")),
        Optional.of("en"),
        List.of(keys),
        Optional.of(new Origin("digest.txt", 40, 3)),
        Draft.Nature.SAMPLE,
        true);
  }

  /// A key of an address.
  public static StoryKey address(String value) {
    return new StoryKey(StoryKey.Kind.ADDRESS, value);
  }

  /// An arrival whose sentences end at full stops.
  public static Arrival arrival(Draft draft) {
    return new Arrival(draft, "en", sentences(draft), ARRIVED);
  }

  /// The headline, and each stretch of the body up to a full stop.
  public static List<Span> sentences(Draft draft) {
    var sentences = new ArrayList<Span>();
    sentences.add(new Span(0, draft.headline().length()));
    var bodyStart = draft.headline().length() + 2;
    var from = 0;
    for (var stop = draft.body().indexOf('.'); stop >= 0; stop = draft.body().indexOf('.', from)) {
      sentences.add(new Span(bodyStart + from, bodyStart + stop + 1));
      from = stop + 1;
      while (from < draft.body().length() && Character.isWhitespace(draft.body().charAt(from))) {
        from++;
      }
    }
    return sentences;
  }
}
