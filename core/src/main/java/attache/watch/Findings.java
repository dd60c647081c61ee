package attache.watch;

import attache.ledger.Ledger;
import attache.ledger.Row;
import attache.story.Archive;
import attache.story.Revision;
import attache.story.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the words of the stories to what was found. What was withdrawn or forgotten since is left
/// out. Safe for use by many threads.
public final class Findings {
  private final WatchList list;
  private final Archive archive;
  private final Ledger ledger;

  public Findings(WatchList list, Archive archive, Ledger ledger) {
    this.list = list;
    this.archive = archive;
    this.ledger = ledger;
  }

  /// Hits with their stories, in the order given.
  public List<Found> of(List<WatchHit> hits) throws IOException {
    var found = new ArrayList<Found>();
    for (var hit : hits) {
      of(hit).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private Optional<Found> of(WatchHit hit) throws IOException {
    var story = archive.story(hit.story()).filter(it -> !it.withdrawn());
    var revision = story.isEmpty() ? Optional.<Revision>empty() : text(story.get(), hit);
    if (revision.isEmpty()) {
      return Optional.empty();
    }
    var whys = new ArrayList<Why>();
    for (var reason : hit.reasons()) {
      var citation = revision.get().cite(reason.sentence(), reason.span());
      var sentence = revision.get().sentences().get(reason.sentence()).in(revision.get().text());
      whys.add(new Why(reason, citation, sentence, row(reason)));
    }
    var asked = hit.reasons().stream().anyMatch(it -> it.kind() == Reason.Kind.ANSWER);
    return Optional.of(
        new Found(hit, story.get(), whys, asked ? list.answer(hit.watch()) : Optional.empty()));
  }

  private Optional<Row> row(Reason reason) throws IOException {
    return reason.claim().isEmpty() ? Optional.empty() : ledger.row(reason.claim().get());
  }

  private Optional<Revision> text(Story story, WatchHit hit) throws IOException {
    if (story.latest().id().equals(hit.revision())) {
      return Optional.of(story.latest());
    }
    return archive.revisions(story.id()).stream()
        .filter(one -> one.id().equals(hit.revision()))
        .findFirst();
  }

  /// An alert with what it tells.
  public Told of(Watch watch, Alert alert) throws IOException {
    var stories = alert.items().stream().map(Alert.Item::story).distinct().toList();
    var texts = alert.items().stream().map(Alert.Item::revision).toList();
    var hits =
        list.hits(watch.id(), stories).stream()
            .filter(hit -> texts.contains(hit.revision()))
            .sorted(java.util.Comparator.comparing(WatchHit::at).reversed())
            .toList();
    return new Told(watch, alert, of(hits));
  }

  /// Signals with their sentences, in the order given.
  public List<Seen> of(Lens lens, List<Signal> signals) throws IOException {
    var seen = new ArrayList<Seen>();
    for (var signal : signals) {
      var story = archive.story(signal.story()).filter(it -> !it.withdrawn());
      // A signal is of the text that is there now; one of a former text says nothing any more.
      if (story.isPresent()
          && story.get().latest().id().equals(signal.revision())
          && signal.scenario() < lens.scenarios().size()) {
        var citation = story.get().latest().cite(signal.sentence(), signal.span());
        var scenario = lens.scenarios().get(signal.scenario());
        seen.add(new Seen(signal, lens, scenario, story.get(), citation));
      }
    }
    return List.copyOf(seen);
  }
}
