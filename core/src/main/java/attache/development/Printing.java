package attache.development;

import attache.story.Dated;
import attache.story.Revision;
import attache.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The wording of a story without what is put around it: what tells a reprint from a story on the
/// same matter. Headlines are left out, for every desk writes its own.
final class Printing {
  // Desks trim what they print, change the order of paragraphs and of words, put verbs into another
  // tense. What stays are the words themselves, of which those who write of a matter on their own
  // share at most three fifths, and that some stand close together. So what is measured is how much
  // of
  // the shorter text is in the longer. That alone is not enough: a follow-up can quote all of the
  // story before it, below a lead of its own; and two reports made from one mould differ in their
  // numbers and names alone, often in one number a month later.

  private static final int LEAD = 25;
  private static final int CLOSE = 3;
  private static final double SAME_WORDS = 0.62;
  private static final double SAME_PAIRS = 0.25;
  private static final double SAME_TEXT = 1;
  private static final double SAME_LEAD = 0.48;
  private static final double FACTS_KEPT = 0.5;
  private static final double MOULDED = 0.3;
  private static final double OTHER_NUMBERS = 0.4;
  private static final double SAME_SENTENCE = 0.5;
  private static final int FEWEST_NUMBERS = 3;
  private static final int FEWEST_WORDS = 12;
  private static final Duration LATER = Duration.ofDays(10);
  private static final Pattern NAME =
      Pattern.compile("(?=\\p{Lu})(?<![.!?:“\"'‘] |^)\\b\\p{Lu}[\\p{L}\\d]+");

  /// A sentence by its words and numbers.
  private record Sentence(Set<String> words, Set<String> numbers) {}

  private final Optional<Instant> published;
  private final List<String> all = new ArrayList<>();
  private final List<String> order = new ArrayList<>();
  private final Set<String> words;
  private final Set<String> lead;
  private final Set<String> pairs;
  private final List<Sentence> sentences = new ArrayList<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  Printing(Story story) {
    this(story.latest(), story.published().map(Dated::instant));
  }

  Printing(Revision revision, Optional<Instant> published) {
    this.published = published;
    var text = revision.text();
    for (var span : revision.sentences().subList(1, revision.sentences().size())) {
      var sentence = Wire.bare(span.in(text).strip());
      if (!Wire.credits(sentence)) {
        add(sentence);
      }
    }
    this.words = new HashSet<>(order);
    this.lead = new HashSet<>(order.subList(0, Math.min(LEAD, order.size())));
    this.pairs = pairs(order);
  }

  private void add(String sentence) {
    var its = Wire.words(sentence);
    var telling = its.stream().map(Wire::stem).filter(Wire::tells).toList();
    var stated = Wire.numbers(sentence);
    all.addAll(its);
    order.addAll(telling);
    numbers.addAll(stated);
    sentences.add(new Sentence(Set.copyOf(telling), Set.copyOf(stated)));
    NAME.matcher(sentence)
        .results()
        .forEach(found -> names.add(Wire.stem(found.group().toLowerCase(Locale.ROOT))));
  }

  /// Words that stand close together, whichever comes first.
  private static Set<String> pairs(List<String> words) {
    var pairs = new HashSet<String>();
    for (var at = 0; at < words.size(); at++) {
      var one = words.get(at);
      for (var other : words.subList(at + 1, Math.min(words.size(), at + 1 + CLOSE))) {
        var order = one.compareTo(other);
        if (order != 0) {
          pairs.add(order < 0 ? one + " " + other : other + " " + one);
        }
      }
    }
    return pairs;
  }

  /// Whether two are one text: the shorter is in the longer, in its words and in how they stand
  /// together; with the same lead, numbers and names.
  boolean isOf(Printing other) {
    if (Math.min(order.size(), other.order.size()) < FEWEST_WORDS) {
      return all.equals(other.all) && !all.isEmpty();
    }
    var sameWords = contained(words, other.words);
    var samePairs = contained(pairs, other.pairs);
    return sameWords >= SAME_WORDS
        && samePairs >= SAME_PAIRS
        && sameWords + samePairs >= SAME_TEXT
        && Math.min(share(lead, other.words), share(other.lead, words)) >= SAME_LEAD
        && facts(other)
        && !isOfOneMould(other);
  }

  /// Whether two are reports made from one mould: much of the wording is the same and most numbers
  /// are not, as in the figures of one quarter and those of the next; or one is the other with
  /// another number, days later.
  boolean isOfOneMould(Printing other) {
    var shorter = order.size() <= other.order.size() ? this : other;
    var longer = shorter == this ? other : this;
    var kept = shorter.numbers.stream().filter(longer.numbers::contains).count();
    var most =
        shorter.numbers.size() >= FEWEST_NUMBERS
            && kept <= OTHER_NUMBERS * shorter.numbers.size()
            && contained(pairs, other.pairs) >= MOULDED;
    return most || (later(other) && contained(pairs, other.pairs) >= MOULDED && changed(other));
  }

  private boolean later(Printing other) {
    return published
        .flatMap(one ->
            other.published.map(two -> Duration.between(one, two).abs().compareTo(LATER) > 0))
        .orElse(false);
  }

  /// Whether a sentence of the one is a sentence of the other with another number.
  private boolean changed(Printing other) {
    return sentences.stream()
        .filter(one -> !one.numbers.isEmpty())
        .anyMatch(one ->
            other.sentences.stream()
                .anyMatch(two ->
                    contained(one.words, two.words) >= SAME_SENTENCE
                        && lacks(one.numbers, two.numbers)
                        && lacks(two.numbers, one.numbers)));
  }

  private static boolean lacks(Set<String> all, Set<String> some) {
    return !all.containsAll(some);
  }

  /// How much of the smaller is in the larger: 0 to 1.
  private static double contained(Set<String> one, Set<String> other) {
    return one.size() <= other.size() ? share(one, other) : share(other, one);
  }

  private static double share(Set<String> some, Set<String> all) {
    return some.stream().filter(all::contains).count() / (double) Math.max(1, some.size());
  }

  private boolean facts(Printing other) {
    var shorter = order.size() <= other.order.size() ? this : other;
    var longer = shorter == this ? other : this;
    return kept(shorter.numbers, longer.numbers) && kept(shorter.names, longer.names);
  }

  /// One that is missing may have been corrected or left out.
  private static boolean kept(Set<String> some, Set<String> all) {
    var missing = some.stream().filter(it -> !all.contains(it)).count();
    return missing <= 1 || missing <= (1 - FACTS_KEPT) * some.size();
  }
}
