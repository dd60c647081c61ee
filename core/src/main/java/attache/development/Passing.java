package attache.development;

import attache.actor.Names;
import attache.index.Analysis;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds sentences that speak of another development in passing: a link between the two, and no
/// reason to make them one. Safe for use by many threads.
public final class Passing {
  // A sentence speaks of a matter if it names what the matter is about: of the names of its stories
  // at
  // least two that say much, one of which its own matter is not about; and words of it besides.

  private static final int PER_KEY = 200;
  private static final int LOOKED_AT = 40;
  private static final int CORE_NAMES = 6;
  private static final int CORE_WORDS = 20;
  private static final double ENOUGH = 0.34;
  private static final int MOST = 12;

  private final DevelopmentShelf shelf;
  private final Profiler profiler;

  public Passing(DevelopmentShelf shelf, Analysis analysis, Names names) {
    this.shelf = shelf;
    this.profiler = new Profiler(analysis, names);
  }

  /// Reads a story.
  public interface Reading {
    Optional<Story> story(StoryId id) throws IOException;
  }

  /// A sentence of one development that speaks of another.
  ///
  /// @param story the story that speaks
  /// @param sentence number of the sentence
  public record Spoken(DevelopmentId from, DevelopmentId to, StoryId story, int sentence) {}

  /// What the stories of a development say of others, and the stories of others of it.
  ///
  /// @param stories its stories, reprints counted once
  public List<Spoken> of(DevelopmentId development, List<StoryId> stories, Reading reading)
      throws IOException {
    var spoken = new ArrayList<Spoken>();
    shelf.look(board -> spoken.addAll(new Look(board, reading).around(development, stories)));
    return spoken;
  }

  /// What a matter is about: its names and words with how much each tells, scaled so that the names
  /// come to 1.
  private record Core(Map<Integer, Double> names, Map<Integer, Double> words) {}

  private final class Look {
    private final Board board;
    private final Reading reading;
    private final Rarity rarity;
    private final Map<DevelopmentId, Core> cores = new HashMap<>();

    Look(Board board, Reading reading) throws IOException {
      this.board = board;
      this.reading = reading;
      this.rarity = new Rarity(board);
    }

    List<Spoken> around(DevelopmentId development, List<StoryId> stories) throws IOException {
      var own = board.placed(stories);
      var others = new LinkedHashMap<StoryId, Placed>();
      for (var placed : own.values()) {
        var near = board.placed(near(placed.profile()));
        near.values().stream()
            .filter(other -> !other.development().equals(development))
            .forEach(other -> others.put(other.story(), other));
      }
      rarity.learn(own.values().stream().map(Placed::profile).toList());
      rarity.learn(others.values().stream().map(Placed::profile).toList());
      var ids = new HashSet<DevelopmentId>();
      others.values().forEach(other -> ids.add(other.development()));
      var spoken = new LinkedHashMap<List<DevelopmentId>, Spoken>();
      for (var placed : own.values()) {
        for (var other : ids) {
          speaks(placed, other).ifPresent(it -> spoken.putIfAbsent(List.of(it.from, it.to), it));
        }
      }
      for (var other : others.values()) {
        speaks(other, development).ifPresent(it -> spoken.putIfAbsent(List.of(it.from, it.to), it));
      }
      return spoken.values().stream().limit(MOST).toList();
    }

    private Collection<StoryId> near(Profile profile) throws IOException {
      rarity.learn(List.of(profile));
      var weights = new HashMap<Long, Double>();
      profile
          .names()
          .forEach((hash, much) -> {
            var key = Profile.key(Profile.Kind.NAME, hash);
            weights.put(key, rarity.of(key));
          });
      return board.sharing(weights, PER_KEY, LOOKED_AT).keySet();
    }

    private Core core(DevelopmentId development) throws IOException {
      var known = cores.get(development);
      if (known == null) {
        known = read(development);
        cores.put(development, known);
      }
      return known;
    }

    private Core read(DevelopmentId development) throws IOException {
      var names = new HashMap<Integer, Double>();
      var words = new HashMap<Integer, Double>();
      var members = board.placed(board.members(development, 8)).values();
      rarity.learn(members.stream().map(Placed::profile).toList());
      for (var member : members) {
        var profile = member.profile();
        profile
            .names()
            .forEach((hash, much) ->
                names.merge(
                    hash, much * rarity.of(Profile.key(Profile.Kind.NAME, hash)), Double::sum));
        profile
            .words()
            .forEach((hash, much) ->
                words.merge(
                    hash, much * rarity.of(Profile.key(Profile.Kind.WORD, hash)), Double::sum));
      }
      return new Core(scaled(names, CORE_NAMES), scaled(words, CORE_WORDS));
    }

    private static Map<Integer, Double> scaled(Map<Integer, Double> weights, int most) {
      var best =
          weights.entrySet().stream()
              .sorted(
                  Map.Entry.<Integer, Double>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry::getKey))
              .limit(most)
              .toList();
      var sum = best.stream().mapToDouble(Map.Entry::getValue).sum();
      var scaled = new HashMap<Integer, Double>();
      best.forEach(entry -> scaled.put(entry.getKey(), entry.getValue() / sum));
      return scaled;
    }

    /// The sentence of a story that speaks most of a matter, if it says enough.
    private Optional<Spoken> speaks(Placed placed, DevelopmentId of) throws IOException {
      var story = reading.story(placed.story());
      if (story.isEmpty()) {
        return Optional.empty();
      }
      var core = core(of);
      var text = story.get().latest().text();
      var sentences = story.get().latest().sentences();
      var best = ENOUGH;
      var found = -1;
      for (var number = 1; number < sentences.size(); number++) {
        var features = profiler.features(sentences.get(number).in(text), story.get().language());
        var says = says(features, core, placed.profile().subjects());
        if (says > best) {
          best = says;
          found = number;
        }
      }
      return found < 0
          ? Optional.empty()
          : Optional.of(new Spoken(placed.development(), of, placed.story(), found));
    }

    private double says(List<Set<Integer>> features, Core core, Set<Integer> own) {
      var shared = features.getFirst().stream().filter(core.names::containsKey).toList();
      var words = features.getLast().stream().filter(core.words::containsKey).toList();
      var foreign = shared.stream().anyMatch(name -> !own.contains(name));
      if (shared.size() < 2 || !foreign || words.isEmpty()) {
        return 0;
      }
      var named = shared.stream().mapToDouble(core.names::get).sum();
      var said = words.stream().mapToDouble(core.words::get).sum();
      return named + said / 2;
    }
  }
}
