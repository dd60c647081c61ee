package attache.ledger.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// Finds the expressions of time in a row of tokens. Rules are tried only where their first sign
/// stands; of those that fit, the longest wins, then the first.
final class Grammar {
  private static final List<Rule> ALL =
      Stream.of(Dates.rules(), Terms.rules(), Spans.rules()).flatMap(List::stream).toList();
  private static final Map<Sign, List<Rule>> BY_SIGN = bySign();
  private static final int FILLERS = 3;

  private final List<Token> tokens;
  private final String letters;
  private final Clock clock;
  private final String language;

  Grammar(List<Token> tokens, Clock clock, String language) {
    this.tokens = tokens;
    this.letters = letters(tokens);
    this.clock = clock;
    this.language = language;
  }

  private static Map<Sign, List<Rule>> bySign() {
    var rules = new EnumMap<Sign, List<Rule>>(Sign.class);
    for (var sign : Sign.values()) {
      rules.put(sign, ALL.stream().filter(rule -> rule.begins(sign)).toList());
    }
    return rules;
  }

  /// The signs of tokens as patterns see them.
  static String letters(List<Token> tokens) {
    var letters = new StringBuilder(tokens.size());
    tokens.forEach(token -> letters.append(token.sign().letter()));
    return letters.toString();
  }

  /// The expressions, in reading order.
  List<Piece> pieces() {
    var pieces = new ArrayList<Piece>();
    var at = 0;
    while (at < tokens.size()) {
      var piece = at(at);
      piece.ifPresent(pieces::add);
      at = piece.map(Piece::to).orElse(at + 1);
    }
    return pieces;
  }

  private Optional<Piece> at(int from) {
    var first = tokens.get(from).sign();
    if (first == Sign.OTHER) {
      return Optional.empty();
    }
    var plain = plain(from);
    var vague = first == Sign.VAGUE && plain.map(piece -> piece.to() == from + 1).orElse(true);
    if (first == Sign.PART || first == Sign.EDGE || vague) {
      return narrowed(from).or(() -> plain);
    }
    return plain.map(this::narrowedAfter).or(() -> endOfUnit(from));
  }

  private Optional<Piece> plain(int from) {
    var best = Optional.<Piece>empty();
    for (var rule : BY_SIGN.getOrDefault(tokens.get(from).sign(), List.of())) {
      var matcher = rule.pattern().matcher(letters).useTransparentBounds(true);
      matcher.region(from, letters.length());
      if (matcher.lookingAt() && matcher.end() > best.map(Piece::to).orElse(from)) {
        best = read(rule, matcher).or(current(best));
      }
    }
    return best;
  }

  private static java.util.function.Supplier<Optional<Piece>> current(Optional<Piece> best) {
    return () -> best;
  }

  private Optional<Piece> read(Rule rule, Matcher matcher) {
    var found = tokens.subList(matcher.start(), matcher.end());
    if (found.size() > 1 && language.equals("en") && points(found.getLast().sign())) {
      return Optional.empty();
    }
    var match = new Match(found, clock, way(matcher.start()), language);
    var within =
        found.getFirst().sign() == Sign.WITHIN || found.getLast().sign() == Sign.THEN_WITHIN;
    return rule.meaning()
        .apply(match)
        .map(core -> new Piece(core, matcher.start(), matcher.end(), false, within));
  }

  /// Words that in English stand before what they point at.
  private static boolean points(Sign sign) {
    return sign == Sign.NEXT || sign == Sign.LAST || sign == Sign.THIS || sign == Sign.RECENT;
  }

  /// "Early 2026", "the end of next year", "later in 2026".
  private Optional<Piece> narrowed(int from) {
    var at = from + 1;
    while (at < tokens.size() && at <= from + FILLERS && "-oitj".indexOf(letters.charAt(at)) >= 0) {
      at++;
    }
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    var token = tokens.get(from);
    if (isVerb(from)) {
      return Optional.empty();
    }
    var next = plain(at).filter(piece -> narrows(token, piece));
    if (next.isEmpty()
        && (at > from + 1 || language.equals("ar"))
        && tokens.get(at).sign() == Sign.UNIT) {
      var unit = Unit.values()[tokens.get(at).value()];
      next = Optional.of(new Piece(clock.unit(unit, 0), at, at + 1, false, false));
    }
    return next.map(
        piece -> new Piece(narrow(token, piece.core()), from, piece.to(), true, piece.within()));
  }

  /// "Start in the autumn", "end next year": a beginning or an end has "of", a hyphen or a word
  /// such as "by" beside it.
  private boolean isVerb(int from) {
    return language.equals("en")
        && tokens.get(from).sign() == Sign.EDGE
        && "o-".indexOf(letters.charAt(from + 1)) < 0
        && (from == 0 || "bBijlfat".indexOf(letters.charAt(from - 1)) < 0);
  }

  private static boolean narrows(Token token, Piece piece) {
    return !(piece.core() instanceof Core.Unknown unknown
            && unknown.precision() == attache.ledger.Period.Precision.NONE)
        && (token.sign() != Sign.VAGUE || token.value() > 0);
  }

  /// "2027年底": words of some languages follow what they narrow.
  private Piece narrowedAfter(Piece piece) {
    if (!language.equals("zh") && !language.equals("hi")) {
      return piece;
    }
    var at = piece.to();
    while (at < tokens.size() && letters.charAt(at) == 'o') {
      at++;
    }
    if (at >= tokens.size() || "eE".indexOf(letters.charAt(at)) < 0) {
      return piece;
    }
    return new Piece(
        narrow(tokens.get(at), piece.core()), piece.from(), at + 1, true, piece.within());
  }

  /// "Year-end".
  private Optional<Piece> endOfUnit(int from) {
    var at = from + 1;
    if (tokens.get(from).sign() != Sign.UNIT) {
      return Optional.empty();
    }
    at += at < tokens.size() && letters.charAt(at) == '-' ? 1 : 0;
    if (at >= tokens.size() || letters.charAt(at) != 'E') {
      return Optional.empty();
    }
    var core = clock.unit(Unit.values()[tokens.get(from).value()], 0);
    return Optional.of(new Piece(narrow(tokens.get(at), core), from, at + 1, true, false));
  }

  private static Core narrow(Token token, Core core) {
    return switch (token.sign()) {
      case EDGE -> core.then(reach -> reach.edge(token.value()));
      case VAGUE -> core;
      default -> core.then(reach -> reach.part(token.value()));
    };
  }

  /// Which way the sentence looks at a token: the nearest verb before it says so, else the next.
  Clock.Way way(int token) {
    for (var at = Math.min(token, tokens.size()) - 1; at >= 0 && !border(at); at--) {
      var way = way(tokens.get(at).sign());
      if (way != Clock.Way.UNKNOWN) {
        return way;
      }
    }
    for (var at = token; at < tokens.size() && !border(at); at++) {
      var way = way(tokens.get(at).sign());
      if (way != Clock.Way.UNKNOWN) {
        return way;
      }
    }
    return Clock.Way.UNKNOWN;
  }

  private boolean border(int token) {
    return tokens.get(token).sign() == Sign.BORDER;
  }

  private static Clock.Way way(Sign sign) {
    return sign == Sign.PAST
        ? Clock.Way.BACK
        : sign == Sign.FUTURE ? Clock.Way.AHEAD : Clock.Way.UNKNOWN;
  }
}
