package attache.ledger.reconcile;

import static attache.ledger.reconcile.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Measure;
import attache.ledger.Measure.Direction;
import attache.ledger.Row;
import attache.ledger.Stage;
import attache.ledger.reconcile.History.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HistoryTest {
  private static Said rule(int number, Stage stage) {
    return claim(number).in(number).from("Norland").to("Tarn").about("sonar").stage(stage);
  }

  private static Row easing(Said said) {
    return said.measure(Measure.Type.EXPORT_CONTROL, Direction.EASE);
  }

  private static History history(Row... rows) {
    var histories = History.of(List.of(rows), Links.among(List.of(rows)));
    assertThat(histories).hasSize(1);
    return histories.getFirst();
  }

  private static List<Turn> turns(History history) {
    return history.steps().stream().map(History.Step::turn).toList();
  }

  @Test
  void stageMovesForward() {
    var history =
        history(
            easing(rule(1, Stage.IN_FORCE).on("2031-06-01")),
            easing(rule(2, Stage.PROPOSED).on("2031-02-01")),
            easing(rule(3, Stage.DECIDED).on("2031-04-01")));
    assertThat(turns(history)).containsExactly(Turn.FIRST, Turn.FORWARD, Turn.FORWARD);
    assertThat(history.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(history.disputed()).isFalse();
  }

  @Test
  void cautiousReportDoesNotLowerTheStage() {
    var history =
        history(
            easing(rule(1, Stage.DECIDED).on("2031-04-01")),
            easing(rule(2, Stage.PROPOSED).on("2031-04-03")));
    assertThat(turns(history)).containsExactly(Turn.FIRST, Turn.CAUTIOUS);
    assertThat(history.stage()).isEqualTo(Stage.DECIDED);
    assertThat(history.disputed()).isTrue();
  }

  @Test
  void stopStandsUntilItIsTakenUpAgain() {
    var history =
        history(
            easing(rule(1, Stage.IN_FORCE).on("2031-04-01")),
            easing(rule(2, Stage.SUSPENDED).on("2031-05-01")),
            easing(rule(3, Stage.IN_FORCE).on("2031-06-01")));
    assertThat(turns(history)).containsExactly(Turn.FIRST, Turn.STOPPED, Turn.RESUMED);
    assertThat(history.stage()).isEqualTo(Stage.IN_FORCE);
  }

  @Test
  void whatReplacesComesAfterWhatItReplaces() {
    var ban = rule(1, Stage.ENDED).in(9).measure(Measure.Type.EXPORT_CONTROL, Direction.TIGHTEN);
    var history = history(easing(rule(2, Stage.DECIDED).in(9)), ban);
    assertThat(history.steps()).first().satisfies(step -> assertThat(step.row()).isEqualTo(ban));
    assertThat(turns(history)).containsExactly(Turn.FIRST, Turn.RESUMED);
    assertThat(history.stage()).isEqualTo(Stage.DECIDED);
  }

  @Test
  void timeOfTheEventCountsBeforeThatOfTheReport() {
    var old = easing(rule(1, Stage.DECIDED).on("2031-06-01").during(2029));
    var history = history(old, easing(rule(2, Stage.PROPOSED).on("2028-04-03")));
    assertThat(history.steps().getLast().row()).isEqualTo(old);
    assertThat(history.stage()).isEqualTo(Stage.DECIDED);
  }
}
