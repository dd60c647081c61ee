package attache.ledger.quantity;

import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.Tone;
import java.util.Optional;

/// What words next to a number say of it: "up to roughly", "just", "or more".
///
/// @param from the first piece that belongs to the amount's words
/// @param to one past the last
/// @param bound how the number limits the amount; empty if nothing is said
/// @param approximate whether it is said to be rough
record Bounds(int from, int to, Optional<Bound> bound, boolean approximate, Tone tone) {
  /// The words before a number. Those of tone alone stay outside the amount.
  static Bounds before(Sentence sentence, int i) {
    var read = new Bounds(i, i, Optional.empty(), false, Tone.NONE);
    var first = true;
    while (true) {
      var at = read.to;
      var phrase = sentence.phrase(at, Sense.BEFORE);
      var tone = tone(sentence, at);
      if (phrase.isPresent()) {
        var heard = sentence.has(at, Sense.TONED) ? tone.orElse(read.tone) : read.tone;
        read = read.and(phrase.get(), first ? at : read.from, heard);
        first = false;
      } else if (tone.isPresent() && sentence.has(at, Sense.TONE)) {
        var end = sentence.skip(at, Sense.TONE);
        read = new Bounds(first ? end : read.from, end, read.bound, read.approximate, tone.get());
      } else if (!first && article(sentence, at)) {
        var end = sentence.skip(at, Sense.ARTICLE);
        read = new Bounds(read.from, end, read.bound, read.approximate, read.tone);
      } else {
        return read;
      }
    }
  }

  /// An article that belongs to neither a scale nor a part behind it.
  private static boolean article(Sentence sentence, int at) {
    var end = sentence.skip(at, Sense.ARTICLE);
    return end > at
        && !sentence.has(end, Sense.SCALE)
        && !sentence.has(end, Sense.FRACTION)
        && !sentence.has(end, Sense.PLURAL)
        && !sentence.has(at, Sense.NUMBER);
  }

  private static Optional<Tone> tone(Sentence sentence, int at) {
    return sentence
        .phrase(at, Sense.TONED)
        .or(() -> sentence.phrase(at, Sense.TONE))
        .map(phrase -> Tone.valueOf(phrase.argument()));
  }

  /// The words behind a number, added to those before it.
  Bounds after(Sentence sentence, int i) {
    var phrase = sentence.phrase(i, Sense.AFTER);
    if (phrase.isEmpty() || phrase.get().words().size() == 1 && opensNext(sentence, i)) {
      return new Bounds(from, i, bound, approximate, tone);
    }
    var end = i + phrase.get().words().size();
    var named = Bound.valueOf(phrase.get().argument());
    var rough = approximate || named == Bound.APPROX;
    var kept = bound.isPresent() ? bound : Optional.of(named).filter(b -> b != Bound.APPROX);
    return new Bounds(from, end, kept, rough, tone);
  }

  /// Whether a word that can also stand before a number does so: "5 minimum 10".
  private static boolean opensNext(Sentence sentence, int i) {
    var digits = sentence.at(i + 1).numeral();
    return digits || sentence.has(i + 1, Sense.CURRENCY) && sentence.has(i, Sense.BEFORE);
  }

  private Bounds and(Phrase phrase, int start, Tone heard) {
    var named = Bound.valueOf(phrase.argument());
    var rough = approximate || named == Bound.APPROX;
    var kept = named == Bound.APPROX ? bound : Optional.of(named);
    return new Bounds(start, to + phrase.words().size(), kept, rough, heard);
  }

  /// The same, as if the words before the number were none of its own.
  Bounds without(int i) {
    return new Bounds(i, to, Optional.empty(), false, Tone.NONE);
  }

  /// The same with what the form of a number says by itself.
  Bounds of(Value.Form form) {
    return switch (form) {
      case ROUND -> new Bounds(from, to, bound, true, tone);
      case OVER -> new Bounds(from, to, Optional.of(Bound.MORE_THAN), approximate, tone);
      default -> this;
    };
  }

  /// The same from another piece on.
  Bounds starting(int i) {
    return new Bounds(i, to, bound, approximate, tone);
  }

  boolean none() {
    return bound.isEmpty() && !approximate;
  }
}
