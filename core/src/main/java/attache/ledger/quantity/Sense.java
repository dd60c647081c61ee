package attache.ledger.quantity;

/// What a word or phrase of a word list can do in an amount. A word may have several senses.
enum Sense {
  /// A number below a hundred; its argument is the value.
  NUMBER,
  /// Multiplies what stands before it: "hundred", "bn".
  SCALE,
  /// A number that is ten times the unit before it, as 十.
  TEN,
  /// "Millions": at least two of its argument.
  PLURAL,
  /// "Multi-billion".
  MULTI,
  /// A part; its argument is the denominator.
  FRACTION,
  /// A part whose denominator stands first, as 分之.
  PARTS_OF,
  /// A fixed part, "three quarters" in one word; its argument is a percentage.
  PORTION,
  /// A number added by a half and the like: "anderthalb" is a NUMBER, "साढ़े" is this.
  ADDING,
  /// A number rounded by its very word: "une vingtaine".
  ROUND,
  /// Between a number and its scale, "and more": 多 of "100多亿".
  OVER,
  ORDINAL,
  ARTICLE,
  AND,
  OF,
  THE,
  /// A word that can stand between "half of" and its noun.
  OWN,
  BETWEEN,
  RANGE,
  FROM,
  RANGING,
  /// A bound, before the number; its argument names it.
  BEFORE,
  /// A bound, after the number or its unit.
  AFTER,
  TONE,
  /// A bound phrase that also sets a tone.
  TONED,
  PERCENT,
  /// A tenth each, as 成.
  TENTHS,
  TIMES,
  FOLD,
  /// What makes "five times" a multiple instead of five occasions.
  COMPARE,
  /// "Doubled": its argument is the multiple.
  MULTIPLY,
  MULTIPLY_NOT,
  /// Before what a rate is for; with the argument "per" it says nothing else.
  PER,
  /// "Annually": its argument is the time each amount is for.
  PERIODIC,
  /// "Square", which a unit follows.
  POWER,
  NOT_RATE,
  TIME,
  CLOCK,
  MONTH,
  /// A word whose number only names: "Article 5".
  LABEL,
  NUMBERED,
  /// A rank in one word; its argument is the place.
  RANK,
  RANKED,
  PLACE,
  TOP,
  AMONG,
  RANKWORD,
  UNIT,
  CURRENCY,
  /// An ISO 4217 code, in capitals.
  CODE,
  STOP,
  /// A plural, or a word that counts as one, that no ending shows.
  NOUN,
  /// Ends like a plural without being one.
  SINGULAR,
  ONE_NOT,
  /// A word between a number and its noun, as 个.
  MEASURE,
  MONEYNOUN,
  SPEND,
  SIZE,
  VAGUENOUN,
  JUMP,
  SEVERAL,
  SEVERALSCALE,
  SHARE,
  UNDISCLOSED,
  SLIGHTLY,
  CHANGE,
  /// "In" of "one in five".
  IN,
  /// The same with the denominator first.
  IN_TURNED,
  AGE,
  OLD,
  /// People, whom a number behind "under" gives an age.
  WHO,
  /// A word that hangs on digits without being counted: "way" of "4-way".
  NOT_COUNTED,
  /// "Ratio", which makes "3:1" one.
  RATIO,
  /// A phrase with a number in it that says no amount.
  DECOY;

  /// Whether an amount, or a phrase to pass over, can begin with it.
  boolean opens() {
    return switch (this) {
      case STOP,
          OF,
          OWN,
          THE,
          AND,
          IN,
          NOUN,
          SINGULAR,
          ONE_NOT,
          COMPARE,
          MONEYNOUN,
          SPEND,
          PER,
          TIME,
          MONTH,
          CLOCK,
          LABEL,
          NOT_RATE,
          PERIODIC,
          RANKED,
          PLACE,
          WHO,
          OLD,
          AGE,
          AFTER,
          NOT_COUNTED,
          RATIO,
          POWER,
          VAGUENOUN,
          JUMP,
          MEASURE,
          UNIT,
          FROM,
          RANGE ->
          false;
      default -> true;
    };
  }

  /// Whether a sentence without digits can hold an amount because of it.
  boolean triggers() {
    return switch (this) {
      case NUMBER,
          SCALE,
          PLURAL,
          MULTI,
          FRACTION,
          PARTS_OF,
          PORTION,
          ROUND,
          OVER,
          ADDING,
          MULTIPLY,
          SEVERAL,
          SEVERALSCALE,
          SHARE,
          SLIGHTLY,
          UNDISCLOSED,
          VAGUENOUN,
          JUMP,
          RANKWORD,
          RANK,
          AMONG,
          PERCENT,
          TEN,
          TENTHS ->
          true;
      default -> false;
    };
  }
}
