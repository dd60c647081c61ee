package attache.desk;

import attache.passage.Languages;
import attache.passage.SentenceSplitter;
import attache.source.Extract;
import attache.source.Extractor;
import attache.source.Opener;
import attache.story.Archive;
import attache.story.Arrival;
import attache.story.Draft;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds the stories of places that a reader names. Safe for use by many threads.
final class Adding {
  private static final int BATCH = 200;

  private final Archive archive;
  private final Opener opener;
  private final Languages languages;
  private final InstantSource clock;
  private final SentenceSplitter splitter = new SentenceSplitter();

  Adding(Archive archive, Opener opener, Languages languages, InstantSource clock) {
    this.archive = archive;
    this.opener = opener;
    this.languages = languages;
    this.clock = clock;
  }

  Intake add(
      List<String> places,
      Optional<Extractor.Kind> kind,
      Optional<String> source,
      IntakeListener listener)
      throws IOException {
    var intake = new Intake();
    var waiting = new ArrayList<Draft>();
    for (var place : places) {
      try {
        opener.open(place, kind, source, extract -> take(extract, waiting, intake, listener));
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof InterruptedIOException)) {
          throw e.getCause();
        }
        Thread.currentThread().interrupt(); // what was read is stored, and nothing more
      } catch (InterruptedIOException e) {
        Thread.currentThread().interrupt();
      } catch (IOException e) {
        refuse(new Extract.Bad(place, 0, reason(place, e)), intake, listener);
      } finally {
        store(waiting, intake, listener);
      }
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    return intake;
  }

  private void take(Extract extract, List<Draft> waiting, Intake intake, IntakeListener listener) {
    if (Thread.currentThread().isInterrupted()) {
      throw new UncheckedIOException(new InterruptedIOException("adding was interrupted"));
    }
    switch (extract) {
      case Extract.Item(var draft) -> {
        waiting.add(draft);
        if (waiting.size() >= BATCH) {
          storeUnchecked(waiting, intake, listener);
        }
      }
      case Extract.Bad bad -> refuse(bad, intake, listener);
      case Extract.PassedOver passed -> intake.passOver(passed);
    }
  }

  /// Those who hear it are told the place already.
  private static String reason(String place, IOException e) {
    var reason = String.valueOf(e.getMessage());
    return reason.startsWith(place + ": ")
        ? reason.substring(place.length() + 2)
        : reason.endsWith(": " + place)
            ? reason.substring(0, reason.length() - place.length() - 2)
            : reason;
  }

  private static void refuse(Extract.Bad bad, Intake intake, IntakeListener listener) {
    intake.refuse(bad);
    listener.refused(bad);
  }

  private void storeUnchecked(List<Draft> waiting, Intake intake, IntakeListener listener) {
    try {
      store(waiting, intake, listener);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void store(List<Draft> waiting, Intake intake, IntakeListener listener)
      throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    var drafts = List.copyOf(waiting);
    waiting.clear();
    var receipts = archive.receiveAll(drafts.stream().map(this::arrival).toList());
    for (var i = 0; i < receipts.size(); i++) {
      intake.count(receipts.get(i));
      listener.stored(drafts.get(i), receipts.get(i));
    }
  }

  private Arrival arrival(Draft draft) {
    var language =
        draft.language().orElseGet(() -> languages.of(draft.headline() + "\n" + draft.body()));
    var sentences = splitter.split(draft.headline(), draft.body());
    return new Arrival(draft, language, sentences, clock.instant());
  }
}
