package attache.gather.paper;

import attache.gather.text.Document;
import attache.gather.text.LoneStory;
import attache.source.Extract;
import attache.story.Draft;
import attache.story.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What was read of a document made for paper.
///
/// @param title one line; blank if it has none
/// @param blocks paragraphs, list items and rows, in the order they are read; the title is not
///   among them
/// @param whole whether all of it was read
record Paper(String title, List<Block> blocks, boolean whole) {
  Paper {
    blocks = List.copyOf(blocks);
  }

  /// One block on one line.
  record Block(String text, boolean heading) {
    static Block of(String text) {
      return new Block(text, false);
    }
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /// The same text with `## ` before headings, to be cut where it is a digest.
  String outlined() {
    return String.join(
        "\n\n",
        blocks.stream()
            .map(block -> block.heading() ? "## " + block.text() : block.text())
            .toList());
  }

  /// Hands on the one story it tells: lines about the story, such as a date, are read as such.
  void tell(Document document, Consumer<Extract> each) {
    var headline = title.isBlank() ? document.title() : title;
    var body = String.join("\n\n", blocks.stream().map(Block::text).toList());
    var text = "# " + headline + "\n\n" + body;
    LoneStory.read(
        new Document(document.name(), document.source(), text),
        extract ->
            each.accept(
                extract instanceof Extract.Item(var draft)
                    ? new Extract.Item(placed(draft, document, headline))
                    : extract));
  }

  /// A date that the software of its writer noted is no date of publication, and lines of a text
  /// made from a page are not lines of the file.
  private Draft placed(Draft draft, Document document, String headline) {
    return new Draft(
        draft.source(),
        draft.headline().isBlank() ? headline : draft.headline(),
        draft.body(),
        draft.published(),
        draft.address(),
        draft.language(),
        draft.keys(),
        document.address().isPresent()
            ? Optional.empty()
            : Optional.of(new Origin(document.name(), 0, 1)),
        draft.nature(),
        draft.partial() || !whole);
  }
}
