package attache.ledger.time;

import attache.ledger.Period;
import attache.ledger.Period.Basis;
import attache.ledger.Period.Precision;
import attache.story.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Joins expressions of time with the words that bound them: "by", "from … to", "between … and".
final class Bounds {
  private static final Pattern FORMS =
      Pattern.compile(
          "(?<between>\\(t?X[&T-]t?X)"
              + "|(?<range>[fo]t?X[Tlb&-]t?X1?|X3[,]?X1|X[T-]t?X1?)"
              + "|(?<prefix>[bBlfaw(T]-?t?X)"
              + "|(?<postfix>X[1234])"
              + "|X");

  private final String text;
  private final Clock clock;
  private final Grammar grammar;
  private final List<Piece> pieces;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Time> times = new ArrayList<>();

  Bounds(String text, List<Token> words, Clock clock, String language) {
    this.text = text;
    this.clock = clock;
    this.grammar = new Grammar(words, clock, language);
    this.pieces = grammar.pieces();
    var at = 0;
    for (var i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      tokens.addAll(words.subList(at, piece.from()));
      tokens.add(
          new Token(
              words.get(piece.from()).start(), words.get(piece.to() - 1).end(), Sign.CORE, i));
      at = piece.to();
    }
    tokens.addAll(words.subList(at, words.size()));
  }

  List<Time> times() {
    if (pieces.isEmpty()) {
      return List.of();
    }
    var forms = FORMS.matcher(Grammar.letters(tokens));
    var at = 0;
    while (forms.find(at)) {
      var found = tokens.subList(forms.start(), forms.end());
      var range = forms.group("between") != null || forms.group("range") != null;
      if (range && range(found)) {
        at = forms.end();
      } else if (forms.group("prefix") != null) {
        bounded(found, found.getFirst());
        at = forms.end();
      } else if (forms.group("postfix") != null) {
        bounded(found, found.getLast());
        at = forms.end();
      } else {
        at = single(forms.start(), forms.end());
      }
    }
    return List.copyOf(times);
  }

  /// Takes the first expression of a form by itself, with a word that bounds it.
  private int single(int from, int to) {
    var at = from;
    while (at < to && tokens.get(at).sign() != Sign.CORE) {
      at++;
    }
    if (at > from && tokens.get(from).sign() == Sign.FROM) {
      bounded(tokens.subList(from, at + 1), tokens.get(from));
    } else {
      plain(tokens.get(at));
    }
    return at + 1;
  }

  private Piece piece(Token token) {
    return pieces.get(token.value());
  }

  private void plain(Token token) {
    var piece = piece(token);
    var core = clock.which(piece.core(), grammar.way(piece.from()));
    add(token.start(), token.end(), core, piece.within());
  }

  private void add(int start, int end, Core core, boolean deadline) {
    var words = text.substring(start, end);
    var relative = core instanceof Core.Unknown unknown && unknown.relative();
    times.add(new Time(new Span(start, end), period(words, core, deadline), relative));
  }

  private static Period period(String words, Core core, boolean deadline) {
    if (core instanceof Core.Fixed fixed) {
      var reach = fixed.reach();
      return new Period(
          words, reach.start(), reach.end(), reach.precision(), fixed.basis(), deadline);
    }
    return new Period(
        words, Optional.empty(), Optional.empty(), core.precision(), Basis.UNRESOLVED, deadline);
  }

  private static Token core(List<Token> found, boolean last) {
    var cores = found.stream().filter(token -> token.sign() == Sign.CORE).toList();
    return last ? cores.getLast() : cores.getFirst();
  }

  private void bounded(List<Token> found, Token bound) {
    var token = core(found, false);
    var piece = piece(token);
    var vague = piece.core().precision() == Precision.NONE;
    if (vague || bound.sign() == Sign.BETWEEN || bound.sign() == Sign.TO && bound.value() == 0) {
      plain(token);
      return;
    }
    var way = way(bound, piece);
    var core = bound(clock.which(piece.core(), way), bound.sign(), piece.narrowed());
    var start = Math.min(bound.start(), token.start());
    add(start, Math.max(bound.end(), token.end()), core, deadline(bound.sign()));
  }

  private Clock.Way way(Token bound, Piece piece) {
    if (bound.sign() == Sign.FROM && bound.value() == 1) {
      return Clock.Way.BACK;
    }
    var way = grammar.way(piece.from());
    return switch (way) {
      case AHEAD -> way;
      case UNKNOWN -> deadline(bound.sign()) ? Clock.Way.AHEAD : way;
      // What was said may lie ahead: "told it to leave by 1 July".
      case BACK -> Clock.Way.UNKNOWN;
    };
  }

  private static boolean deadline(Sign sign) {
    return switch (sign) {
      case BY, BEFORE, UNTIL, WITHIN, TO, THEN_BY, THEN_BEFORE -> true;
      default -> false;
    };
  }

  private static Core bound(Core core, Sign sign, boolean narrowed) {
    return core.then(reach ->
        switch (sign) {
          case BY, UNTIL, TO, THEN_BY -> upTo(reach, reach.end());
          case BEFORE, THEN_BEFORE ->
              upTo(reach, narrowed ? reach.end() : reach.start().map(day -> day.minusDays(1)));
          case FROM, THEN_FROM -> days(reach) ? reach : from(reach, reach.start());
          case AFTER, THEN_AFTER -> from(reach, reach.end().map(day -> day.plusDays(1)));
          default -> reach;
        });
  }

  /// Whether it is a range of days by itself ("3 to 5 May").
  private static boolean days(Reach reach) {
    return reach.precision() == Precision.DAY && !reach.start().equals(reach.end());
  }

  private static Reach upTo(Reach reach, Optional<LocalDate> day) {
    return new Reach(Optional.empty(), day, reach.precision());
  }

  private static Reach from(Reach reach, Optional<LocalDate> day) {
    return new Reach(day, Optional.empty(), reach.precision());
  }

  /// False if the two are no range.
  private boolean range(List<Token> found) {
    var from = piece(core(found, false));
    var to = piece(core(found, true));
    var ends = Ends.of(from.core(), to.core(), clock, grammar.way(from.from()));
    if (ends.isEmpty()) {
      return false;
    }
    var first = found.getFirst();
    var start = first.sign() == Sign.OF && first.value() == 0 ? found.get(1) : first;
    add(start.start(), found.getLast().end(), ends.get(), false);
    return true;
  }
}
