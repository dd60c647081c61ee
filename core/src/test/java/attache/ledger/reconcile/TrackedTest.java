package attache.ledger.reconcile;

import static attache.ledger.reconcile.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.ClaimId;
import attache.ledger.Flag;
import attache.ledger.Measure.Direction;
import attache.ledger.Measure.Type;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.ledger.Stage;
import attache.ledger.Tracker;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrackedTest {
  private static final Tracker TRACKER =
      new Tracker("tides", "Tides", List.of(Selection.ALL), List.of());

  private static List<List<ClaimId>> entries(Row... rows) {
    return Tracked.of(TRACKER, List.of(rows), List.of()).entries().stream()
        .map(entry -> entry.claims().stream().map(row -> row.claim().id()).toList())
        .toList();
  }

  private static List<Row> context(Row... rows) {
    return Tracked.of(TRACKER, List.of(rows), List.of()).context();
  }

  private static ClaimId id(Row row) {
    return row.claim().id();
  }

  private final Row amount =
      claim(1).from("Orrery").to("Tarn").money(Role.INVESTMENT, "4e9", "EUR");
  private final Row deal =
      claim(2).from("Orrery").to("Tarn").measure(Type.INVESTMENT, Direction.SUPPORT, amount);

  @Test
  void measureStandsBeforeItsFigures() {
    assertThat(entries(amount, deal)).containsExactly(List.of(id(deal), id(amount)));
  }

  @Test
  void disputedMatterIsOneEntry() {
    var other = claim(3).in(2).from("Orrery").to("Tarn").stage(Stage.DONE);
    var done = other.money(Role.INVESTMENT, "4e9", "EUR");
    assertThat(entries(amount, deal, done))
        .containsExactly(List.of(id(deal), id(amount), id(done)));
  }

  @Test
  void whatReplacesAnotherIsAnEntryOfItsOwn() {
    var ban = claim(3).from("Norland").to("Tarn").about("sonar").stage(Stage.ENDED);
    var easing = claim(4).from("Norland").to("Tarn").about("sonar").stage(Stage.DECIDED);
    assertThat(
            entries(
                ban.measure(Type.EXPORT_CONTROL, Direction.TIGHTEN),
                easing.measure(Type.EXPORT_CONTROL, Direction.EASE)))
        .hasSize(2);
  }

  @Test
  void mentionIsBackground() {
    var mention = claim(3).from("Norland").to("Tarn").about("sonar").flag(Flag.MENTION);
    var row = mention.measure(Type.EXPORT_CONTROL, Direction.TIGHTEN);
    assertThat(entries(deal, row)).hasSize(1);
    assertThat(context(deal, row)).containsExactly(row);
  }

  @Test
  void decisionOfNobodyIsBackgroundIfItHasAnObject() {
    var vague = claim(3).about("sonar").measure(Type.EXPORT_CONTROL, Direction.EASE);
    var empty = claim(4).measure(Type.STATE_AID, Direction.SUPPORT);
    assertThat(entries(vague, empty)).isEmpty();
    assertThat(context(vague, empty)).containsExactly(vague);
  }

  @Test
  void amountWithoutANumberIsBackground() {
    var vague = claim(3).from("Orrery").vague(Role.INVESTMENT);
    assertThat(entries(amount, vague)).containsExactly(List.of(id(amount)));
    assertThat(context(amount, vague)).containsExactly(vague);
  }

  @Test
  void rejectedRowsAreGone() {
    var rejected =
        claim(3).from("Solvane").reviewed(Row.Standing.REJECTED).money(Role.BUDGET, "1", "EUR");
    assertThat(entries(rejected)).isEmpty();
    assertThat(context(rejected)).isEmpty();
  }

  @Test
  void whatIsHeldIsNotBackgroundToo() {
    var tracked = Tracked.of(TRACKER, List.of(amount, deal), List.of(amount));
    assertThat(tracked.context()).isEmpty();
  }

  @Test
  void backgroundIsInNoSum() {
    var other = claim(3).in(3).from("Solvane").money(Role.FUNDING_RAISED, "9e9", "EUR");
    var tracked = Tracked.of(TRACKER, List.of(amount, deal), List.of(other));
    assertThat(tracked.totals(By.STAGE, _ -> false).sums())
        .singleElement()
        .satisfies(sum -> assertThat(sum.working()).isEqualTo("€4bn (announced)"));
  }

  @Test
  void fourTrackersShip() {
    assertThat(Trackers.shipped())
        .extracting(Tracker::name)
        .containsExactly(
            "investments_and_subsidies",
            "export_control_decisions",
            "national_ai_programmes",
            "semiconductor_plants");
  }

  @Test
  void shippedTrackersNameNoActor() {
    assertThat(Trackers.shipped())
        .allSatisfy(tracker ->
            assertThat(tracker.rows())
                .allSatisfy(selection -> assertThat(selection.actor()).isEmpty())
                .allSatisfy(selection -> assertThat(selection.counterpart()).isEmpty()));
  }
}
