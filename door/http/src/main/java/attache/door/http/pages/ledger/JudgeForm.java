package attache.door.http.pages.ledger;

import attache.door.http.pages.Choice;
import java.util.List;

/// The form with which a claim is judged.
///
/// @param claim its id
/// @param back where to go on
/// @param texts fields to write in
/// @param choices fields to choose in
record JudgeForm(String claim, String back, List<Text> texts, List<Choice> choices) {
  JudgeForm {
    texts = List.copyOf(texts);
    choices = List.copyOf(choices);
  }

  /// A field to write in.
  record Text(String name, String value) {}
}
