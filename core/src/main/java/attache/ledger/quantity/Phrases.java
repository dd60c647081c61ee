package attache.ledger.quantity;

import java.util.List;

/// The phrases that begin with one word, longest first, with a quick test for what they can do.
final class Phrases {
  static final Phrases NONE = new Phrases(List.of());

  private final List<Phrase> all;
  private final long low;
  private final long high;
  private final boolean triggers;
  private final boolean opens;

  Phrases(List<Phrase> all) {
    this.all = List.copyOf(all);
    this.low = bits(all, 0);
    this.high = bits(all, Long.SIZE);
    this.triggers = all.stream().anyMatch(phrase -> phrase.sense().triggers());
    this.opens = all.stream().anyMatch(phrase -> phrase.sense().opens());
  }

  private static long bits(List<Phrase> phrases, int from) {
    var bits = 0L;
    for (var phrase : phrases) {
      var bit = phrase.sense().ordinal() - from;
      bits |= bit >= 0 && bit < Long.SIZE ? 1L << bit : 0;
    }
    return bits;
  }

  List<Phrase> all() {
    return all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /// Whether any of them has a sense.
  boolean may(Sense sense) {
    var bit = sense.ordinal();
    return ((bit < Long.SIZE ? low >>> bit : high >>> (bit - Long.SIZE)) & 1) != 0;
  }

  /// Whether a sentence without digits can hold an amount because of one of them.
  boolean triggers() {
    return triggers;
  }

  /// Whether an amount, or a phrase to pass over, can begin with one of them.
  boolean opens() {
    return opens;
  }
}
