package attache.ledger.quantity;

import attache.ledger.Quantity;
import attache.ledger.Quantity.Bound;
import attache.ledger.Quantity.Kind;
import attache.ledger.Quantity.Tone;
import attache.ledger.Quantity.UnitBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the amounts of a sentence.
public final class Quantities {
  private Quantities() {}

  /// The amounts of a sentence in reading order; no two overlap. Dates, periods, names, labels and
  /// words that only point are none. A sentence without an amount costs little more than its
  /// splitting into words.
  ///
  /// @param sentence one sentence or headline; a longer text is read alike
  /// @param language ISO 639-1 code; English is assumed where no word list ships for it
  public static List<Amount> in(String sentence, String language) {
    var pieces = new Sentence(sentence, Vocabulary.of(language));
    if (!pieces.worthReading()) {
      return List.of();
    }
    var grammar = new Grammar(pieces);
    var amounts = new ArrayList<Amount>();
    for (var i = 0; i < pieces.size(); ) {
      var found = grammar.at(i);
      found.ifPresent(here -> amounts.addAll(here.amounts()));
      i = Math.max(i + 1, found.map(Found::next).orElse(i + 1));
    }
    return List.copyOf(amounts);
  }

  /// An amount of which only the kind, and perhaps the unit, is known.
  static Quantity unknown(Kind kind, String unit) {
    return new Quantity(
        kind,
        Optional.empty(),
        unit,
        unit.isEmpty() ? UnitBasis.ABSENT : UnitBasis.EXPLICIT_WORD,
        Bound.UNQUANTIFIED,
        false,
        Optional.empty(),
        Optional.empty(),
        Tone.NONE);
  }
}
