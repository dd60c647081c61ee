package attache.answer.check;

import java.util.List;

/// What a statement says is mostly said by what is cited.
final class WordRule implements Rule {
  private final double most;

  /// @param most the share of its words that may have no counterpart
  WordRule(double most) {
    this.most = most;
  }

  @Override
  public List<Reason> broken(Case asked) {
    var said =
        asked.said().words().stream().filter(w -> w.content() && !asked.said().isName(w)).toList();
    var strange = said.stream().filter(w -> asked.anywhere(w).isEmpty()).toList();
    if (said.isEmpty() || strange.size() < 2 || strange.size() <= most * said.size()) {
      return List.of();
    }
    var words = String.join("”, “", strange.stream().map(Word::toString).toList());
    return List.of(new Reason(Reason.Kind.WORD, "nothing cited says “" + words + "”"));
  }
}
