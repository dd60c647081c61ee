package attache.evaluation;

import java.util.List;

/// A question of a SQuAD set, judged by the sentence that is cited first.
///
/// @param answers words of the paragraph that answer it; empty when nothing does
record SquadItem(String id, String question, List<String> answers) implements Item {
  static final String ANSWERABLE = "answerable";
  static final String UNANSWERABLE = "unanswerable";

  SquadItem {
    answers = answers.stream().distinct().toList();
  }

  @Override
  public String type() {
    return answerable() ? ANSWERABLE : UNANSWERABLE;
  }

  @Override
  public String language() {
    return "en";
  }

  @Override
  public List<String> history() {
    return List.of();
  }

  @Override
  public boolean answerable() {
    return !answers.isEmpty();
  }

  @Override
  public String gold() {
    return answerable() ? String.join(" | ", answers) : "The sources do not say.";
  }

  @Override
  public String note() {
    return "";
  }
}
