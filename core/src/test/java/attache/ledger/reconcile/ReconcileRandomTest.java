package attache.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.ClaimId;
import attache.ledger.Figure;
import attache.ledger.Link;
import attache.ledger.Measure;
import attache.ledger.Measure.Direction;
import attache.ledger.Modality;
import attache.ledger.Quantity.Bound;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.ledger.Stage;
import attache.ledger.Tracker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Random ledgers on few names, so that much agrees by chance. A failure names its seed; run it
/// again with `-Dseed=…`.
final class ReconcileRandomTest {
  private static final int ROUNDS = 20;
  private static final int ROWS = 60;
  private static final List<String> NAMES =
      List.of("Orrery", "Orrery Marine", "Tarn", "Solvane AG", "Norland", "Eastmark", "firms");
  private static final List<String> MATTERS =
      List.of("", "sonar", "sonar buoys", "Q7 lidar", "Q7 and Q9 lidar", "AI investment");
  private static final List<String> AMOUNTS =
      List.of("1e9", "1.02e9", "1.1e9", "1.15e9", "2e9", "5e8", "9.7e8", "12", "1");
  private static final List<Role> ROLES = List.of(Role.INVESTMENT, Role.BUDGET, Role.CONTRACT);
  private static final List<Bound> BOUNDS =
      List.of(
          Bound.EXACT,
          Bound.EXACT,
          Bound.NEARLY,
          Bound.UP_TO,
          Bound.MORE_THAN,
          Bound.AT_LEAST,
          Bound.APPROX);

  private static Stream<Long> seeds() {
    var given = Long.getLong("seed");
    var first = given == null ? System.nanoTime() : given;
    return IntStream.range(0, given == null ? ROUNDS : 1).mapToObj(i -> first + i);
  }

  @Test
  void blocksMissNoPair() {
    seeds()
        .forEach(seed -> {
          var rows = ledger(new Random(seed));
          assertThat(Links.among(rows).all())
              .as("seed %d", seed)
              .isEqualTo(Links.amongAll(rows).all());
        });
  }

  @Test
  void nothingDependsOnTheOrderOfRows() {
    seeds()
        .forEach(seed -> {
          var random = new Random(seed);
          var rows = ledger(random);
          var mixed = Said.shuffled(rows, random);
          var tracker = new Tracker("all", "All", List.of(Selection.ALL), List.of());
          assertThat(Links.among(mixed).all())
              .as("seed %d", seed)
              .isEqualTo(Links.among(rows).all());
          for (var by : By.values()) {
            assertThat(Totals.of(mixed, by)).as("seed %d", seed).isEqualTo(Totals.of(rows, by));
          }
          assertThat(Tracked.of(tracker, mixed, List.of()).entries())
              .as("seed %d", seed)
              .isEqualTo(Tracked.of(tracker, rows, List.of()).entries());
          assertThat(History.of(mixed, Links.among(mixed)))
              .as("seed %d", seed)
              .isEqualTo(History.of(rows, Links.among(rows)));
        });
  }

  @Test
  void everyFigureIsCountedOrLeftOutOnce() {
    seeds()
        .forEach(seed -> {
          var rows = ledger(new Random(seed));
          var figures = figures(rows).map(Figure::id).toList();
          for (var by : By.values()) {
            var totals = Totals.of(rows, by);
            var told = new ArrayList<ClaimId>();
            totals.sums().forEach(sum -> told.addAll(sum.counted()));
            totals.leftOut().forEach(no -> told.add(no.figure()));
            assertThat(told)
                .as("seed %d", seed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(figures);
          }
        });
  }

  @Test
  void sumsAreThoseOfTheCountedAmounts() {
    seeds()
        .forEach(seed -> {
          var rows = ledger(new Random(seed));
          for (var sum : Totals.of(rows, By.ACTOR).sums()) {
            assertSumOf(rows, sum, "seed " + seed);
          }
        });
  }

  private static void assertSumOf(List<Row> rows, Total sum, String seed) {
    var terms = figures(rows).filter(figure -> sum.counted().contains(figure.id())).toList();
    assertThat(terms)
        .as(seed)
        .allMatch(figure -> figure.stage() == sum.stage() && figure.role() == sum.role())
        .allMatch(figure -> figure.quantity().unit().equals(sum.currency()));
    var open = terms.stream().anyMatch(figure -> figure.quantity().lower().isEmpty());
    var least =
        terms.stream()
            .flatMap(figure -> figure.quantity().lower().stream())
            .map(limit -> limit.value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum.amount().lower().isEmpty()).as(seed).isEqualTo(open);
    sum.amount().lower().ifPresent(end -> assertThat(end.value()).isEqualByComparingTo(least));
  }

  @Test
  void noTwoCountedFiguresAreJoined() {
    seeds()
        .forEach(seed -> {
          var rows = ledger(new Random(seed));
          var counted = new HashSet<ClaimId>();
          Totals.of(rows, By.STAGE).sums().forEach(sum -> counted.addAll(sum.counted()));
          assertThat(Links.among(rows).all())
              .as("seed %d", seed)
              .filteredOn(link -> link.kind() != Link.Kind.PART_WHOLE)
              .noneMatch(link -> counted.contains(link.from()) && counted.contains(link.to()));
        });
  }

  private static Stream<Figure> figures(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.claim() instanceof Figure figure ? Stream.of(figure) : Stream.empty());
  }

  private static List<Row> ledger(Random random) {
    return IntStream.range(1, ROWS).mapToObj(number -> row(number, random)).toList();
  }

  private static Row row(int number, Random random) {
    var said = Said.claim(number).in(1 + random.nextInt(12)).about(any(MATTERS, random));
    said.stage(any(List.of(Stage.values()), random));
    said.said(any(List.of(Modality.values()), random));
    if (random.nextInt(6) > 0) {
      said.from(any(NAMES, random));
    }
    if (random.nextInt(4) > 0) {
      said.to(parties(random));
    }
    if (random.nextBoolean()) {
      said.on(LocalDate.of(2031, 1, 1).plusDays(random.nextInt(5)).toString());
    }
    if (random.nextInt(8) == 0) {
      said.headline();
    }
    if (random.nextInt(4) == 0) {
      said.byEndOf(2032 + random.nextInt(2));
    }
    return random.nextInt(3) == 0 ? measure(said, random) : figure(said, random);
  }

  private static String[] parties(Random random) {
    var one = any(NAMES, random);
    return random.nextInt(3) == 0 ? new String[] {one, any(NAMES, random)} : new String[] {one};
  }

  private static Row figure(Said said, Random random) {
    return said.money(
        any(ROLES, random),
        any(BOUNDS, random),
        any(AMOUNTS, random),
        any(List.of("EUR", "EUR", "USD", ""), random));
  }

  private static Row measure(Said said, Random random) {
    return said.measure(
        any(List.of(Measure.Type.EXPORT_CONTROL, Measure.Type.PLANT), random),
        any(List.of(Direction.EASE, Direction.TIGHTEN, Direction.NEUTRAL), random));
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
