package attache.evidence;

import attache.actor.Names;
import attache.index.Analysis;
import attache.index.Term;
import attache.story.Archive;
import attache.story.RevisionId;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads stories into pages and keeps the most recent ones, for the same stories answer many
/// questions. Safe for use by many threads.
final class Pages {
  private static final int KEPT = 512;

  private final Archive archive;
  private final Analysis analysis;
  private final Names names;
  private final Map<RevisionId, Page> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RevisionId, Page> eldest) {
          return size() > KEPT;
        }
      };

  Pages(Archive archive, Analysis analysis, Names names) {
    this.archive = archive;
    this.analysis = analysis;
    this.names = names;
  }

  /// The page of a story; empty if it was withdrawn or forgotten since it was indexed.
  Optional<Page> page(StoryId id) throws IOException {
    var story = archive.story(id).filter(found -> !found.withdrawn());
    if (story.isEmpty()) {
      return Optional.empty();
    }
    var revision = story.get().latest().id();
    synchronized (kept) {
      var page = kept.get(revision);
      if (page != null && page.story().equals(story.get())) {
        return Optional.of(page);
      }
    }
    var page = read(story.get());
    synchronized (kept) {
      kept.put(revision, page);
    }
    return Optional.of(page);
  }

  /// Terms of a name, as it is indexed.
  List<String> terms(String name) {
    return analysis.terms(name, "en").stream().map(Term::text).toList();
  }

  /// Whether the words of a name stand in a line one after the other, whatever they are part of.
  boolean stands(String name, Line line) {
    return Pattern.compile(
            "(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE)
        .matcher(line.text())
        .find();
  }

  private Page read(Story story) {
    var revision = story.latest();
    var text = revision.text();
    var lines = new ArrayList<Line>();
    for (var number = 0; number < revision.sentences().size(); number++) {
      var span = revision.sentences().get(number);
      var sentence = span.in(text);
      lines.add(
          Line.of(
              number,
              span,
              sentence,
              analysis.terms(sentence, story.language()),
              names.in(sentence, false)));
    }
    return new Page(story, lines);
  }
}
