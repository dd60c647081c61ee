package attache.door.http.pages;

import attache.story.Archive.Holdings;
import java.util.List;
import java.util.Optional;

/// What the page *Ask* shows.
///
/// @param question what stands in the box
/// @param earlier what was asked before it, oldest first
/// @param next the conversation that the next question goes on from
/// @param answer what came of the question
/// @param welcome what is shown while nothing is asked
record AskPage(
    String question,
    List<String> earlier,
    Conversation next,
    Optional<AnswerView> answer,
    Optional<Welcome> welcome) {
  /// What a browser calls the page.
  String title() {
    return answer.map(AnswerView::question).orElse("Ask");
  }

  /// What is stored and what could be asked.
  ///
  /// @param examples questions that it can answer
  /// @param newest stories last seen
  record Welcome(Holdings held, List<String> examples, List<StoryLine> newest) {
    String stored() {
      return StoriesPage.stored(held);
    }
  }
}
