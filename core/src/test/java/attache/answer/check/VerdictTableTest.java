package attache.answer.check;

import static attache.answer.check.VerdictTable.Answer.NO;
import static attache.answer.check.VerdictTable.Answer.NOT_AS_FAR_AS_THE_SOURCES_GO;
import static attache.answer.check.VerdictTable.Answer.NOT_YET;
import static attache.answer.check.VerdictTable.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import attache.answer.check.VerdictTable.Answer;
import attache.answer.check.VerdictTable.Asked;
import attache.answer.check.VerdictTable.Found;
import attache.ledger.Modality;
import attache.ledger.Stage;
import org.junit.jupiter.api.Test;

final class VerdictTableTest {
  @Test
  void whatIsDoneWasApproved() {
    assertThat(asked(Stage.APPROVED, Stage.DONE, Modality.ASSERTED)).isEqualTo(YES);
  }

  @Test
  void whatIsPlannedIsNotYetDone() {
    assertThat(asked(Stage.DONE, Stage.PLANNED, Modality.ASSERTED)).isEqualTo(NOT_YET);
  }

  @Test
  void whatIsConsideredIsNotDoneAsFarAsTheSourcesGo() {
    assertThat(asked(Stage.DONE, Stage.CONSIDERED, Modality.REPORTED))
        .isEqualTo(NOT_AS_FAR_AS_THE_SOURCES_GO);
  }

  @Test
  void hearsayLicensesNoYes() {
    assertThat(asked(Stage.DONE, Stage.DONE, Modality.REPORTED))
        .isEqualTo(NOT_AS_FAR_AS_THE_SOURCES_GO);
  }

  @Test
  void refusalIsANo() {
    assertThat(asked(Stage.APPROVED, Stage.REFUSED, Modality.ASSERTED)).isEqualTo(NO);
    assertThat(asked(Stage.REFUSED, Stage.REFUSED, Modality.ASSERTED)).isEqualTo(YES);
  }

  @Test
  void denialIsANoAndTurnsWithTheQuestion() {
    var found = new Found(Stage.DONE, Modality.DENIED, false);
    assertThat(VerdictTable.licensed(new Asked(Stage.DONE, false), found)).isEqualTo(NO);
    assertThat(VerdictTable.licensed(new Asked(Stage.DONE, true), found)).isEqualTo(YES);
  }

  private static Answer asked(Stage asked, Stage found, Modality modality) {
    return VerdictTable.licensed(new Asked(asked, false), new Found(found, modality, false));
  }
}
