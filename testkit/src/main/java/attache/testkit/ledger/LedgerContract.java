package attache.testkit.ledger;

import static attache.testkit.Stories.ARRIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.ledger.Ledger;
import attache.ledger.Measure;
import attache.ledger.Quantity;
import attache.ledger.Role;
import attache.ledger.Row;
import attache.ledger.Selection;
import attache.ledger.Stage;
import attache.testkit.Seeded;
import attache.testkit.Stories;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every [Ledger] does, together with the archive of the same home.
public abstract class LedgerContract extends ReviewedLedgerContract {
  @Nested
  class Recording {
    @Test
    void rowsAreTheClaimsAndWhereTheyComeFrom() throws IOException {
      var story = add(Stories.full("Harbour buys", "Quillon pays. The republic bars it."));
      record(story.id(), figure(story), measure(story));
      assertThat(claims()).containsExactly(figure(story), measure(story));
      var row = ledger.rows(Selection.ALL).getFirst();
      assertThat(row.headline()).isEqualTo("Harbour buys");
      assertThat(row.source()).isEqualTo(story.source());
      assertThat(row.published()).isEqualTo(story.published());
      assertThat(row.firstSeen()).isEqualTo(ARRIVED);
      assertThat(row.lastSeen()).isEqualTo(NOON);
      assertThat(row.review()).isEqualTo(Row.Standing.MACHINE);
      assertThat(row(figure(story))).isEqualTo(row);
    }

    @Test
    void rowsAreThereWhenItIsOpenedAgain() throws IOException {
      var story = recorded("Harbour buys");
      archive.close();
      openLedger();
      assertThat(claims()).containsExactly(figure(story), measure(story));
      assertThat(ledger.position(RULES)).isEqualTo(position);
    }

    @Test
    void batchIsStoredOnlyWhereItGoesOnFrom() throws IOException {
      var story = add("Harbour buys");
      var read = List.of(new Ledger.Read(story.id(), List.of(figure(story))));
      assertThat(ledger.record(RULES, 3, 4, read, NOON)).isFalse();
      assertThat(claims()).isEmpty();
      assertThat(ledger.record(RULES, 0, 4, read, NOON)).isTrue();
      assertThat(ledger.record(RULES, 0, 4, read, NOON)).isFalse();
      assertThat(ledger.position(RULES)).isEqualTo(4);
      assertThat(claims()).containsExactly(figure(story));
      assertThatThrownBy(() -> ledger.record(RULES, 4, 3, read, NOON))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneOfManyWhoRecordAtOnceIsTheFirst() throws Exception {
      var story = add("Harbour buys");
      var read = List.of(new Ledger.Read(story.id(), List.of(figure(story))));
      Callable<Boolean> task = () -> ledger.record(RULES, 0, 1, read, NOON);
      try (var threads = Executors.newFixedThreadPool(4)) {
        var won = 0;
        for (var done : threads.invokeAll(List.of(task, task, task, task))) {
          won += done.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
      }
      assertThat(claims()).containsExactly(figure(story));
    }

    @Test
    void newRowsTakeThePlaceOfThoseTheStoryHad() throws IOException {
      var story = recorded("Harbour buys");
      record(story.id(), measure(story));
      assertThat(claims()).containsExactly(measure(story));
      record(story.id());
      assertThat(claims()).isEmpty();
    }

    @Test
    void otherRulesBeginAnewAndRowsStayUntilTheirOwnAreThere() throws IOException {
      var one = recorded("One");
      var two = recorded("Two");
      assertThat(ledger.position("rules 2")).isZero();
      var better = Claims.figure(one.latest(), 1, "rules 2");
      var read = List.of(new Ledger.Read(one.id(), List.of(better)));
      assertThat(ledger.record("rules 2", 0, 1, read, NOON)).isTrue();
      assertThat(claims()).containsExactly(better, figure(two), measure(two));
      assertThat(ledger.position("rules 2")).isEqualTo(1);
      assertThat(ledger.position(RULES)).as("rows of others count as not read").isZero();
    }

    @Test
    void startingAnewKeepsTheRows() throws IOException {
      var story = recorded("Harbour buys");
      ledger.startAnew();
      assertThat(ledger.position(RULES)).isZero();
      assertThat(claims()).containsExactly(figure(story), measure(story));
    }

    @Test
    void claimOfAnotherStoryIsRefused() throws IOException {
      var one = add("One");
      var two = add("Two");
      assertThatThrownBy(() -> record(one.id(), figure(two)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(one.id().value());
    }

    @Test
    void nothingIsStoredOfAStoryThatWasWithdrawnOrForgottenMeanwhile() throws IOException {
      var withdrawn = add("One");
      var forgotten = add("Two");
      archive.withdraw(withdrawn.id());
      archive.forget(forgotten.id());
      record(withdrawn.id(), figure(withdrawn));
      record(forgotten.id(), figure(forgotten));
      archive.reinstate(withdrawn.id());
      assertThat(claims()).isEmpty();
      assertThat(ledger.row(figure(forgotten).id())).isEmpty();
    }

    @Test
    void twoStoriesOfOneTextHaveTheirOwnRows() throws IOException {
      var body = "Quillon pays.";
      var one = add(Stories.from("Gazette", "Harbour buys", body));
      var two = add(Stories.from("Courier", "Harbour buys", body));
      record(one.id(), figure(one));
      record(two.id(), figure(two));
      assertThat(figure(one).id()).isEqualTo(figure(two).id());
      assertThat(claims()).containsExactly(figure(one), figure(two));
      assertThat(row(figure(two)).source()).isEqualTo("Gazette");
      archive.withdraw(one.id());
      assertThat(row(figure(two)).source()).isEqualTo("Courier");
      assertThat(ledger.rowsByPrefix(figure(two).id().value())).hasSize(1);
    }
  }

  @Nested
  class Leaving {
    @Test
    void rowsOfAWithdrawnStoryAreLeftOutAtOnce() throws IOException {
      var story = recorded("Harbour buys");
      var other = recorded("Velora sells");
      archive.withdraw(story.id());
      assertThat(claims()).containsExactly(figure(other), measure(other));
      assertThat(ledger.row(figure(story).id())).isEmpty();
      assertThat(ledger.rowsByPrefix(figure(story).id().value())).isEmpty();
      archive.reinstate(story.id());
      assertThat(claims()).hasSize(4);
    }

    @Test
    void forgettingAStoryTakesItsClaimsReviewsAndDecisions() throws IOException {
      var story = recorded("Harbour buys");
      var other = recorded("Velora sells");
      confirm(figure(story));
      correct(measure(story), Map.of("authority", "Nobody"));
      var kept = confirm(figure(other));
      ledger.decide(split(story.id()));
      archive.forget(story.id());
      assertThat(claims()).containsExactly(figure(other), measure(other));
      assertThat(ledger.reviews(figure(story).id())).isEmpty();
      assertThat(ledger.reviews(10)).containsExactly(kept);
      assertThat(ledger.orphans()).isEmpty();
      assertThat(ledger.actorDecisions()).isEmpty();
    }

    @Test
    void forgettingTakesReviewsOfWordsThatAreNoLongerRead() throws IOException {
      var story = recorded("Harbour buys");
      confirm(figure(story));
      record(story.id());
      archive.forget(story.id());
      assertThat(ledger.reviews(10)).isEmpty();
    }

    @Test
    void reviewOfWordsThatAnotherStoryHasStaysUntilItIsForgottenToo() throws IOException {
      var one = add(Stories.from("Gazette", "Harbour buys", "Quillon pays."));
      var two = add(Stories.from("Courier", "Harbour buys", "Quillon pays."));
      record(one.id(), figure(one));
      record(two.id(), figure(two));
      var review = confirm(figure(one));
      archive.forget(one.id());
      assertThat(ledger.reviews(10)).containsExactly(review);
      assertThat(row(figure(two)).review()).isEqualTo(Row.Standing.CONFIRMED);
      archive.forget(two.id());
      assertThat(ledger.reviews(10)).isEmpty();
    }
  }

  private static Selection words(String purpose, String topic, String text) {
    return Selection.ALL
        .with()
        .purpose(given(purpose))
        .topic(given(topic))
        .text(given(text))
        .build();
  }

  private static Optional<String> given(String words) {
    return Optional.of(words).filter(it -> !it.isEmpty());
  }

  private static Selection days(Optional<LocalDate> since, Optional<LocalDate> until) {
    return Selection.ALL.with().since(since).until(until).build();
  }

  @Nested
  class Selecting {
    @Test
    void datedStoriesComeAfterUndatedOnesAndEachInReadingOrder() throws IOException {
      var dated = add(Stories.full("Dated", "Quillon pays. The republic bars it."));
      record(dated.id(), figure(dated), measure(dated));
      var undated = recorded("Undated");
      assertThat(claims())
          .containsExactly(figure(undated), measure(undated), figure(dated), measure(dated));
    }

    @Test
    void partiesAreFoundByWordsOfTheirNamesInAnyCase() throws IOException {
      var story = recorded("Harbour buys");
      assertThat(claims(Selection.ALL.ofActor("QUILLON"))).containsExactly(figure(story));
      var both = Selection.ALL.with().actor("republic").counterpart("norvela cable").build();
      assertThat(claims(both)).containsExactly(measure(story));
      assertThat(claims(Selection.ALL.ofActor("Velora"))).isEmpty();
      assertThat(claims(Selection.ALL.ofActor("illon"))).isEmpty();
      assertThat(claims(Selection.ALL.ofActor("Quillon Devices"))).hasSize(1);
    }

    @Test
    void whatIsOfFiguresWantsFiguresAndWhatIsOfMeasuresMeasures() throws IOException {
      var story = recorded("Harbour buys");
      var money = Selection.ALL.with().kinds(Set.of(Quantity.Kind.MONEY)).build();
      var invested = Set.of(Role.INVESTMENT, Role.BUDGET, Role.ORDER);
      var controls = Selection.ALL.with().types(Set.of(Measure.Type.EXPORT_CONTROL)).build();
      assertThat(claims(money)).containsExactly(figure(story));
      assertThat(claims(Selection.ALL.with().roles(invested).build()))
          .containsExactly(figure(story));
      assertThat(claims(controls)).containsExactly(measure(story));
      assertThat(claims(money.with().roles(invested).types(controls.types()).build())).hasSize(2);
      var inForce = Set.of(Stage.IN_FORCE);
      assertThat(claims(Selection.ALL.with().stages(inForce).build()))
          .containsExactly(measure(story));
      assertThat(claims(money.with().stages(inForce).build())).isEmpty();
    }

    @Test
    void boundsAreOfFigures() throws IOException {
      var story = recorded("Harbour buys");
      var bound = figure(story).quantity().bound();
      var other = EnumSet.complementOf(EnumSet.of(bound));
      assertThat(claims(Selection.ALL.with().bounds(Set.of(bound)).build()))
          .containsExactly(figure(story));
      assertThat(claims(Selection.ALL.with().bounds(other).build())).isEmpty();
    }

    @Test
    void wordsAreLookedForWhereTheyAreWanted() throws IOException {
      var story = recorded("Harbour buys");
      assertThat(claims(words("Drones patrol", "", ""))).containsExactly(figure(story));
      assertThat(claims(words("sonar", "", ""))).containsExactly(measure(story));
      assertThat(claims(words("", "harbour quillon", ""))).containsExactly(figure(story));
      assertThat(claims(words("", "buoys BARS", ""))).containsExactly(measure(story));
      assertThat(claims(words("", "", "bars it"))).containsExactly(measure(story));
      assertThat(claims(words("", "buoys quillon", ""))).isEmpty();
    }

    @Test
    void daysAreThoseOfPublication() throws IOException {
      var first = LocalDate.of(2026, 3, 1);
      recorded("Undated");
      var dated = add(Stories.full("Dated", "Quillon pays."));
      record(dated.id(), figure(dated));
      assertThat(claims(days(Optional.of(first), Optional.of(first))))
          .containsExactly(figure(dated));
      assertThat(claims(days(Optional.of(first.plusDays(1)), Optional.empty()))).isEmpty();
      assertThat(claims(days(Optional.empty(), Optional.of(first.minusDays(1))))).isEmpty();
    }

    @Test
    void rowsOfOneStory() throws IOException {
      recorded("One");
      var two = recorded("Two");
      assertThat(claims(Selection.ALL.ofStory(two.id())))
          .containsExactly(figure(two), measure(two));
    }

    @Test
    void rowIsFoundByTheStartOfItsId() throws IOException {
      var story = recorded("Harbour buys");
      recorded("Velora sells");
      var start = figure(story).id().value().substring(0, 12);
      assertThat(ledger.rowsByPrefix(start)).extracting(Row::claim).containsExactly(figure(story));
      assertThatThrownBy(() -> ledger.rowsByPrefix("f12"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("f12");
    }
  }

  @Test
  void anyHistoryGivesWhatAPlainListGives() throws IOException {
    var random = Seeded.random("anyHistoryGivesWhatAPlainListGives");
    var history = new LedgerHistory(random, archive, ledger);
    var steps = new ArrayList<String>();
    for (var step = 0; step < 150; step++) {
      steps.add(history.step());
      history.requireAlike(steps);
    }
  }
}
