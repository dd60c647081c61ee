package attache.door.paper;

import attache.door.json.AnswerContract.Citation;
import attache.door.json.StoryContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Lays a list of stories out: headline and first sentence of each.
final class StoriesPaper {
  private final String title;
  private final List<StoryContract> stories;
  private final Instant made;
  private final Map<String, StoryContract> byId = new HashMap<>();
  private final Notes notes;

  StoriesPaper(String title, List<StoryContract> stories, Instant made) {
    if (stories.isEmpty()) {
      throw new IllegalArgumentException("a list must have a story or more, got none: " + title);
    }
    this.title = title;
    this.stories = List.copyOf(stories);
    this.made = made;
    stories.forEach(story -> byId.put(story.id(), story));
    this.notes = new Notes(citation -> Bibliography.work(citation, byId.get(citation.story())));
  }

  Paper paper() {
    var blocks = new ArrayList<Block>();
    for (var story : stories) {
      blocks.add(new Block.Heading(3, List.of(said(story, 0))));
      blocks.add(Block.quiet(Days.of(story.published()) + " · " + story.source()));
      if (sentences(story).size() > 1) {
        blocks.add(new Block.Paragraph(List.of(said(story, 1))));
      }
    }
    var json = stories.stream().map(StoryContract::toJson).toList();
    return new Paper(
        stories.getFirst().id(),
        title,
        List.of("%d stories, listed %s.".formatted(stories.size(), Days.minute(made))),
        blocks,
        notes.all(),
        notes.works(),
        made,
        "en",
        "[" + String.join(",\n", json) + "]");
  }

  private static List<StoryContract.Sentence> sentences(StoryContract story) {
    return Objects.requireNonNull(story.sentences(), "a story with its sentences was wanted");
  }

  private Piece said(StoryContract story, int number) {
    var sentence = sentences(story).get(number);
    var citation =
        new Citation(
            story.id(),
            story.title(),
            story.source(),
            story.url(),
            story.published(),
            story.revision(),
            number,
            sentence.start(),
            sentence.end(),
            sentence.text(),
            sentence.text());
    return Piece.plain(sentence.text(), notes.of(List.of(citation)));
  }
}
