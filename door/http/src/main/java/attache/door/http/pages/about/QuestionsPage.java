package attache.door.http.pages.about;

import attache.answer.KeptAnswer;
import attache.answer.OpenQuestion;
import java.util.List;

/// What the page *Open questions* shows.
///
/// @param open those the sources could not answer, oldest first
/// @param settled those they could answer since
/// @param past what was asked last, newest first
/// @param kept whether answers are kept at all
record QuestionsPage(
    List<OpenQuestion> open, List<OpenQuestion> settled, List<KeptAnswer> past, boolean kept) {
  QuestionsPage {
    open = List.copyOf(open);
    settled = List.copyOf(settled);
    past = List.copyOf(past);
  }
}
