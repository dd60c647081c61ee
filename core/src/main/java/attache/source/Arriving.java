package attache.source;

import attache.passage.Languages;
import attache.passage.SentenceSplitter;
import attache.story.Arrival;
import attache.story.Draft;
import java.time.InstantSource;

/// Makes arrivals of drafts: tells the language where none is stated, and cuts sentences. Safe for
/// use by many threads.
public final class Arriving {
  private final Languages languages;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final InstantSource clock;

  public Arriving(Languages languages, InstantSource clock) {
    this.languages = languages;
    this.clock = clock;
  }

  /// A draft, ready for the archive.
  public Arrival of(Draft draft) {
    var language =
        draft.language().orElseGet(() -> languages.of(draft.headline() + "\n" + draft.body()));
    var sentences = splitter.split(draft.headline(), draft.body());
    return new Arrival(draft, language, sentences, clock.instant());
  }
}
