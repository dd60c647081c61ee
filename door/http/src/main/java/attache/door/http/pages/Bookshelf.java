package attache.door.http.pages;

import attache.desk.Desk;
import attache.door.json.AnswerContract.Citation;
import attache.story.Draft;
import attache.story.Revision;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the stories that citations name and reads what stands around the words. For one page: each
/// story is looked up once. For one thread.
final class Bookshelf {
  private static final int SHORT = 12;

  private final Desk desk;
  private final Tongue tongue;
  private final Map<String, Optional<Story>> stories = new HashMap<>();
  private final Map<String, Optional<Revision>> texts = new HashMap<>();

  Bookshelf(Desk desk, Tongue tongue) {
    this.desk = desk;
    this.tongue = tongue;
  }

  /// A citation as readers see it; what is no longer stored is shown as the answer kept it.
  CitedView view(Citation cited, int number) throws IOException {
    return view(List.of(cited), number);
  }

  /// Citations of one sentence as readers see them, linked as the first of them.
  CitedView view(List<Citation> sameSentence, int number) throws IOException {
    var cited = sameSentence.getFirst();
    var story = story(cited.story());
    var text = story.isEmpty() ? Optional.<Revision>empty() : text(story.get(), cited.revision());
    var headline = cited.sentence() == 0;
    return new CitedView(
        number,
        text.map(_ -> link(cited)),
        cited.title(),
        cited.source(),
        date(story, cited).orElse(tongue.say("undated")),
        story.map(found -> label(found.nature(), tongue)).orElse(""),
        story.map(Story::language).orElse("und"),
        headline ? "" : text.map(found -> neighbour(found, cited.sentence() - 1)).orElse(""),
        words(sameSentence),
        headline ? "" : text.map(found -> neighbour(found, cited.sentence() + 1)).orElse(""),
        tongue.say("spoken", number, cited.title(), cited.source()));
  }

  private static List<CitedView.Part> words(List<Citation> cited) {
    var sentence = cited.getFirst().sentenceText();
    var quoted = new BitSet(sentence.length());
    for (var citation : cited) {
      var at = sentence.indexOf(citation.quote());
      if (at >= 0) {
        quoted.set(at, at + citation.quote().length());
      }
    }
    var parts = new ArrayList<CitedView.Part>();
    for (var at = 0; at < sentence.length(); ) {
      var marked = quoted.get(at);
      var next = marked ? quoted.nextClearBit(at) : quoted.nextSetBit(at);
      var end = next < 0 ? sentence.length() : Math.min(next, sentence.length());
      parts.add(new CitedView.Part(sentence.substring(at, end), marked));
      at = end;
    }
    return List.copyOf(parts);
  }

  /// What kind of material a story is, where readers must be told.
  static String label(Draft.Nature nature, Tongue tongue) {
    return nature == Draft.Nature.NEWS ? "" : tongue.of(nature);
  }

  private static String link(Citation cited) {
    return "/stories/%s?version=%s&quote=%d-%d#s%d"
        .formatted(
            cited.story(),
            cited.revision().substring(0, SHORT),
            cited.start(),
            cited.end(),
            cited.sentence());
  }

  private Optional<String> date(Optional<Story> story, Citation cited) {
    return story
        .flatMap(Story::published)
        .map(tongue::dated)
        .or(() -> Optional.ofNullable(cited.published()));
  }

  private static String neighbour(Revision revision, int sentence) {
    var there = sentence > 0 && sentence < revision.sentences().size();
    return there ? revision.sentences().get(sentence).in(revision.text()) : "";
  }

  private Optional<Story> story(String id) throws IOException {
    var known = stories.get(id);
    if (known == null) {
      known = desk.story(new StoryId(id));
      stories.put(id, known);
    }
    return known;
  }

  private Optional<Revision> text(Story story, String revision) throws IOException {
    var key = story.id().value() + revision;
    var known = texts.get(key);
    if (known == null) {
      known =
          story.latest().id().value().equals(revision)
              ? Optional.of(story.latest())
              : desk.revisions(story.id()).stream()
                  .filter(text -> text.id().value().equals(revision))
                  .findFirst();
      texts.put(key, known);
    }
    return known;
  }
}
