package attache.testkit.source;

import attache.source.Access;
import attache.source.Health;
import attache.source.NewSource;
import attache.source.Provenance;
import attache.source.SeenItem;
import attache.source.Source;
import attache.source.SourceId;
import attache.source.SourceShelf;
import attache.source.Subscription;
import attache.story.StoryId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A shelf of sources in memory, as simple as can be.
public final class ListSourceShelf implements SourceShelf {
  private final TreeMap<Long, Subscription> kept = new TreeMap<>();
  private final Map<Long, Subscription> removed = new HashMap<>();
  private final Map<String, Long> keys = new HashMap<>();
  private final Map<String, SeenItem> items = new HashMap<>();
  private final Map<String, Provenance> stories = new LinkedHashMap<>();

  @Override
  public synchronized Adding add(NewSource source, Instant now) {
    var known = keys.get(source.key());
    if (known != null && kept.containsKey(known)) {
      return new Adding(kept.get(known).source(), false);
    }
    var back = known == null ? null : removed.remove(known);
    var number = known == null ? keys.size() + 1L : known;
    var made =
        made(source, number, back == null ? source.place() : back.source().firstPlace(), now);
    var was = back == null ? Health.unknown(now) : healed(back.health().awake(now));
    kept.put(number, new Subscription(made, was));
    keys.put(source.key(), number);
    return new Adding(made, true);
  }

  private static Health healed(Health health) {
    return new Health(
        health.tried(),
        health.succeeded(),
        health.fresh(),
        Optional.empty(),
        health.next(),
        false,
        health.validators(),
        health.rhythm(),
        health.content(),
        health.moving(),
        health.stories());
  }

  private static Source made(NewSource source, long number, String firstPlace, Instant now) {
    return new Source(
        new SourceId(number),
        source.owner(),
        source.place(),
        firstPlace,
        source.kind(),
        source.title(),
        source.folders(),
        source.licence(),
        Access.UNKNOWN,
        source.manners(),
        false,
        now,
        source.attributes());
  }

  @Override
  public synchronized List<Subscription> all() {
    return List.copyOf(kept.values());
  }

  @Override
  public synchronized Optional<Subscription> source(SourceId id) {
    return Optional.ofNullable(kept.get(id.value()));
  }

  @Override
  public synchronized List<Subscription> due(Instant now) {
    return kept.values().stream()
        .filter(one -> !one.source().paused() && !one.health().stopped())
        .filter(one -> !one.health().next().isAfter(now))
        .sorted(Comparator.comparing(one -> one.health().next()))
        .toList();
  }

  @Override
  public synchronized boolean change(Source source, String key) {
    var known = kept.get(source.id().value());
    var holder = keys.get(key);
    if (known == null || holder != null && holder != source.id().value()) {
      return false;
    }
    keys.values().remove(source.id().value());
    keys.put(key, source.id().value());
    kept.put(source.id().value(), new Subscription(source, known.health()));
    return true;
  }

  @Override
  public synchronized boolean remove(SourceId id, Instant now) {
    var gone = kept.remove(id.value());
    if (gone != null) {
      removed.put(id.value(), gone);
    }
    return gone != null;
  }

  @Override
  public synchronized Map<String, SeenItem> seen(SourceId id, Collection<String> wanted) {
    var seen = new HashMap<String, SeenItem>();
    for (var key : wanted) {
      var item = items.get(id + " " + key);
      if (item != null) {
        seen.put(key, item);
      }
    }
    return seen;
  }

  @Override
  public synchronized void settle(List<Settled> outcomes) {
    for (var one : outcomes) {
      var known = kept.get(one.id().value());
      if (known == null) {
        continue;
      }
      kept.put(one.id().value(), new Subscription(known.source(), one.health()));
      one.items().forEach(item -> items.put(one.id() + " " + item.key(), item));
      one.stories()
          .forEach(story ->
              stories.merge(one.id() + " " + story.story(), story, ListSourceShelf::later));
    }
  }

  private static Provenance later(Provenance before, Provenance now) {
    return new Provenance(
        now.story(),
        now.source(),
        now.access(),
        now.why(),
        now.licence(),
        now.authors(),
        before.since());
  }

  @Override
  public synchronized List<Given> given(StoryId story) {
    return stories.values().stream()
        .filter(one -> one.story().equals(story))
        .sorted(Comparator.comparing(Provenance::since))
        .map(one -> new Given(subscription(one.source().value()).source(), one))
        .toList();
  }

  private Subscription subscription(long number) {
    var one = kept.get(number);
    return one == null ? removed.getOrDefault(number, kept.firstEntry().getValue()) : one;
  }
}
