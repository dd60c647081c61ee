package attache.door.cli;

import attache.answer.check.Ground;
import attache.desk.Desk;
import attache.door.json.StatementLine;
import attache.door.json.StatementLine.Cite;
import attache.story.Dated;
import attache.story.Story;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the sentences statements cite. The home is opened when the first stored story is cited.
final class Grounds implements AutoCloseable {
  private static final int AT_ONCE = 500;

  private final Reception reception;
  private @Nullable Desk desk;

  Grounds(Reception reception) {
    this.reception = reception;
  }

  /// What a statement cites.
  List<Ground> of(StatementLine asked) throws IOException {
    var grounds = new ArrayList<Ground>();
    for (var cite : asked.citations()) {
      grounds.add(cite.story().isPresent() ? stored(cite, cite.story().get()) : given(cite));
    }
    return grounds;
  }

  private static Ground given(Cite cite) {
    var sentence = cite.text().or(cite::quote).orElseThrow();
    return new Ground(cite.headline(), cite.before(), sentence, "en", Optional.empty());
  }

  private Ground stored(Cite cite, String named) throws IOException {
    var story = story(named);
    var sentences = story.latest().sentences();
    var at =
        cite.sentence().isPresent()
            ? cite.sentence().getAsInt()
            : quoted(story, cite.quote().orElseThrow());
    if (at < 0 || at >= sentences.size()) {
      throw new IllegalArgumentException(
          "a sentence from 0 to %d was wanted of \"%s\", got %d"
              .formatted(sentences.size() - 1, story.latest().headline(), at));
    }
    var text = story.latest().text();
    var day =
        story.published().map(Dated::instant).map(i -> i.atZone(ZoneOffset.UTC).toLocalDate());
    return new Ground(
        at > 0 ? story.latest().headline() : "",
        at > 1 ? sentences.get(at - 1).in(text) : "",
        sentences.get(at).in(text),
        story.language(),
        day);
  }

  private static int quoted(Story story, String quote) {
    var sentences = story.latest().sentences();
    for (var i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).in(story.latest().text()).contains(quote)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" does not say “%s”".formatted(story.latest().headline(), quote));
  }

  private Story story(String named) throws IOException {
    for (var skip = 0; ; skip += AT_ONCE) {
      var stories = desk().stories(skip, AT_ONCE);
      for (var story : stories) {
        if (story.latest().headline().equals(named)) {
          return story;
        }
      }
      if (stories.size() < AT_ONCE) {
        return new Finder(desk()).story(named);
      }
    }
  }

  private Desk desk() throws IOException {
    if (desk == null) {
      desk = reception.open();
    }
    return desk;
  }

  @Override
  public void close() throws IOException {
    if (desk != null) {
      desk.close();
    }
  }
}
