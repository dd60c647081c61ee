package attache.door.json;

import attache.answer.check.Verdict;

/// A verdict on a statement as one line of JSON.
public final class VerdictLine {
  private VerdictLine() {}

  /// `{"id", "statement", "holds", "reasons": [{"kind", "words"}]}`.
  public static String of(StatementLine asked, Verdict verdict) {
    var object = Mapper.JSON.createObjectNode();
    asked.id().ifPresent(id -> object.put("id", id));
    object.put("statement", asked.statement());
    object.put("holds", verdict.holds());
    var reasons = object.putArray("reasons");
    for (var reason : verdict.reasons()) {
      reasons.addObject().put("kind", reason.kind().word()).put("words", reason.words());
    }
    return Mapper.JSON.writeValueAsString(object);
  }
}
