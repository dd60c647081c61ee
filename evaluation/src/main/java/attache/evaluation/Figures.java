package attache.evaluation;

import attache.evaluation.Mark.Citing;
import attache.evaluation.Mark.Note;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The figures of a run, counted from its marks.
final class Figures {
  static final String ACCURACY = "accuracy";
  static final String MACRO = "accuracy-macro";
  static final String CITATION_PRECISION = "citation-precision";
  static final String CITATION_RECALL = "citation-recall";
  static final String CITATION_F1 = "citation-f1";
  static final String GROUNDED = "grounded";
  static final String ABSTENTION_PRECISION = "abstention-precision";
  static final String ABSTENTION_RECALL = "abstention-recall";
  static final String VIOLATIONS = "violations";
  static final String BEST_SENTENCE = "best-sentence";
  static final String ABSTAINED = "abstained";
  static final String WRONG_REFUSALS = "wrong-refusals";
  static final String QUOTES = "quotes";
  static final String LATENCY_P50 = "latency-p50";
  static final String LATENCY_P95 = "latency-p95";
  static final String LATENCY_MAX = "latency-max";

  private final List<Mark> marks;

  Figures(List<Mark> marks) {
    this.marks = List.copyOf(marks);
  }

  Share accuracy() {
    return share(_ -> true, Mark::correct);
  }

  /// Correct ones by type, in order of name.
  SortedMap<String, Share> byType() {
    return by(Item::type);
  }

  /// Correct ones by language, in order of code.
  SortedMap<String, Share> byLanguage() {
    return by(Item::language);
  }

  /// The mean of the types' accuracies.
  OptionalDouble macro() {
    return byType().values().stream().mapToDouble(share -> share.value().orElse(0)).average();
  }

  /// How many answers were asked for their citations.
  long cited() {
    return marks.stream().filter(mark -> mark.citing().isPresent()).count();
  }

  OptionalDouble citationPrecision() {
    return citing(Citing::precision);
  }

  OptionalDouble citationRecall() {
    return citing(Citing::recall);
  }

  /// The harmonic mean of the two means.
  OptionalDouble citationF1() {
    var precision = citationPrecision();
    var recall = citationRecall();
    if (precision.isEmpty() || recall.isEmpty()) {
      return OptionalDouble.empty();
    }
    var sum = precision.getAsDouble() + recall.getAsDouble();
    return OptionalDouble.of(
        sum == 0 ? 0 : 2 * precision.getAsDouble() * recall.getAsDouble() / sum);
  }

  /// Of the answerable questions, those answered right with all of one support cited.
  Share grounded() {
    return share(mark -> mark.item().answerable(), mark -> mark.has(Note.GROUNDED));
  }

  /// Of the abstentions, those that were right; questions that may be abstained from are left out.
  Share abstentionPrecision() {
    return share(
        mark -> mark.response().abstained() && !mayAbstain(mark),
        mark -> !mark.item().answerable());
  }

  /// Of the unanswerable questions, those abstained from.
  Share abstentionRecall() {
    return share(
        mark -> !mark.item().answerable() && !mayAbstain(mark),
        mark -> mark.response().abstained());
  }

  /// Of the answerable questions, those abstained from.
  Share wrongRefusals() {
    return share(mark -> mark.item().answerable(), mark -> mark.response().abstained());
  }

  /// Of the answerable questions, those answered right.
  Share answerable() {
    return share(mark -> mark.item().answerable(), Mark::correct);
  }

  /// Of the citations shown, those that quote what the stored revision has there.
  Share quotes() {
    var all = marks.stream().mapToLong(mark -> mark.response().quotes()).sum();
    return new Share(marks.stream().mapToLong(mark -> mark.response().exact()).sum(), all);
  }

  /// Marks with a note, in the order of the set.
  List<Mark> with(Note note) {
    return marks.stream().filter(mark -> mark.has(note)).toList();
  }

  /// Marks of questions that try to lead astray.
  List<Mark> misleading() {
    return marks.stream()
        .filter(mark -> mark.item() instanceof SeedItem item && item.misleads())
        .toList();
  }

  Latency latency() {
    return Latency.of(marks);
  }

  /// Every figure under the name it has in bars, JSON and expectations; one that could not be
  /// measured is left out.
  SortedMap<String, Double> named(QuestionSet set) {
    var named = new TreeMap<String, Double>();
    put(named, ACCURACY, accuracy().value());
    put(named, MACRO, macro());
    byType().forEach((type, share) -> put(named, ACCURACY + "." + type, share.value()));
    byLanguage().forEach((code, share) -> put(named, ACCURACY + ".lang." + code, share.value()));
    put(named, QUOTES, quotes().value());
    switch (set) {
      case QuestionSet.Seed _ -> putSeed(named);
      case QuestionSet.Squad _ -> putSquad(named);
    }
    var latency = latency();
    named.put(LATENCY_P50, latency.p50());
    named.put(LATENCY_P95, latency.p95());
    named.put(LATENCY_MAX, latency.max());
    return named;
  }

  private void putSeed(Map<String, Double> named) {
    put(named, CITATION_PRECISION, citationPrecision());
    put(named, CITATION_RECALL, citationRecall());
    put(named, CITATION_F1, citationF1());
    put(named, GROUNDED, grounded().value());
    put(named, ABSTENTION_PRECISION, abstentionPrecision().value());
    put(named, ABSTENTION_RECALL, abstentionRecall().value());
    named.put(VIOLATIONS, (double) with(Note.VIOLATION).size());
  }

  private void putSquad(Map<String, Double> named) {
    put(named, BEST_SENTENCE, answerable().value());
    put(named, ABSTAINED, abstentionRecall().value());
    put(named, WRONG_REFUSALS, wrongRefusals().value());
  }

  private static void put(Map<String, Double> named, String name, OptionalDouble value) {
    value.ifPresent(measured -> named.put(name, measured));
  }

  private static boolean mayAbstain(Mark mark) {
    return mark.item() instanceof SeedItem item && item.mayAbstain();
  }

  private OptionalDouble citing(ToDoubleFunction<Citing> part) {
    return marks.stream().flatMap(mark -> mark.citing().stream()).mapToDouble(part).average();
  }

  private SortedMap<String, Share> by(Function<Item, String> key) {
    var shares = new TreeMap<String, Share>();
    for (var mark : marks) {
      var one = new Share(mark.correct() ? 1 : 0, 1);
      shares.merge(
          key.apply(mark.item()), one, (a, b) -> new Share(a.some() + b.some(), a.all() + b.all()));
    }
    return shares;
  }

  private Share share(Predicate<Mark> among, Predicate<Mark> wanted) {
    var all = marks.stream().filter(among).toList();
    return new Share(all.stream().filter(wanted).count(), all.size());
  }
}
