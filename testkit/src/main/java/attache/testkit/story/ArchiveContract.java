package attache.testkit.story;

import static attache.testkit.Stories.ARRIVED;
import static attache.testkit.Stories.address;
import static attache.testkit.Stories.arrival;
import static attache.testkit.Stories.draft;
import static attache.testkit.Stories.full;
import static attache.testkit.Stories.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.story.Archive;
import attache.story.Arrival;
import attache.story.Change;
import attache.story.Draft;
import attache.story.Receipt;
import attache.story.Span;
import attache.story.StoryId;
import attache.story.StoryKey;
import attache.testkit.Stories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [Archive] does.
public abstract class ArchiveContract {
  @TempDir protected Path folder;
  private Archive archive;

  /// Opens the archive of a folder; opened again, it has what was stored before.
  protected abstract Archive open(Path folder) throws IOException;

  @BeforeEach
  void openArchive() throws IOException {
    archive = open(folder);
  }

  @AfterEach
  void closeArchive() throws IOException {
    archive.close();
  }

  private Receipt receive(Draft draft) throws IOException {
    return archive.receive(draft, "en", sentences(draft), ARRIVED);
  }

  @Nested
  class Receiving {
    @Test
    void authorsAreKeptAndNotLostToARevisionWithoutThem() throws IOException {
      var first = draft("Pier opens", "Ships come.", address("https://example.org/pier"));
      var story = receive(first.by(List.of("Ada Quill", "Nico Brandvik"))).story();
      assertThat(archive.story(story).orElseThrow().authors())
          .containsExactly("Ada Quill", "Nico Brandvik");
      receive(draft("Pier opens", "Many ships come.", address("https://example.org/pier")));
      assertThat(archive.story(story).orElseThrow().authors())
          .containsExactly("Ada Quill", "Nico Brandvik");
    }

    @Test
    void newStoryIsAdded() throws IOException {
      var draft = full("Harbour opens", "Ships came. Many came.", address("https://example.org/a"));
      var added = (Receipt.Added) receive(draft);
      var story = archive.story(added.story()).orElseThrow();
      assertThat(story.source()).isEqualTo(draft.source());
      assertThat(story.published()).isEqualTo(draft.published());
      assertThat(story.firstSeen()).isEqualTo(ARRIVED);
      assertThat(story.address()).isEqualTo(draft.address());
      assertThat(story.language()).isEqualTo("en");
      assertThat(story.nature()).isEqualTo(draft.nature());
      assertThat(story.partial()).isTrue();
      assertThat(story.origin()).isEqualTo(draft.origin());
      assertThat(story.revisions()).isEqualTo(1);
      assertThat(story.withdrawn()).isFalse();
      assertThat(story.latest().id()).isEqualTo(added.revision());
      assertThat(story.latest().sentences()).isEqualTo(sentences(draft));
      assertThat(story.latest().fetched()).isEqualTo(ARRIVED);
    }

    @Test
    void textIsKeptUnitForUnit() throws IOException {
      var draft = draft("Zoë’s “plan” 🚀", " Leading.\r\n\tTab\u00a0and\u0000nul. 漢字.\n\n");
      var revision = archive.story(receive(draft).story()).orElseThrow().latest();
      assertThat(revision.headline()).isEqualTo(draft.headline());
      assertThat(revision.body()).isEqualTo(draft.body());
      assertThat(revision.cite(3, revision.sentences().get(3)).quote()).isEqualTo("漢字.");
    }

    @Test
    void sameDraftTwiceChangesNothing() throws IOException {
      var draft = draft("Harbour opens", "Ships came.", address("https://example.org/a"));
      var first = receive(draft);
      var before = archive.holdings();
      assertThat(receive(draft)).isEqualTo(new Receipt.Unchanged(first.story()));
      assertThat(archive.holdings()).isEqualTo(before);
    }

    @Test
    void knownKeyWithAnotherTextIsARevision() throws IOException {
      var key = address("https://example.org/a");
      var first = receive(full("Harbour opens", "Ships came.", key));
      var second = receive(draft("Harbour opens", "Ships came. One left.", key));
      assertThat(second).isInstanceOf(Receipt.Revised.class);
      assertThat(second.story()).isEqualTo(first.story());
      var story = archive.story(first.story()).orElseThrow();
      assertThat(story.revisions()).isEqualTo(2);
      assertThat(story.latest().body()).isEqualTo("Ships came. One left.");
      assertThat(story.published()).as("what a revision leaves open stays known").isPresent();
      assertThat(archive.revisions(first.story()))
          .extracting(revision -> revision.body())
          .containsExactly("Ships came.", "Ships came. One left.");
    }

    @Test
    void anEarlierTextComingBackChangesNothing() throws IOException {
      var key = address("https://example.org/a");
      receive(draft("Harbour opens", "Ships came.", key));
      receive(draft("Harbour opens", "Ships came. One left.", key));
      assertThat(receive(draft("Harbour opens", "Ships came.", key)))
          .isInstanceOf(Receipt.Unchanged.class);
    }

    @Test
    void sameWordsInOneSourceAreOneStory() throws IOException {
      var first = receive(draft("Harbour opens", "Ships came.", address("https://example.org/a")));
      var second = receive(draft("Harbour opens", "Ships came.", address("https://example.org/b")));
      assertThat(second).isEqualTo(new Receipt.Unchanged(first.story()));
      var third = receive(draft("Harbour opens", "Nobody came.", address("https://example.org/b")));
      assertThat(third.story())
          .as("keys of an unchanged draft are learnt")
          .isEqualTo(first.story());
    }

    @Test
    void sameWordsInAnotherSourceAreAnotherStory() throws IOException {
      var first = receive(Stories.from("Gazette", "Harbour opens", "Ships came."));
      var second = receive(Stories.from("Courier", "Harbour opens", "Ships came."));
      assertThat(second).isInstanceOf(Receipt.Added.class);
      assertThat(second.story()).isNotEqualTo(first.story());
    }

    @Test
    void firstKnownKeyDecidesAndOthersStayWhereTheyWere() throws IOException {
      var feed = new StoryKey(StoryKey.Kind.FEED_ITEM, "https://example.org/feed 1");
      var page = address("https://example.org/a");
      var one = receive(draft("One", "First.", feed)).story();
      var two = receive(draft("Two", "Second.", page)).story();
      assertThat(receive(draft("Both", "Third.", feed, page)).story()).isEqualTo(one);
      assertThat(receive(draft("Page", "Fourth.", page)).story()).isEqualTo(two);
    }

    @Test
    void keysOfAnotherKindDoNotMatch() throws IOException {
      var one = receive(draft("One", "First.", new StoryKey(StoryKey.Kind.FEED_ITEM, "x"))).story();
      assertThat(receive(draft("Two", "Second.", address("x"))).story()).isNotEqualTo(one);
    }

    @Test
    void batchIsReceivedInOrder() throws IOException {
      var key = address("https://example.org/a");
      var receipts =
          archive.receiveAll(
              List.of(
                  arrival(draft("One", "First.", key)),
                  arrival(draft("Two", "Second.")),
                  arrival(draft("One", "First, again.", key))));
      assertThat(receipts.get(0)).isInstanceOf(Receipt.Added.class);
      assertThat(receipts.get(1)).isInstanceOf(Receipt.Added.class);
      assertThat(receipts.get(2)).isInstanceOf(Receipt.Revised.class);
      assertThat(receipts.get(2).story()).isEqualTo(receipts.get(0).story());
      assertThat(archive.receiveAll(List.of())).isEmpty();
    }

    @Test
    void batchWithASentenceOutsideItsTextStoresNothing() throws IOException {
      var bad =
          new Arrival(draft("Two", "x."), "en", List.of(new Span(0, 3), new Span(5, 90)), ARRIVED);
      assertThatThrownBy(() -> archive.receiveAll(List.of(arrival(draft("One", "First.")), bad)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(archive.holdings().stories()).isZero();
    }

    @Test
    void idsAscendInOrderOfArrival() throws IOException {
      var ids = new ArrayList<String>();
      for (var i = 0; i < 50; i++) {
        ids.add(receive(draft("Story " + i, "Words.")).story().value());
      }
      assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void manyThreadsLoseAndDoubleNothing() throws Exception {
      var tasks = new ArrayList<Callable<Receipt>>();
      for (var i = 0; i < 200; i++) {
        var draft = draft("Story " + i % 100, "Words.");
        tasks.add(() -> receive(draft));
      }
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var added = 0;
        for (var receipt : threads.invokeAll(tasks)) {
          added += receipt.get() instanceof Receipt.Added ? 1 : 0;
        }
        assertThat(added).isEqualTo(100);
      }
      assertThat(archive.holdings().stories()).isEqualTo(100);
    }
  }

  @Nested
  class Reading {
    @Test
    void unknownStoryIsEmpty() throws IOException {
      var unknown = new StoryId("0".repeat(26));
      assertThat(archive.story(unknown)).isEmpty();
      assertThat(archive.revisions(unknown)).isEmpty();
      assertThat(archive.withdraw(unknown)).isFalse();
      assertThat(archive.reinstate(unknown)).isFalse();
      assertThat(archive.forget(unknown)).isFalse();
    }

    @Test
    void prefixFindsStoriesInAnyCase() throws IOException {
      var one = receive(draft("One", "First.")).story();
      var two = receive(draft("Two", "Second.")).story();
      assertThat(archive.storiesByPrefix(one.value().toLowerCase(java.util.Locale.ROOT)))
          .extracting(story -> story.id())
          .containsExactly(one);
      assertThat(archive.storiesByPrefix(one.value().substring(0, 4)))
          .extracting(story -> story.id())
          .containsExactly(one, two);
      assertThat(archive.storiesByPrefix("ZZZZ")).isEmpty();
      assertThat(archive.storiesByPrefix("%%%%")).isEmpty();
      assertThatThrownBy(() -> archive.storiesByPrefix("01K"))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endOfAnIdFindsItsStory() throws IOException {
      var one = receive(draft("One", "First.")).story();
      receive(draft("Two", "Second."));
      archive.withdraw(one);
      assertThat(
              archive.storiesByPrefix(one.value().substring(18).toLowerCase(java.util.Locale.ROOT)))
          .extracting(story -> story.id())
          .containsExactly(one);
    }

    @Test
    void arrivalsAreCountedFromAMomentOn() throws IOException {
      var before = Stories.ARRIVED.minusNanos(1);
      var story = receive(Stories.draft("Harbour opens", "Ships came.")).story();
      assertThat(archive.arrivedSince(before)).isEqualTo(1);
      assertThat(archive.arrivedSince(Stories.ARRIVED)).isZero();
      archive.withdraw(story);
      assertThat(archive.arrivedSince(before)).isZero();
    }

    @Test
    void storiesComeNewestFirst() throws IOException {
      var order = new ArrayList<StoryId>();
      for (var i = 0; i < 5; i++) {
        var draft = draft("Story " + i, "Words.");
        order.addFirst(
            archive.receive(draft, "en", sentences(draft), ARRIVED.plusSeconds(i / 2)).story());
      }
      archive.withdraw(order.get(1));
      assertThat(archive.stories(1, 2))
          .extracting(story -> story.id())
          .containsExactly(order.get(2), order.get(3));
      assertThatThrownBy(() -> archive.stories(0, 0)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> archive.stories(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdingsCountLatestRevisionsOfStoriesNotWithdrawn() throws IOException {
      assertThat(archive.holdings()).isEqualTo(new Archive.Holdings(0, 0, 0, 0, 0));
      var key = address("https://example.org/a");
      receive(draft("One", "First.", key));
      receive(draft("One", "First. Second. Third.", key));
      var gone = receive(Stories.from("Courier", "Two", "Words.")).story();
      receive(Stories.of(Draft.Nature.BACKGROUND, "Term", "It means this."));
      receive(Stories.of(Draft.Nature.SAMPLE, "Sample", "It is one."));
      archive.withdraw(gone);
      var holdings = archive.holdings();
      assertThat(holdings.stories()).isEqualTo(3);
      assertThat(holdings.news()).isEqualTo(2);
      assertThat(holdings.sources()).isEqualTo(1);
      assertThat(holdings.sentences()).isEqualTo(8);
      archive.reinstate(gone);
      assertThat(archive.holdings().sources()).isEqualTo(2);
      assertThat(archive.holdings().sentences()).isEqualTo(10);
    }
  }

  @Nested
  class Following {
    @Test
    void feedTellsTheLastChangeOfEachStoryInOrder() throws IOException {
      var key = address("https://example.org/a");
      var one = receive(draft("One", "First.", key)).story();
      var two = receive(draft("Two", "Second.")).story();
      var three = receive(draft("Three", "Third.")).story();
      var seen = archive.holdings().lastChange();
      receive(draft("One", "Revised.", key));
      archive.withdraw(two);
      var changes = archive.changesAfter(0, 100);
      assertThat(changes).extracting(Change::story).containsExactly(three, one, two);
      assertThat(changes)
          .extracting(Change::kind)
          .containsExactly(Change.Kind.STORED, Change.Kind.STORED, Change.Kind.REMOVED);
      assertThat(changes).extracting(Change::position).isSorted().doesNotHaveDuplicates();
      assertThat(changes.getLast().position()).isEqualTo(archive.holdings().lastChange());
      assertThat(archive.changesAfter(seen, 100)).isEqualTo(changes.subList(1, 3));
      assertThat(archive.changesAfter(seen, 1)).isEqualTo(changes.subList(1, 2));
      assertThat(archive.changesAfter(changes.getLast().position(), 1)).isEmpty();
    }

    @Test
    void unchangedDraftIsNoChange() throws IOException {
      receive(draft("One", "First."));
      var before = archive.changesAfter(0, 100);
      receive(draft("One", "First."));
      assertThat(archive.changesAfter(0, 100)).isEqualTo(before);
    }
  }

  @Nested
  class Withdrawing {
    @Test
    void withdrawnStoryIsKeptUntilReinstated() throws IOException {
      var id = receive(draft("One", "First.")).story();
      assertThat(archive.withdraw(id)).isTrue();
      assertThat(archive.withdraw(id)).isTrue();
      assertThat(archive.story(id).orElseThrow().withdrawn()).isTrue();
      assertThat(archive.stories(0, 10)).isEmpty();
      assertThat(archive.reinstate(id)).isTrue();
      assertThat(archive.reinstate(id)).isFalse();
      assertThat(archive.stories(0, 10)).hasSize(1);
      assertThat(archive.changesAfter(0, 10).getLast().kind()).isEqualTo(Change.Kind.STORED);
    }

    @Test
    void revisionOfAWithdrawnStoryLeavesItWithdrawn() throws IOException {
      var key = address("https://example.org/a");
      var id = receive(draft("One", "First.", key)).story();
      archive.withdraw(id);
      assertThat(receive(draft("One", "Second.", key))).isInstanceOf(Receipt.Revised.class);
      assertThat(archive.story(id).orElseThrow().withdrawn()).isTrue();
      assertThat(archive.changesAfter(0, 10).getLast().kind()).isEqualTo(Change.Kind.REMOVED);
      assertThat(archive.holdings().sentences()).isZero();
    }
  }

  @Nested
  class Forgetting {
    @Test
    void forgottenStoryIsGoneAndNotTakenForNew() throws IOException {
      var key = address("https://example.org/a");
      var id = receive(full("One", "First.", key)).story();
      var other = receive(draft("Two", "Second.")).story();
      assertThat(archive.forget(id)).isTrue();
      assertThat(archive.forget(id)).isTrue();
      assertThat(archive.story(id)).isEmpty();
      assertThat(archive.revisions(id)).isEmpty();
      assertThat(archive.storiesByPrefix(id.value())).isEmpty();
      assertThat(archive.withdraw(id)).isFalse();
      assertThat(archive.reinstate(id)).isFalse();
      assertThat(archive.stories(0, 10)).extracting(story -> story.id()).containsExactly(other);
      assertThat(archive.changesAfter(0, 10).getLast())
          .extracting(Change::kind, Change::story)
          .containsExactly(Change.Kind.REMOVED, id);
      assertThat(receive(full("One", "First.", key))).isEqualTo(new Receipt.Unchanged(id));
      assertThat(receive(full("One", "Edited.", key))).isEqualTo(new Receipt.Unchanged(id));
      assertThat(receive(draft("One", "First."))).isEqualTo(new Receipt.Unchanged(id));
      assertThat(archive.holdings().stories()).isEqualTo(1);
      assertThat(archive.holdings().sentences()).isEqualTo(2);
    }
  }

  @Nested
  class Lasting {
    @Test
    void whatWasStoredIsThereWhenOpenedAgain() throws IOException {
      var id = receive(draft("One", "First.")).story();
      archive.close();
      archive = open(folder);
      assertThat(archive.story(id))
          .map(story -> story.latest().body())
          .isEqualTo(Optional.of("First."));
      assertThat(archive.changesAfter(0, 10)).hasSize(1);
    }

    @Test
    void backupIsAnewFile() throws IOException {
      receive(draft("One", "First."));
      var file = folder.resolve("copy.backup");
      archive.backUp(file);
      assertThat(file).isNotEmptyFile();
      assertThatThrownBy(() -> archive.backUp(file)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> archive.backUp(folder.resolve("no").resolve("such")))
          .isInstanceOf(IOException.class);
      assertThat(Files.exists(folder.resolve("copy.backup.part"))).isFalse();
    }
  }
}
