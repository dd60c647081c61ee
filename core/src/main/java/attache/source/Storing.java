package attache.source;

import attache.source.Gathered.Result;
import attache.source.Health.Trouble;
import attache.story.Archive;
import attache.story.Arrival;
import attache.story.Receipt;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stores what visits gave, many at once. For one thread at a time.
///
/// Stories first, then what is remembered of their sources: if the program ends between the two,
/// the items are looked at again and found to be known. Nothing is lost or doubled.
final class Storing {
  private final Archive archive;
  private final SourceShelf shelf;
  private final Recognition recognition;
  private final InstantSource clock;

  Storing(Archive archive, SourceShelf shelf, Recognition recognition, InstantSource clock) {
    this.archive = archive;
    this.shelf = shelf;
    this.recognition = recognition;
    this.clock = clock;
  }

  /// What a visit gave, or a hub told.
  ///
  /// @param told whether it came by itself: when the source is asked next, and with what, stays
  record Delivery(Subscription from, Haul haul, boolean told) {
    Delivery(Subscription from, Haul haul) {
      this(from, haul, false);
    }

    int stories() {
      return haul instanceof Haul.Catch caught ? caught.items().size() : 0;
    }
  }

  /// @return one result for each, in the same order
  List<Result> store(List<Delivery> deliveries) throws IOException {
    var arrivals = deliveries.stream().flatMap(one -> arrivals(one).stream()).toList();
    var receipts = archive.receiveAll(arrivals);
    var settled = new ArrayList<SourceShelf.Settled>();
    var results = new ArrayList<Result>();
    var at = 0;
    for (var delivery : deliveries) {
      var mine = receipts.subList(at, at + arrivals(delivery).size());
      at += mine.size();
      var one = settle(delivery, mine);
      settled.add(one.settled());
      results.add(one.result());
    }
    shelf.settle(settled);
    for (var i = 0; i < results.size(); i++) {
      learn(deliveries.get(i).from().source(), results.get(i));
    }
    return results;
  }

  private static List<Arrival> arrivals(Delivery delivery) {
    return delivery.haul() instanceof Haul.Catch caught
        ? caught.items().stream().flatMap(item -> item.arrival().stream()).toList()
        : List.of();
  }

  private record Both(SourceShelf.Settled settled, Result result) {}

  private Both settle(Delivery delivery, List<Receipt> receipts) {
    var course = new Course(delivery.from(), clock.instant());
    return switch (delivery.haul()) {
      case Haul.Nothing(var moved, var served) ->
          quiet(
              delivery.from(),
              course.unchanged(moved, served),
              Optional.empty(),
              Optional.of(served.offer()).filter(HubOffer::complete));
      case Haul.Failure(var kind, var reason, var asked) ->
          quiet(
              delivery.from(),
              delivery.told() ? delivery.from().health() : course.failed(kind, reason, asked),
              Optional.of(told(kind, reason)),
              Optional.empty());
      case Haul.Catch caught -> caught(delivery, course, caught, receipts);
    };
  }

  private static String told(Trouble.Kind kind, String reason) {
    return kind == Trouble.Kind.UNREADABLE ? "it cannot be read: " + reason : reason;
  }

  private static Both quiet(
      Subscription from, Health health, Optional<String> trouble, Optional<HubOffer> offer) {
    return new Both(
        new SourceShelf.Settled(from.id(), health, List.of(), List.of()),
        new Result(from.source(), health, 0, 0, 0, List.of(), trouble, offer));
  }

  private Both caught(Delivery delivery, Course course, Haul.Catch caught, List<Receipt> receipts) {
    var from = delivery.from();
    var items = new ArrayList<SeenItem>();
    var stories = new ArrayList<Provenance>();
    var added = 0;
    var revised = 0;
    var next = receipts.iterator();
    for (var item : caught.items()) {
      item.seen().ifPresent(items::add);
      if (item.arrival().isEmpty()) {
        continue;
      }
      var receipt = next.next();
      stories.add(item.provenance(receipt.story(), from.source(), item.arrival().get().fetched()));
      switch (receipt) {
        case Receipt.Added _ -> added++;
        case Receipt.Revised _ -> revised++;
        case Receipt.Unchanged _ -> {
          // It came under another name.
        }
      }
    }
    var fresh = added + revised > 0;
    var health =
        delivery.told() ? course.told(added, fresh) : course.read(caught.reading(), added, fresh);
    var unchanged = caught.known() + receipts.size() - added - revised;
    return new Both(
        new SourceShelf.Settled(from.id(), health, items, stories),
        new Result(
            known(from.source(), caught),
            health,
            added,
            revised,
            unchanged,
            caught.refused(),
            Optional.empty(),
            delivery.told() ? Optional.empty() : caught.offer()));
  }

  /// A source about which more is known now.
  private static Source known(Source source, Haul.Catch caught) {
    var accesses =
        caught.items().stream().map(Caught::access).filter(one -> one != Access.UNKNOWN).toList();
    return accesses.isEmpty() ? source : source.giving(usual(accesses));
  }

  /// What most of them have.
  private static Access usual(List<Access> accesses) {
    var usual = Access.UNKNOWN;
    var most = 0;
    for (var access : Access.values()) {
      var count = (int) accesses.stream().filter(access::equals).count();
      usual = count > most ? access : usual;
      most = Math.max(most, count);
    }
    return usual;
  }

  /// Keeps what was learnt of a source itself: how much of its texts can be had, where it moved.
  private void learn(Source before, Result result) throws IOException {
    var moved = Course.believed(result.health(), clock.instant()).map(URI::toString);
    if (moved.isEmpty() && result.source().access() == before.access()) {
      return;
    }
    var known = shelf.source(before.id()).map(Subscription::source);
    if (known.isPresent()) {
      var learnt =
          moved.map(known.get()::movedTo).orElse(known.get()).giving(result.source().access());
      shelf.change(learnt, recognition.key(learnt.place()));
    }
  }
}
