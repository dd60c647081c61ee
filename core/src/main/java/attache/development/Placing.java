package attache.development;

import attache.index.Vector;
import attache.story.StoryId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Finds where a story belongs: among the stories that share most with it. For one thread, within
/// one transaction.
final class Placing {
  // What a story costs is bounded: so many stories a key, so many held against it in full, so many
  // of each development they are in. A story belongs where it is near enough, on the average, to
  // three quarters of the stories there, two at least: what follows late need not be near to all
  // that came before. For the sake of one near story, chains form that join the matters of one
  // actor, and which chains depends on who comes first. Where a story belongs to two, the two are
  // one if they are near in the same way.

  private static final int PER_KEY = 200;
  private static final int LOOKED_AT = 20;
  private static final int OF_EACH = 8;
  private static final double MOST_NEAR = 0.75;
  private static final int FEWEST_NEAR = 2;
  private static final double NOT_FAR = 0.05;
  private static final double BETTER = 0.1;
  private static final double LEAVING = 0.2;
  private static final double COPIED_WORDS = 0.35;
  private static final int MOST_COPIES = 8;

  /// What placing needs to know of stories besides their profiles.
  interface Texts {
    Optional<Printing> printing(StoryId story) throws IOException;

    Map<String, Vector> vectors(Set<String> leads) throws IOException;
  }

  private final Board board;
  private final Texts texts;
  private final Rarity rarity;
  private final Kinship kinship;
  private final Instant now;
  private final Set<Set<DevelopmentId>> apart;

  Placing(Board board, Texts texts, Instant now) throws IOException {
    this.board = board;
    this.texts = texts;
    this.rarity = new Rarity(board);
    this.kinship = new Kinship(rarity);
    this.now = now;
    this.apart = board.apart();
  }

  void place(Profile profile) throws IOException {
    var before = Optional.ofNullable(board.placed(List.of(profile.story())).get(profile.story()));
    if (before.isEmpty()) {
      rarity.learnArriving(profile);
    }
    var others = nearest(profile);
    var moulds = new HashSet<DevelopmentId>();
    var copies = copies(profile, others, moulds);
    var scores = new LinkedHashMap<StoryId, Double>();
    var meant = score(profile, others.values(), scores);
    others.keySet().stream().filter(copies::contains).forEach(copy -> scores.put(copy, 1.0));
    var more = more(profile, others, scores);
    score(profile, more.values(), scores);
    others.putAll(more);
    for (var other : others.values()) {
      if (moulds.contains(other.development()) && !copies.contains(other.story())) {
        scores.put(other.story(), 0.0);
      }
    }
    var ranked = ranked(scores, others);
    var home = home(profile, before, ranked);
    var group = copies.stream().map(others::get).map(Placed::copies).sorted(BY_ID).findFirst();
    var pinned = board.pinned(profile.story());
    board.put(new Placed(profile, home, group.orElse(profile.story()), pinned, meant), copies, now);
    var joined = joinAll(home, ranked);
    for (var other : others.values()) {
      if (scores.getOrDefault(other.story(), 0.0) >= Kinship.ENOUGH) {
        settle(other.story(), joined);
      }
    }
  }

  private static final Comparator<StoryId> BY_ID = Comparator.comparing(StoryId::value);

  /// A development that a story may belong to.
  private record Near(DevelopmentId development, double score) {}

  /// The stories that share most with it.
  private Map<StoryId, Placed> nearest(Profile profile) throws IOException {
    rarity.learn(List.of(profile));
    var weights = new HashMap<Long, Double>();
    profile.keys().forEach((key, much) -> weights.put(key, much * rarity.of(key)));
    var best =
        board.sharing(weights, PER_KEY, LOOKED_AT + 1).keySet().stream()
            .filter(story -> !story.equals(profile.story()))
            .toList();
    var found = new LinkedHashMap<StoryId, Placed>(board.placed(best));
    rarity.learn(found.values().stream().map(Placed::profile).toList());
    return found;
  }

  /// Others of the developments that it may belong to: those of which one story is not far.
  private Map<StoryId, Placed> more(
      Profile profile, Map<StoryId, Placed> nearest, Map<StoryId, Double> scores)
      throws IOException {
    var developments =
        nearest.values().stream()
            .filter(other -> scores.getOrDefault(other.story(), 0.0) >= NOT_FAR)
            .map(Placed::development)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var more = new LinkedHashSet<StoryId>();
    for (var development : developments) {
      more.addAll(board.members(development, OF_EACH));
    }
    more.removeAll(nearest.keySet());
    more.remove(profile.story());
    var found = new LinkedHashMap<StoryId, Placed>(board.placed(more));
    rarity.learn(found.values().stream().map(Placed::profile).toList());
    return found;
  }

  /// Whether what it means is known.
  private boolean score(Profile profile, Collection<Placed> others, Map<StoryId, Double> scores)
      throws IOException {
    var vectors = texts.vectors(leads(profile, others));
    for (var other : others) {
      scores.put(other.story(), score(profile, other.profile(), vectors));
    }
    return vectors.containsKey(profile.lead());
  }

  private static Set<String> leads(Profile profile, Collection<Placed> others) {
    var leads = new HashSet<String>();
    leads.add(profile.lead());
    others.forEach(other -> leads.add(other.profile().lead()));
    return leads;
  }

  /// @param moulds hears of developments that a report of the same mould is in
  private Set<StoryId> copies(
      Profile profile, Map<StoryId, Placed> others, Set<DevelopmentId> moulds) throws IOException {
    var likely =
        others.values().stream()
            .filter(other ->
                other.profile().sentences().stream().anyMatch(profile.sentences()::contains)
                    || kinship.words(profile, other.profile()) >= COPIED_WORDS)
            .sorted(
                Comparator.comparingDouble(
                        (Placed other) -> -kinship.words(profile, other.profile()))
                    .thenComparing(Placed::story, BY_ID))
            .limit(MOST_COPIES)
            .toList();
    var copies = new HashSet<StoryId>();
    if (likely.isEmpty()) {
      return copies;
    }
    var own = texts.printing(profile.story());
    for (var other : likely) {
      var printed = texts.printing(other.story());
      if (own.isPresent() && printed.isPresent()) {
        if (own.get().isOf(printed.get())) {
          copies.add(other.story());
        } else if (own.get().isOfOneMould(printed.get())) {
          moulds.add(other.development());
        }
      }
    }
    return copies;
  }

  private double score(Profile one, Profile other, Map<String, Vector> vectors) {
    if (one.roundUp() || other.roundUp()) {
      return 0;
    }
    var cosine =
        Kinship.cosine(
            Optional.ofNullable(vectors.get(one.lead())),
            Optional.ofNullable(vectors.get(other.lead())));
    return kinship.of(one, other, cosine);
  }

  /// Developments by how surely the story belongs to them: the mean over the nearest of their
  /// stories, ten prints of one text being one voice; 1 if it is a reprint of one.
  private static List<Near> ranked(Map<StoryId, Double> scores, Map<StoryId, Placed> others) {
    var members = others.values().stream().collect(Collectors.groupingBy(Placed::development));
    var ranked = new ArrayList<Near>();
    members.forEach((development, placed) ->
        ranked.add(
            new Near(development, mean(placed, it -> scores.getOrDefault(it.story(), 0.0)))));
    ranked.sort(
        Comparator.comparingDouble((Near near) -> -near.score)
            .thenComparing(near -> near.development.value()));
    return ranked;
  }

  private static double mean(Collection<Placed> placed, ToDoubleFunction<Placed> score) {
    var voices =
        placed.stream()
            .collect(Collectors.groupingBy(Placed::copies, Collectors.averagingDouble(score)));
    var certain = placed.stream().anyMatch(it -> score.applyAsDouble(it) >= 1);
    var near = Math.max(FEWEST_NEAR, (int) Math.ceil(MOST_NEAR * voices.size()));
    return certain
        ? 1
        : voices.values().stream()
            .mapToDouble(it -> -it)
            .sorted()
            .limit(near)
            .map(it -> -it)
            .average()
            .orElse(0);
  }

  private DevelopmentId home(Profile profile, Optional<Placed> before, List<Near> ranked)
      throws IOException {
    var story = profile.story();
    var former = before.map(Placed::development).or(() -> former(story));
    if (former.isPresent() && (board.pinned(story) || stays(story, former.get(), ranked))) {
      return former.get();
    }
    var best = ranked.stream().filter(near -> near.score >= Kinship.ENOUGH).findFirst();
    if (best.isPresent()) {
      return best.get().development();
    }
    // Nobody else may have settled in the place it had.
    var free =
        former.isPresent() && board.members(former.get(), 2).stream().allMatch(story::equals);
    return free ? former.get() : board.begin(now);
  }

  private Optional<DevelopmentId> former(StoryId story) {
    try {
      return board.former(story);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// What was placed stays where it is as long as it is not quite another text.
  private boolean stays(StoryId story, DevelopmentId former, List<Near> ranked) throws IOException {
    var own = ranked.stream().filter(near -> near.development.equals(former)).findFirst();
    var others = board.members(former, 2).stream().anyMatch(member -> !member.equals(story));
    return own.map(near -> near.score >= LEAVING).orElse(false) && others;
  }

  /// Two developments that one story belongs to are one, if their stories bear it out.
  private DevelopmentId joinAll(DevelopmentId home, List<Near> ranked) throws IOException {
    var stays = home;
    for (var near : ranked) {
      if (near.score >= Kinship.ENOUGH
          && !near.development.equals(stays)
          && !apart.contains(Set.of(stays, near.development))
          && (near.score >= 1 || bornOut(stays, near.development))) {
        var older = older(stays, near.development);
        board.join(older, older.equals(stays) ? near.development : stays, now);
        stays = older;
      }
    }
    return stays;
  }

  /// A story that came before the others of its matter may have gone where it belongs less. It
  /// moves once they are there.
  private void settle(StoryId story, DevelopmentId home) throws IOException {
    var placed = board.placed(List.of(story)).get(story);
    if (placed == null
        || placed.pinned()
        || placed.development().equals(home)
        || !board.prints(story).isEmpty()) {
      return;
    }
    var apartFrom = Set.of(placed.development(), home);
    var there = nearness(placed, home);
    if (!apart.contains(apartFrom)
        && there >= Kinship.ENOUGH
        && there > nearness(placed, placed.development()) + BETTER) {
      board.put(placed.in(home), Set.of(), now);
    }
  }

  /// How near a story is to the others of a development, on the average.
  private double nearness(Placed placed, DevelopmentId development) throws IOException {
    var others =
        board.placed(board.members(development, OF_EACH)).values().stream()
            .filter(other -> !other.story().equals(placed.story()))
            .filter(other -> !other.copies().equals(placed.copies()))
            .toList();
    rarity.learn(others.stream().map(Placed::profile).toList());
    var vectors = texts.vectors(leads(placed.profile(), others));
    var scores = new HashMap<StoryId, Double>();
    for (var other : others) {
      scores.put(other.story(), score(placed.profile(), other.profile(), vectors));
    }
    return mean(others, it -> scores.getOrDefault(it.story(), 0.0));
  }

  private boolean bornOut(DevelopmentId one, DevelopmentId other) throws IOException {
    var ones = board.placed(board.members(one, OF_EACH)).values();
    var others = board.placed(board.members(other, OF_EACH)).values();
    rarity.learn(ones.stream().map(Placed::profile).toList());
    rarity.learn(others.stream().map(Placed::profile).toList());
    var leads = new HashSet<String>();
    ones.forEach(placed -> leads.add(placed.profile().lead()));
    others.forEach(placed -> leads.add(placed.profile().lead()));
    var vectors = texts.vectors(leads);
    var sum = 0.0;
    for (var a : ones) {
      var scores = new HashMap<StoryId, Double>();
      for (var b : others) {
        scores.put(b.story(), score(a.profile(), b.profile(), vectors));
      }
      sum += mean(others, it -> scores.getOrDefault(it.story(), 0.0));
    }
    return sum >= Kinship.ENOUGH * ones.size();
  }

  private DevelopmentId older(DevelopmentId one, DevelopmentId other) throws IOException {
    var first = board.begun(one);
    var second = board.begun(other);
    var order = first.compareTo(second);
    return order < 0 || (order == 0 && one.value().compareTo(other.value()) < 0) ? one : other;
  }
}
