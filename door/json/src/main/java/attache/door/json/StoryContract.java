package attache.door.json;

import attache.story.Revision;
import attache.story.Span;
import attache.story.Story;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A story as JSON.
///
/// @param published ISO 8601, only as exact as the source says; null when undated
/// @param nature `news`, `background` or `sample`
/// @param authors names of who wrote it; empty if it names nobody
/// @param file the file it was cut out of, if it was
/// @param line 1-based line of its headline there
/// @param revisions how many versions are stored
/// @param revision id of the latest
/// @param sentences those of the latest, the headline first; null where stories are only listed
public record StoryContract(
    String id,
    String title,
    String source,
    @Nullable String url,
    @Nullable String published,
    String firstSeen,
    String language,
    String nature,
    boolean partial,
    boolean withdrawn,
    List<String> authors,
    @Nullable String file,
    @Nullable Integer line,
    int revisions,
    String revision,
    @Nullable List<Sentence> sentences) {
  /// A sentence of the latest version.
  ///
  /// @param number 0 is the headline
  /// @param start first UTF-16 unit in the text
  /// @param end one past the last
  public record Sentence(int number, int start, int end, String text) {}

  /// A story with its sentences.
  public static StoryContract of(Story story) {
    return with(story, sentences(story.latest()));
  }

  /// A story without its sentences.
  public static StoryContract summary(Story story) {
    return with(story, null);
  }

  private static StoryContract with(Story story, @Nullable List<Sentence> sentences) {
    return new StoryContract(
        story.id().value(),
        story.latest().headline(),
        story.source(),
        story.address().map(URI::toString).orElse(null),
        published(story),
        story.firstSeen().toString(),
        story.language(),
        story.nature().name().toLowerCase(Locale.ROOT),
        story.partial(),
        story.withdrawn(),
        story.authors(),
        story.origin().map(origin -> origin.file()).orElse(null),
        story.origin().map(origin -> origin.line()).orElse(null),
        story.revisions(),
        story.latest().id().value(),
        sentences);
  }

  /// When a story was published, ISO 8601, only as exact as its source says.
  public static @Nullable String published(Story story) {
    return story.published().map(IsoDate::of).orElse(null);
  }

  /// As JSON on one line.
  public String toJson() {
    return Mapper.JSON.writeValueAsString(this);
  }

  /// As JSON to be read by people.
  public String toPrettyJson() {
    return Mapper.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }

  private static List<Sentence> sentences(Revision revision) {
    var text = revision.text();
    var sentences = new ArrayList<Sentence>();
    for (Span span : revision.sentences()) {
      sentences.add(new Sentence(sentences.size(), span.start(), span.end(), span.in(text)));
    }
    return List.copyOf(sentences);
  }
}
