package attache.ledger.time;

/// What a word or mark can do in an expression of time. Patterns are written in the letters.
enum Sign {
  OTHER('x'),
  /// One or two digits.
  DIGITS('D'),
  /// A number in words, or digits too many for a day; 0 means "several".
  NUMBER('N'),
  /// "A", "an".
  ONE('A'),
  YEAR('Y'),
  /// A date in one piece; year × 10000 + month × 100 + day.
  DATE('d'),
  ORDINAL('O'),
  MONTH('M'),
  SHORT_MONTH('m'),
  WEEKDAY('W'),
  /// 1 spring to 4 winter; 13 is a word that is also a verb.
  SEASON('S'),
  /// Ordinal of a [Unit].
  UNIT('U'),
  UNITS('u'),
  /// Two units in one word ("fortnight").
  DUAL('^'),
  NEXT('>'),
  /// 1: counted back from today ("the past year").
  LAST('<'),
  THIS('='),
  /// "Previous", "following", "same": counted from a day that the text gives.
  SHIFTED('{'),
  /// A unit and how far it is, in one word: unit × 10 + 5 + distance.
  SHIFTED_UNIT('G'),
  THE('t'),
  /// 1: can also begin a range ("de 2025 a 2030").
  OF('o'),
  /// 1: with a length it means that far ahead ("in two years").
  IN('i'),
  AT('j'),
  BY('b'),
  /// 1: with a length it means that long ago.
  BEFORE('B'),
  UNTIL('l'),
  /// 1: since.
  FROM('f'),
  /// 1: with a length it means that far ahead.
  AFTER('a'),
  WITHIN('w'),
  FOR('r'),
  AND('&'),
  /// 1: bounds by itself ("bis 2030").
  TO('T'),
  BETWEEN('('),
  AGO('g'),
  HENCE('h'),
  /// 1 early, 2 mid, 3 late.
  PART('e'),
  /// 1 beginning, 2 end.
  EDGE('E'),
  QUARTER('Q'),
  HALF('q'),
  FISCAL('F'),
  FISCAL_YEAR('K'),
  /// Days from today.
  DAY_WORD('R'),
  /// 1 later, 2 earlier, 0 any other word that is kept as it is.
  VAGUE('V'),
  /// "Recent": vague before a unit only.
  RECENT('v'),
  DECADE('s'),
  /// "News", "announcement".
  EVENT('n'),
  /// What is counted ("dollars", "people"), so that a number before it is no year.
  COUNTED('z'),
  /// What numbers are names of ("page", "vision"), so that a number after it is no year.
  NUMBERED('Z'),
  /// What makes a year before it a name ("agenda").
  NAMED('P'),
  CURRENCY('$'),
  COMMA(','),
  DASH('-'),
  SLASH('/'),
  STOP('.'),
  /// A semicolon or colon.
  BORDER('|'),
  PAST('p'),
  FUTURE('!'),
  YEAR_MARK('y'),
  MONTH_MARK('c'),
  DAY_MARK('k'),
  THEN_BY('1'),
  THEN_BEFORE('2'),
  THEN_FROM('3'),
  THEN_AFTER('4'),
  THEN_WITHIN('5'),
  /// An expression already read.
  CORE('X');

  private final char letter;

  Sign(char letter) {
    this.letter = letter;
  }

  char letter() {
    return letter;
  }

  /// Whether it can be the heart of an expression; without such a sign there is none.
  boolean tells() {
    return switch (this) {
      case DATE,
          YEAR,
          MONTH,
          SHORT_MONTH,
          WEEKDAY,
          SEASON,
          UNIT,
          UNITS,
          DUAL,
          SHIFTED_UNIT,
          QUARTER,
          HALF,
          FISCAL_YEAR,
          DAY_WORD,
          VAGUE,
          DECADE,
          EVENT,
          YEAR_MARK,
          MONTH_MARK ->
          true;
      default -> false;
    };
  }
}
