package attache.answer.check;

import attache.ledger.Modality;
import attache.ledger.Stage;

/// Which verdict is licensed by what is asked and what is found.
///
/// | found | verdict on "has it come so far?" |
/// |---|---|
/// | denied, or said not to be so | no |
/// | stopped: refused, cancelled, ended, suspended | no; yes if that is what was asked |
/// | as far or further, said firmly | yes |
/// | as far or further, reported, expected, estimated or conditional | not as far as the sources go |
/// | less far, but planned, announced, pending or agreed | not yet |
/// | less far: considered, proposed, or no stage at all | not as far as the sources go |
///
/// A question whether it is *not* so turns yes into no and no into yes.
public final class VerdictTable {
  /// What can be said in answer to a question for yes or no.
  public enum Answer {
    YES,
    NO,
    NOT_YET,
    NOT_AS_FAR_AS_THE_SOURCES_GO
  }

  /// What a question asks.
  ///
  /// @param stage how far it asks whether an act has come
  /// @param negated whether it asks if that is not so
  public record Asked(Stage stage, boolean negated) {}

  /// What a source says.
  ///
  /// @param stage how far it says the act has come
  /// @param modality how firmly
  /// @param negated whether it says that it is not so
  public record Found(Stage stage, Modality modality, boolean negated) {}

  private VerdictTable() {}

  /// The verdict that is licensed.
  public static Answer licensed(Asked asked, Found found) {
    var plain = plain(asked.stage(), found);
    if (!asked.negated()) {
      return plain;
    }
    return switch (plain) {
      case YES -> Answer.NO;
      case NO, NOT_YET -> Answer.YES;
      case NOT_AS_FAR_AS_THE_SOURCES_GO -> plain;
    };
  }

  private static Answer plain(Stage asked, Found found) {
    if (found.negated() || found.modality() == Modality.DENIED) {
      return Answer.NO;
    }
    var firm = found.modality() == Modality.ASSERTED || found.modality() == Modality.ATTRIBUTED;
    if (found.stage().stops() || asked.stops()) {
      return stopped(asked, found.stage(), firm);
    }
    if (found.stage().height() > 0 && found.stage().height() >= asked.height()) {
      return firm ? Answer.YES : Answer.NOT_AS_FAR_AS_THE_SOURCES_GO;
    }
    var open = found.stage().height() < Stage.PLANNED.height();
    return open ? Answer.NOT_AS_FAR_AS_THE_SOURCES_GO : Answer.NOT_YET;
  }

  private static Answer stopped(Stage asked, Stage found, boolean firm) {
    if (!firm || !found.stops()) {
      return Answer.NOT_AS_FAR_AS_THE_SOURCES_GO;
    }
    return asked.stops() ? Answer.YES : Answer.NO;
  }
}
