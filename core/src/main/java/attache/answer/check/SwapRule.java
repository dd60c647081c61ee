package attache.answer.check;

import attache.ledger.reading.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two numbers of one sort do not change places: each stays beside the words it stands beside in
/// what is cited.
final class SwapRule implements Rule {

  /// A number with the words that are nearer to it than to another one.
  private record Placed(Numeral numeral, List<Word> words) {}

  @Override
  public List<Reason> broken(Case asked) {
    var reasons = new ArrayList<Reason>();
    var said = asked.said().numerals();
    for (var i = 0; i < said.size(); i++) {
      for (var j = i + 1; j < said.size(); j++) {
        var a = said.get(i);
        var b = said.get(j);
        if (a.kind() == b.kind() && a.value().compareTo(b.value()) != 0 && swapped(asked, a, b)) {
          reasons.add(
              new Reason(
                  Reason.Kind.NUMBER,
                  "“%s” and “%s” stand the other way round in what is cited"
                      .formatted(
                          a.span().in(asked.said().text()), b.span().in(asked.said().text()))));
        }
      }
    }
    return reasons;
  }

  private static boolean swapped(Case asked, Numeral a, Numeral b) {
    for (var told : asked.cited()) {
      var x = same(told, a);
      var y = same(told, b);
      if (x != null && y != null && !x.equals(y)) {
        var mine = beside(asked.said(), a, b);
        var theirs = beside(told, x, y);
        return shared(asked, mine.getFirst(), theirs.getFirst()) == 0
            && shared(asked, mine.getLast(), theirs.getLast()) == 0
            && shared(asked, mine.getFirst(), theirs.getLast()) > 0
            && shared(asked, mine.getLast(), theirs.getFirst()) > 0;
      }
    }
    return false;
  }

  private static @Nullable Numeral same(Told told, Numeral wanted) {
    return told.numerals().stream()
        .filter(n -> n.kind() == wanted.kind() && n.value().compareTo(wanted.value()) == 0)
        .findFirst()
        .orElse(null);
  }

  private static int shared(Case asked, Placed mine, Placed theirs) {
    var shared = 0;
    for (var word : mine.words()) {
      if (theirs.words().stream().anyMatch(t -> agree(asked, word, t))) {
        shared++;
      }
    }
    return shared;
  }

  private static boolean agree(Case asked, Word a, Word b) {
    return a.content() && b.content()
        ? a.lower().equals(b.lower()) || a.stem().equals(b.stem()) || asked.near(a, b) >= 0.95
        : a.lower().equals(b.lower());
  }

  /// The words each of two numbers has for itself: those its phrase, or its part of the sentence
  /// between signs and "and", has and that of the other one has not.
  private static List<Placed> beside(Told told, Numeral a, Numeral b) {
    var first = a.from() < b.from() ? a : b;
    var second = first.equals(a) ? b : a;
    var border = border(told, first, second);
    var one = new Placed(first, own(told, start(told, first.from()), border, first));
    var two = new Placed(second, own(told, border, end(told, second.to()), second));
    return first.equals(a) ? List.of(one, two) : List.of(two, one);
  }

  /// The last sign or conjunction between two numbers, else the first word behind the first.
  private static int border(Told told, Numeral first, Numeral second) {
    for (var i = second.from() - 1; i >= first.to(); i--) {
      if (parts(told.words().get(i))) {
        return i;
      }
    }
    return first.to();
  }

  private static int start(Told told, int from) {
    var at = from;
    var commas = 0;
    while (at > 0 && commas < 2) {
      var word = told.words().get(at - 1);
      if (word.is(Tag.BORDER) || word.is(Tag.CONJUNCTION) || word.is(Tag.SUBORDINATOR)) {
        break;
      }
      commas += word.is(Tag.COMMA) ? 1 : 0;
      at--;
    }
    return at;
  }

  private static int end(Told told, int to) {
    var at = to;
    while (at < told.words().size() && !parts(told.words().get(at))) {
      at++;
    }
    return at;
  }

  private static boolean parts(Word word) {
    return word.is(Tag.BORDER)
        || word.is(Tag.COMMA)
        || word.is(Tag.CONJUNCTION)
        || word.is(Tag.SUBORDINATOR)
        || word.lower().equals(";")
        || word.lower().equals("while");
  }

  private static List<Word> own(Told told, int from, int to, Numeral numeral) {
    return told.words().subList(Math.min(from, to), to).stream()
        .filter(w -> w.at() < numeral.from() || w.at() >= numeral.to())
        .filter(w -> w.content() || w.lower().equals("with") || w.lower().equals("without"))
        .filter(w -> told.numerals().stream().noneMatch(n -> n.nouns().contains(w)))
        .toList();
  }
}
